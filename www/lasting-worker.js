/** One worker for as long as the page lives: once the page is sealed, no other one can start. */

import { countRequests } from "./network.js";

/**
 * Starts it. `compiled` is the engine, or nothing where the worker could not compile it. `worker` makes
 * what the package takes for workers of its own: all of them speak through this one, and one that is
 * stopped is only no longer listened to.
 */
export function startWorker() {
  const worker = new Worker(new URL("./screening-worker.js", import.meta.url), { type: "module" });
  /** Who waits for an answer: they come in the order of the questions. */
  const waiting = [];
  let failure;
  let settle;
  const compiled = new Promise((resolve) => {
    settle = resolve;
  });
  worker.onmessage = (event) => {
    if (event.data.requests) countRequests(event.data.requests);
    else if ("module" in event.data) settle(event.data.module);
    else waiting.shift()?.onmessage(event);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    failure = event;
    settle(undefined);
    for (const one of waiting.splice(0)) one.onerror(event);
  };
  const make = () => ({
    postMessage(message) {
      if (message.type === "start") worker.postMessage(message);
      else if (failure) queueMicrotask(() => this.onerror(failure));
      else {
        waiting.push(this);
        worker.postMessage(message);
      }
    },
    terminate() {
      this.onmessage = () => {};
      this.onerror = () => {};
    },
  });
  return { compiled, worker: make };
}

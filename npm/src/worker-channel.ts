/** One way to talk to a worker, whether a browser or Node.js runs it. */

import { type NodeWorker, threads } from "./host.js";

/** A worker, wherever it runs. */
export interface Channel {
  post(message: unknown): void;
  /** Keeps Node.js from exiting, or no longer. */
  hold(isHeld: boolean): void;
  stop(): void;
}

/** Makes a worker that runs `funambule/worker`. */
export type WorkerFactory = () => Worker;

/** What is to happen when the worker speaks, or fails. */
export interface Listener {
  onMessage(message: unknown): void;
  onFailure(reason: string): void;
}

/** Starts a worker. */
export function open(listener: Listener, factory?: WorkerFactory): Channel {
  const host = threads();
  if (host && !factory) {
    return openThread(new host.Worker(new URL("./worker.js", import.meta.url)), listener);
  }
  return openWorker(factory ? factory() : makeWorker(), listener);
}

// Bundlers look for exactly this expression.
const makeWorker: WorkerFactory = () =>
  new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

function openWorker(worker: Worker, listener: Listener): Channel {
  worker.onmessage = ({ data }) => listener.onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault();
    listener.onFailure(event.message || "its script cannot be loaded");
  };
  worker.onmessageerror = () => listener.onFailure("its message cannot be read");
  return {
    post: (message) => worker.postMessage(message),
    hold: () => {},
    stop: () => worker.terminate(),
  };
}

function openThread(worker: NodeWorker, listener: Listener): Channel {
  worker.unref();
  worker.on("message", listener.onMessage);
  worker.on("error", (error) => listener.onFailure(String(error)));
  worker.on("messageerror", () => listener.onFailure("its message cannot be read"));
  worker.on("exit", () => listener.onFailure("it has exited"));
  return {
    post: (message) => worker.postMessage(message),
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    stop: () => void worker.terminate(),
  };
}

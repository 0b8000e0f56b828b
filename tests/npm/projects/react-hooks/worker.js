/** Workers whose answers wait until the test calls `release()`. */

const workers = { made: 0, ended: 0, asked: [] };
const released = new Promise((resolve) => {
  globalThis.release = resolve;
});
globalThis.workers = workers;

export function makeWorker() {
  if (globalThis.hasNoWorkers) throw new Error("no workers here");
  workers.made += 1;
  const real = new Worker(new URL("funambule/worker", import.meta.url), { type: "module" });
  const slow = {
    postMessage: (message) => {
      if (message.text) workers.asked.push(message.text.length);
      real.postMessage(message);
    },
    terminate: () => {
      workers.ended += 1;
      real.terminate();
    },
  };
  real.onmessage = (event) => released.then(() => slow.onmessage(event));
  return slow;
}

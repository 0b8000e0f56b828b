/** The worker: an engine of its own, and one answer for each text. */

import { initSync, Screener } from "./engine/funambule.js";
import { messageOf } from "./errors.js";
import { threads } from "./host.js";
import type { Answer, Request } from "./worker-protocol.js";

let screener: Screener | undefined;
let failure = "the worker was not told its policy";

function receive(request: Request, answer: (answer: Answer) => void): void {
  if (request.type === "start") {
    try {
      initSync({ module: request.module });
      screener = new Screener(request.policy, request.site);
    } catch (error) {
      failure = messageOf(error);
    }
    return;
  }
  const { id, text } = request;
  try {
    if (!screener) throw new Error(failure);
    answer({ id, verdict: screener.screen(text) });
  } catch (error) {
    // After a trap the engine is not to be trusted: every later text gets the same answer.
    screener = undefined;
    failure = messageOf(error);
    answer({ id, failure });
  }
}

const port = threads()?.parentPort;
if (port) {
  port.on("message", (request) => {
    receive(request as Request, (answer) => port.postMessage(answer));
  });
} else {
  // Typed as a window where it is the scope of a worker.
  const scope = globalThis as unknown as Worker;
  scope.onmessage = ({ data }: MessageEvent<Request>) => {
    receive(data, (answer) => scope.postMessage(answer));
  };
}

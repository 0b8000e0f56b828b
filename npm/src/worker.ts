/** The worker: an engine of its own, and one answer for each question. */

import { initSync, Screener, Vault, type Verdict } from "./engine/funambule.js";
import { messageOf } from "./errors.js";
import { threads } from "./host.js";
import { maskText, type Substitute } from "./masking.js";
import type { Answer, Question, Request, Start } from "./worker-protocol.js";

let screener: Screener | undefined;
let failure = "the worker was not told its policy";

function receive(request: Request): Answer | undefined {
  if (request.type !== "start") return answer(request);
  start(request);
  return undefined;
}

function start({ module, policy, site }: Start): void {
  try {
    initSync({ module });
    screener?.free();
    screener = new Screener(policy, site);
  } catch (error) {
    screener = undefined;
    failure = messageOf(error);
  }
}

function answer({ type, id, text }: Question): Answer {
  try {
    if (!screener) throw new Error(failure);
    return { id, result: type === "screen" ? screener.screen(text) : substitute(screener, text) };
  } catch (error) {
    // After a trap the engine is not to be trusted: every later text gets the same answer.
    screener = undefined;
    failure = messageOf(error);
    return { id, failure };
  }
}

function substitute(engine: Screener, text: string): Substitute {
  const vault = new Vault();
  const masked = maskText(engine, vault, text);
  vault.free();
  const verdict: Verdict = engine.screen(masked.text);
  return { ...masked, verdict };
}

const port = threads()?.parentPort;
if (port) {
  port.on("message", (request) => {
    const reply = receive(request as Request);
    if (reply) port.postMessage(reply);
  });
} else {
  // Typed as a window where it is the scope of a worker.
  const scope = globalThis as unknown as Worker;
  scope.onmessage = ({ data }: MessageEvent<Request>) => {
    const reply = receive(data);
    if (reply) scope.postMessage(reply);
  };
}

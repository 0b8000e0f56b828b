/**
 * Goes in front of the script of a worker that the page makes out of a text: its requests wait for
 * a yes as the page's own do. `page-workers.ts` gives it the way to ask before the page can reach it:
 * in a message, or as the first connection to a shared worker.
 */

import { type GateAnswer, UNGATED } from "./protocol";
import { type Channel, construct, gateRequests } from "./requests";

interface Asked {
  readonly id: number;
  readonly address: string;
  readonly body: string;
}
export type WorkerQuestion = Asked;
export type WorkerAnswer = { readonly id: number; readonly isAllowed: boolean };

const { postMessage } = MessagePort.prototype;
const { apply } = Reflect;
const waiting = new Map<number, (isAllowed: boolean) => void>();
let asked = 0;

const port = new Promise<MessagePort>((resolve) => {
  const type = "onconnect" in globalThis ? "connect" : "message";
  const take = (event: Event) => {
    event.stopImmediatePropagation();
    removeEventListener(type, take);
    const [given] = (event as MessageEvent).ports;
    if (!given) return;
    given.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      waiting.get(data.id)?.(data.isAllowed);
      waiting.delete(data.id);
    };
    resolve(given);
  };
  addEventListener(type, take);
});

const channel: Channel = {
  // A worker cannot ask without waiting for the window.
  ask: (): GateAnswer => "wait",
  allows: () => false,
  settle: async (address, body) => {
    const to = await port;
    asked += 1;
    const question: WorkerQuestion = { id: asked, address, body };
    const answer = new Promise<boolean>((resolve) => waiting.set(question.id, resolve));
    apply(postMessage, to, [question]);
    return answer;
  },
};

gateRequests(globalThis, channel);

// Workers of workers are not gated: the user is told.
if (globalThis.Worker) {
  globalThis.Worker = new Proxy(globalThis.Worker, {
    construct: (target, given, newTarget) => {
      channel.settle(UNGATED, "");
      return construct(target, given, newTarget);
    },
  });
}

/**
 * Goes in front of the script of a worker that the page makes out of a text: its requests wait for
 * a yes as the page's own do. `page-workers.ts` posts the way to ask, before any message of the page.
 */

import type { GateAnswer } from "./protocol";
import { type Channel, gateRequests } from "./requests";

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
  const take = (event: MessageEvent) => {
    event.stopImmediatePropagation();
    removeEventListener("message", take);
    const [given] = event.ports;
    if (!given) return;
    given.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      waiting.get(data.id)?.(data.isAllowed);
      waiting.delete(data.id);
    };
    resolve(given);
  };
  addEventListener("message", take);
});

const channel: Channel = {
  // A worker cannot ask without waiting for the window.
  ask: (): GateAnswer => "wait",
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

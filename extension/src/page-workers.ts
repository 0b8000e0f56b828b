/**
 * Workers that the page makes. One whose script is a text of the page's making gets the gate in
 * front of that script. One whose script is a file of the site can only know of a prompt what it is
 * told, so what is told is gated.
 */

import source from "gate:worker";
import { MESSAGE, UNGATED } from "./protocol";
import { type Channel, construct, type Handler, wrap } from "./requests";
import { textInside } from "./sendable";
import type { WorkerAnswer, WorkerQuestion } from "./worker";

type Realm = Window & typeof globalThis;

/** What an address made by `createObjectURL` stands for. */
const blobs = new Map<string, Blob>();

/** Comes before the script of the page, which must not become strict by it. */
const GATE = `;${source}\n`;

const PristineChannel = MessageChannel;
const PristineBlob = Blob;
const { createObjectURL } = URL;
const { postMessage } = Worker.prototype;
const { postMessage: answer } = MessagePort.prototype;

export function gateWorkers(realm: Realm, channel: Channel) {
  wrap(channel, realm.URL, "createObjectURL", (_channel, native, self, given) => {
    const address = Reflect.apply(native, self, given);
    if (given[0] instanceof realm.Blob) blobs.set(String(address), given[0]);
    return address;
  });
  wrap(channel, realm.URL, "revokeObjectURL", (_channel, native, self, given) => {
    blobs.delete(String(given[0]));
    return Reflect.apply(native, self, given);
  });
  wrapWorker(realm, channel);
  if (realm.SharedWorker) wrapSharedWorker(realm, channel);
  for (const owner of [realm.Worker, realm.MessagePort, realm.BroadcastChannel]) {
    if (owner) wrap(channel, owner.prototype as Worker, "postMessage", handOver);
  }
  if (realm.ServiceWorker) wrap(channel, realm.ServiceWorker.prototype, "postMessage", handOver);
}

/** A message with what was found in a prompt box is not delivered. */
const handOver: Handler = (channel, native, self, given) => {
  const [message] = given;
  const mayHoldText = typeof message === "string" || (typeof message === "object" && message);
  // There are many messages: their text is looked for only if there is something to find.
  if (mayHoldText && channel.ask(MESSAGE, "") !== "allow") {
    const text = textInside(message);
    // Nothing may wait here: messages keep their order.
    if (text !== "" && !channel.allows(MESSAGE, text)) return undefined;
  }
  return Reflect.apply(native, self, given);
};

function wrapWorker(realm: Realm, channel: Channel) {
  const native = realm.Worker;
  realm.Worker = new Proxy(native, {
    construct: (target, [address, ...options], newTarget) => {
      const gated = withGate(String(address));
      if (gated === undefined) return construct(target, [address, ...options], newTarget);
      let worker: Worker;
      try {
        worker = construct(target, [gated, ...options], newTarget);
      } catch {
        // The site's security policy names the only scripts that may be made of texts.
        channel.ask(UNGATED, "");
        return construct(target, [address, ...options], newTarget);
      }
      answerTo(worker, channel);
      return worker;
    },
  });
  native.prototype.constructor = realm.Worker;
}

function wrapSharedWorker(realm: Realm, channel: Channel) {
  const native = realm.SharedWorker;
  /** The addresses behind the gate, by script and name: that is what makes workers one. */
  const known = new Map<string, string>();
  realm.SharedWorker = new Proxy(native, {
    construct: (target, given, newTarget) => {
      const [script, options] = given;
      const name = typeof options === "object" ? options?.name : options;
      const key = `${script} ${name ?? ""}`;
      const gated = known.get(key) ?? withGate(String(script), crypto.randomUUID());
      if (gated === undefined) return construct(target, given, newTarget);
      try {
        // The first connection of such a worker is the gate's.
        if (!known.has(key)) answerOver(construct(target, [gated, options], target).port, channel);
        known.set(key, gated);
        return construct(target, [gated, options], newTarget);
      } catch {
        channel.ask(UNGATED, "");
        return construct(target, given, newTarget);
      }
    },
  });
  native.prototype.constructor = realm.SharedWorker;
}

/**
 * The address of the same script behind the gate; `undefined` if it is a file of the site. `mark`
 * keeps it apart from others, in other tabs.
 */
function withGate(address: string, mark = ""): string | undefined {
  const blob = blobs.get(address);
  if (blob) {
    const script = new PristineBlob([GATE, blob], { type: "text/javascript" });
    return createObjectURL(script);
  }
  const data = /^data:[^,]*?(;base64)?,(.*)$/s.exec(address);
  if (!data) return undefined;
  const [, isEncoded, content = ""] = data;
  const script = isEncoded
    ? new TextDecoder().decode(Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0)))
    : decodeURIComponent(content);
  return `data:text/javascript,${encodeURIComponent(`${GATE}${script}\n//${mark}`)}`;
}

/** Gives a worker its way to ask, as the first message that it gets. */
function answerTo(worker: Worker, channel: Channel) {
  const { port1, port2 } = new PristineChannel();
  answerOver(port1, channel);
  Reflect.apply(postMessage, worker, [null, [port2]]);
}

function answerOver(port: MessagePort, channel: Channel) {
  port.onmessage = async ({ data }: MessageEvent<WorkerQuestion>) => {
    const isAllowed = await channel.settle(data.address, data.body);
    Reflect.apply(answer, port, [{ id: data.id, isAllowed } satisfies WorkerAnswer]);
  };
}

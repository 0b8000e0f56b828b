/** Every way in which a script sends a text, each waiting for a yes, in windows and in workers. */

import { FILES, type GateAnswer } from "./protocol";
import { filesIn, kindOf, type Sendable, textOf } from "./sendable";

/** Who says whether a request may leave. */
export interface Channel {
  /** At once; `wait` if that cannot be told yet. */
  ask(address: string, body: string): GateAnswer;
  /** For what cannot wait: what cannot be told yet is refused, and the user learns of it. */
  allows(address: string, body: string): boolean;
  /** As soon as it can be told. */
  settle(address: string, body: string): Promise<boolean>;
}

/** The globals of a window or of a worker. */
export type Realm = Pick<typeof globalThis, "fetch" | "XMLHttpRequest" | "WebSocket"> &
  Partial<Pick<typeof globalThis, "Navigator" | "EventSource" | "RTCDataChannel">> & {
    /** https://developer.mozilla.org/docs/Web/API/fetchLater_API */
    fetchLater?: (...given: Parameters<typeof fetch>) => unknown;
  };

/** Ways to send that only some browsers have, so that every site can do without. */
const WITHHELD = ["WebSocketStream", "WebTransport"];

/** Stands in for a native function; `given` are the arguments. */
// biome-ignore lint/suspicious/noExplicitAny: it takes the place of any method
export type Handler = (channel: Channel, native: any, self: any, given: any) => unknown;

export const { apply, construct } = Reflect;

/** What stands in place of the native functions, in every frame. */
const replaced = new WeakSet<object>();

/** Puts the gate into a window or a worker, once. */
export function gateRequests(realm: Realm, channel: Channel) {
  if (replaced.has(realm.fetch)) return;
  for (const name of WITHHELD) Reflect.deleteProperty(realm, name);
  wrap(channel, realm, "fetch", sendByFetch);
  wrap(channel, realm, "fetchLater", sendByFetchLater);
  wrap(channel, realm.XMLHttpRequest.prototype, "open", openRequest);
  wrap(channel, realm.XMLHttpRequest.prototype, "send", sendByRequest);
  wrap(channel, realm.WebSocket.prototype, "send", sendInOrder);
  wrapConstructor(channel, realm, "WebSocket");
  if (realm.EventSource) wrapConstructor(channel, realm as Required<Realm>, "EventSource");
  if (realm.Navigator) wrap(channel, realm.Navigator.prototype, "sendBeacon", sendByBeacon);
  if (realm.RTCDataChannel) wrap(channel, realm.RTCDataChannel.prototype, "send", sendInOrder);
}

/** Replaces a method by one that looks and feels the same. */
export function wrap<Owner extends object>(
  channel: Channel,
  owner: Owner,
  name: keyof Owner,
  handler: Handler,
) {
  const native = owner[name];
  if (typeof native !== "function") return;
  owner[name] = new Proxy(native, {
    apply: (target, self, given) => handler(channel, target, self, given),
  });
  replaced.add(owner[name] as object);
}

/** A connection says something by its address alone. */
function wrapConstructor<Name extends "WebSocket" | "EventSource">(
  channel: Channel,
  realm: Required<Pick<Realm, Name>>,
  name: Name,
) {
  const native = realm[name] as new (...given: unknown[]) => object;
  realm[name] = new Proxy(native, {
    construct: (target, given, newTarget) => {
      if (!allowsAtOnce(channel, String(given[0]), "")) throw refusal();
      return construct(target, given, newTarget);
    },
  }) as Required<Realm>[Name];
  // A page must not get at the native one by way of an instance.
  native.prototype.constructor = realm[name];
}

export const refusal = () =>
  new TypeError("Funambule refused this request: it holds something you have not let go");

/** Requests without a text have nothing to lose. */
function hasText(address: string, text: string): boolean {
  return text !== "" || address.includes("?");
}

function answerAtOnce(channel: Channel, address: string, text: string): GateAnswer {
  return hasText(address, text) ? channel.ask(address, text) : "allow";
}

/** The same for what cannot wait. */
export function allowsAtOnce(channel: Channel, address: string, text: string): boolean {
  return !hasText(address, text) || channel.allows(address, text);
}

/** What a `fetch` with these arguments sends, and where. */
function sentByFetch([input, init]: Parameters<typeof fetch>) {
  const request = kindOf(input) === "Request" ? (input as Request) : undefined;
  const inherits = request && init?.body === undefined && mayHaveBody(request);
  return {
    address: request ? request.url : String(input),
    text: inherits ? request.clone().text() : textOf(init?.body),
    files: filesIn(init?.body),
  };
}

/** Firefox does not tell whether a request has a body. */
function mayHaveBody({ body, bodyUsed, method }: Request): boolean {
  return !bodyUsed && (body === undefined ? !/^(GET|HEAD)$/.test(method) : body !== null);
}

const sendByFetch: Handler = (channel, native, self, given: Parameters<typeof fetch>) => {
  const [input, init] = given;
  const { address, text, files } = sentByFetch(given);
  if (typeof text === "string") {
    const answer = answerWithFiles(channel, address, text, files);
    if (answer === "allow") return apply(native, self, given);
    if (answer === "refuse") return Promise.reject(refusal());
  }
  return fetchOnceSettled(channel, address, text, files, (body) =>
    apply(native, self, body ? [input, { ...init, body, duplex: undefined }] : given),
  );
};

/** It goes when the page is gone, when nobody can be asked any more. */
const sendByFetchLater: Handler = (channel, native, self, given: Parameters<typeof fetch>) => {
  const { address, text } = sentByFetch(given);
  if (typeof text !== "string" || !allowsAtOnce(channel, address, text)) throw refusal();
  return apply(native, self, given);
};

/** Files wait until they have been read, and until the user has decided. */
function answerWithFiles(channel: Channel, address: string, text: string, files: string) {
  const answer = answerAtOnce(channel, address, text);
  return answer === "allow" && files ? channel.ask(FILES, files) : answer;
}

async function fetchOnceSettled(
  channel: Channel,
  address: string,
  text: string | Promise<string> | ReadableStream,
  files: string,
  send: (body?: ArrayBuffer) => unknown,
) {
  // What streams is read to its end first.
  const body =
    kindOf(text) === "ReadableStream" && (await new Response(text as never).arrayBuffer());
  const read = body ? textOf(body) : text;
  const isAllowed =
    (await channel.settle(address, await (read as string | Promise<string>))) &&
    (!files || (await channel.settle(FILES, files)));
  if (!isAllowed) throw refusal();
  return send(body || undefined);
}

interface Opened {
  readonly address: string;
  readonly isAsync: boolean;
}
const opened = new WeakMap<XMLHttpRequest, Opened>();

const openRequest: Handler = (_channel, native, self, given) => {
  opened.set(self, { address: String(given[1]), isAsync: given[2] !== false });
  return apply(native, self, given);
};

const sendByRequest: Handler = (channel, native, self: XMLHttpRequest, given) => {
  const { address, isAsync } = opened.get(self) ?? { address: "", isAsync: true };
  const text = textOf(given[0]);
  const files = filesIn(given[0]);
  if (!isAsync) {
    const mayGo =
      typeof text === "string" &&
      allowsAtOnce(channel, address, text) &&
      (!files || channel.allows(FILES, files));
    if (mayGo) return apply(native, self, given);
    throw new DOMException("Funambule refused this request", "NetworkError");
  }
  if (typeof text === "string") {
    const answer = answerWithFiles(channel, address, text, files);
    if (answer === "allow") return apply(native, self, given);
    if (answer === "refuse") return fail(self);
  }
  settleLater(channel, address, text, files).then((isAllowed) => {
    // The page may have aborted it meanwhile.
    if (self.readyState !== 1) return;
    if (isAllowed) apply(native, self, given);
    else fail(self);
  });
};

function fail(request: XMLHttpRequest) {
  queueMicrotask(() => {
    request.dispatchEvent(new ProgressEvent("error"));
    request.dispatchEvent(new ProgressEvent("loadend"));
  });
}

const sendByBeacon: Handler = (channel, native, self, given: [string | URL, Sendable?]) => {
  const address = String(given[0]);
  const text = textOf(given[1]);
  const answer = typeof text === "string" ? answerAtOnce(channel, address, text) : "wait";
  if (answer !== "wait") return answer === "allow" && apply(native, self, given);
  settleLater(channel, address, text).then((isAllowed) => isAllowed && apply(native, self, given));
  return true;
};

/** What each socket has yet to send: nothing may overtake what waits. */
const queues = new WeakMap<WebSocket | RTCDataChannel, Promise<void>>();

const sendInOrder: Handler = (channel, native, self: WebSocket | RTCDataChannel, given) => {
  const address = "url" in self ? self.url : `rtc:${self.label}`;
  const text = textOf((given as [Sendable])[0]);
  const before = queues.get(self);
  if (!before && typeof text === "string") {
    const answer = channel.ask(address, text);
    if (answer === "allow") return apply(native, self, given);
    if (answer === "refuse") return undefined;
  }
  const turn = Promise.resolve(before)
    .then(() => settleLater(channel, address, text))
    .then((isAllowed) => {
      const isOpen = self.readyState === 1 || self.readyState === "open";
      if (isAllowed && isOpen) apply(native, self, given);
    })
    .finally(() => {
      if (queues.get(self) === turn) queues.delete(self);
    });
  queues.set(self, turn);
  return undefined;
};

/** What cannot be read is refused. */
async function settleLater(
  channel: Channel,
  address: string,
  text: ReturnType<typeof textOf>,
  files = "",
) {
  const read = await text;
  if (typeof read !== "string" || !(await channel.settle(address, read))) return false;
  return !files || channel.settle(FILES, files);
}

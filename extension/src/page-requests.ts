/** Every way in which a page's script sends a text, each waiting for a yes. */

import { apply, ask, later, settle } from "./page-channel";
import { kindOf, type Sendable, textOf } from "./sendable";

type Realm = Window & typeof globalThis;

// biome-ignore lint/suspicious/noExplicitAny: it takes the place of any method
type Handler = (native: any, self: any, given: any) => unknown;

/** What stands in place of the native functions, in every frame. */
const replaced = new WeakSet<object>();

/** Puts the gate into a window, once. */
export function gate(realm: Realm) {
  if (replaced.has(realm.fetch)) return;
  wrap(realm, "fetch", sendByFetch);
  wrap(realm.XMLHttpRequest.prototype, "open", openRequest);
  wrap(realm.XMLHttpRequest.prototype, "send", sendByRequest);
  wrap(realm.Navigator.prototype, "sendBeacon", sendByBeacon);
  wrap(realm.WebSocket.prototype, "send", sendBySocket);
}

/** Replaces a method by one that looks and feels the same. */
function wrap<Owner extends object>(owner: Owner, name: keyof Owner, handler: Handler) {
  const native = owner[name];
  if (typeof native !== "function") return;
  owner[name] = new Proxy(native, {
    apply: (target, self, given) => handler(target, self, given),
  });
  replaced.add(owner[name] as object);
}

const refusal = () =>
  new TypeError("Funambule refused this request: it holds something you have not let go");

/** Requests without a text have nothing to lose. */
function answerAtOnce(address: string, text: string) {
  return text !== "" || address.includes("?") ? ask(address, text) : "allow";
}

const sendByFetch: Handler = (native, self, given) => {
  const [input, init]: [RequestInfo | URL, RequestInit?] = given;
  const request = kindOf(input) === "Request" ? (input as Request) : undefined;
  const address = request ? request.url : String(input);
  const inherits = init?.body === undefined && request?.body && !request.bodyUsed;
  const text = inherits ? request.clone().text() : textOf(init?.body);
  if (typeof text === "string") {
    const answer = answerAtOnce(address, text);
    if (answer === "allow") return apply(native, self, given);
    if (answer === "refuse") return Promise.reject(refusal());
  }
  return fetchLater(address, text, (body) =>
    apply(native, self, body ? [input, { ...init, body, duplex: undefined }] : given),
  );
};

async function fetchLater(
  address: string,
  text: string | Promise<string> | ReadableStream,
  send: (body?: ArrayBuffer) => unknown,
) {
  // What streams is read to its end first.
  const body =
    kindOf(text) === "ReadableStream" && (await new Response(text as never).arrayBuffer());
  const read = body ? textOf(body) : text;
  if (!(await settle(address, await (read as string | Promise<string>)))) throw refusal();
  return send(body || undefined);
}

interface Opened {
  readonly address: string;
  readonly isAsync: boolean;
}
const opened = new WeakMap<XMLHttpRequest, Opened>();

const openRequest: Handler = (native, self, given) => {
  opened.set(self, { address: String(given[1]), isAsync: given[2] !== false });
  return apply(native, self, given);
};

const sendByRequest: Handler = (native, self: XMLHttpRequest, given) => {
  const { address, isAsync } = opened.get(self) ?? { address: "", isAsync: true };
  const text = textOf(given[0]);
  if (typeof text === "string") {
    const answer = answerAtOnce(address, text);
    if (answer === "allow") return apply(native, self, given);
    if (answer === "refuse" && isAsync) return fail(self);
  }
  if (!isAsync) throw new DOMException("Funambule refused this request", "NetworkError");
  settleLater(address, text).then((isAllowed) => {
    // The page may have aborted it meanwhile.
    if (self.readyState !== 1) return;
    if (isAllowed) apply(native, self, given);
    else fail(self);
  });
};

function fail(request: XMLHttpRequest) {
  later(() => {
    request.dispatchEvent(new ProgressEvent("error"));
    request.dispatchEvent(new ProgressEvent("loadend"));
  }, 0);
}

const sendByBeacon: Handler = (native, self, given: [string | URL, Sendable?]) => {
  const address = String(given[0]);
  const text = textOf(given[1]);
  const answer = typeof text === "string" ? answerAtOnce(address, text) : "wait";
  if (answer !== "wait") return answer === "allow" && apply(native, self, given);
  settleLater(address, text).then((isAllowed) => isAllowed && apply(native, self, given));
  return true;
};

/** What each socket has yet to send: nothing may overtake what waits. */
const queues = new WeakMap<WebSocket, Promise<void>>();

const sendBySocket: Handler = (native, self: WebSocket, given: [Sendable]) => {
  const text = textOf(given[0]);
  const before = queues.get(self);
  if (!before && typeof text === "string") {
    const answer = ask(self.url, text);
    if (answer === "allow") return apply(native, self, given);
    if (answer === "refuse") return undefined;
  }
  const turn = Promise.resolve(before)
    .then(() => settleLater(self.url, text))
    .then((isAllowed) => {
      if (isAllowed && self.readyState === 1) apply(native, self, given);
    })
    .finally(() => {
      if (queues.get(self) === turn) queues.delete(self);
    });
  queues.set(self, turn);
  return undefined;
};

/** What cannot be read is refused. */
async function settleLater(address: string, text: ReturnType<typeof textOf>): Promise<boolean> {
  const read = await text;
  return typeof read === "string" && settle(address, read);
}

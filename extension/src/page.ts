/**
 * The page's side of the gate: every request with a text in it waits for a yes.
 *
 * This runs in the page's own world before any of its scripts, and keeps the functions it
 * needs, so that nothing that the page replaces later takes part in an answer. Whatever
 * is not answered is refused.
 */

import {
  ANSWER,
  CHANNEL_OFFERED,
  CHANNEL_WANTED,
  ENGINE_SETTLED,
  type GateAnswer,
  QUESTION,
  question,
} from "./protocol";
import { type Sendable, textOf } from "./sendable";

/** How long an answer may take before the request is refused, in milliseconds. */
const PATIENCE = 20_000;

const { apply } = Reflect;
const PristineEvent = CustomEvent;
const { dispatchEvent } = EventTarget.prototype;
// biome-ignore lint/style/noNonNullAssertion: every browser has this getter
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, "detail")!.get!;
const later = setTimeout;

const channel = document.createElement("div");
let answer: GateAnswer | undefined;
let waiting: (() => void)[] = [];

channel.addEventListener(ANSWER, (event) => {
  answer = apply(detailOf, event, []);
});
channel.addEventListener(ENGINE_SETTLED, () => {
  const woken = waiting;
  waiting = [];
  for (const wake of woken) wake();
});

/** Shows the channel to the content script, in a document that holds nothing else yet. */
function offer() {
  document.documentElement.append(channel);
  channel.dispatchEvent(new CustomEvent(CHANNEL_OFFERED));
  channel.remove();
}
// Whichever of the two scripts comes second finds the other.
addEventListener(CHANNEL_WANTED, offer, { once: true });
offer();

function ask(address: string, body: string): GateAnswer {
  answer = undefined;
  const detail = question(address, body);
  apply(dispatchEvent, channel, [new PristineEvent(QUESTION, { detail })]);
  const given = answer as GateAnswer | undefined;
  if (given) return given;
  tellUnanswered();
  return "refuse";
}

async function settle(address: string, body: string): Promise<boolean> {
  for (;;) {
    const given = ask(address, body);
    if (given !== "wait") return given === "allow";
    const isWoken = await new Promise<boolean>((resolve) => {
      waiting.push(() => resolve(true));
      later(() => resolve(false), PATIENCE);
    });
    if (!isWoken) return false;
  }
}

let isTold = false;

/** The content script is gone: say so, since nobody else can. */
function tellUnanswered() {
  console.error("Funambule does not answer: requests of this page are refused. Reload the page.");
  if (isTold || window !== top) return;
  isTold = true;
  const notice = document.createElement("div");
  notice.setAttribute("role", "alert");
  notice.style.cssText =
    "position:fixed;inset:0 0 auto;z-index:2147483647;padding:12px;background:#a8261d;color:#fff;font:15px system-ui";
  notice.textContent = navigator.language.startsWith("fr")
    ? "Funambule ne répond pas : les requêtes de cette page sont refusées. Rechargez la page."
    : "Funambule does not answer: requests of this page are refused. Reload the page.";
  document.documentElement.append(notice);
}

const refusal = () =>
  new TypeError("Funambule refused this request: it holds something you have not let go");

/** Replaces a method by one that looks and feels the same. */
function wrap<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  // biome-ignore lint/suspicious/noExplicitAny: it takes the place of any method
  handler: (native: any, self: any, given: any) => unknown,
) {
  const native = owner[name];
  if (typeof native !== "function") return;
  owner[name] = new Proxy(native, {
    apply: (target, self, given) => handler(target, self, given),
  });
}

wrap(window, "fetch", (native, self, given) => {
  const [input, init]: [RequestInfo | URL, RequestInit?] = given;
  const request = input instanceof Request ? input : undefined;
  const address = request ? request.url : String(input);
  const body = init?.body ?? undefined;
  const text = body === undefined && request?.body ? request.clone().text() : textOf(body);
  if (typeof text === "string") {
    if (!isAsked(address, text)) return apply(native, self, given);
    const verdict = ask(address, text);
    if (verdict === "allow") return apply(native, self, given);
    if (verdict === "refuse") return Promise.reject(refusal());
  }
  return (async () => {
    if (text instanceof ReadableStream) {
      // What streams is read to its end first.
      const bytes = await new Response(text).arrayBuffer();
      const { duplex: _, ...rest } = init as RequestInit & { duplex?: string };
      if (!(await settle(address, textOf(bytes) as string))) throw refusal();
      return apply(native, self, [input, { ...rest, body: bytes }]);
    }
    if (!(await settle(address, await text))) throw refusal();
    return apply(native, self, given);
  })();
});

/** Requests without a text have nothing to lose. */
function isAsked(address: string, text: string): boolean {
  return text !== "" || address.includes("?");
}

interface Opened {
  readonly address: string;
  readonly isAsync: boolean;
}
const opened = new WeakMap<XMLHttpRequest, Opened>();

wrap(XMLHttpRequest.prototype, "open", (native, self, given) => {
  opened.set(self, { address: String(given[1]), isAsync: given[2] !== false });
  return apply(native, self, given);
});

wrap(XMLHttpRequest.prototype, "send", (native, self: XMLHttpRequest, given) => {
  const { address, isAsync } = opened.get(self) ?? { address: "", isAsync: true };
  const text = given[0] instanceof Document ? "" : textOf(given[0] as Sendable);
  if (typeof text === "string") {
    const verdict = isAsked(address, text) ? ask(address, text) : "allow";
    if (verdict === "allow") return apply(native, self, given);
    if (verdict === "refuse" && isAsync) return fail(self);
  }
  if (!isAsync) throw new DOMException("Funambule refused this request", "NetworkError");
  Promise.resolve(text as string | Promise<string>)
    .then((read) => settle(address, read))
    .then((isAllowed) => {
      // The page may have aborted it meanwhile.
      if (self.readyState !== XMLHttpRequest.OPENED) return;
      if (isAllowed) apply(native, self, given);
      else fail(self);
    });
});

function fail(request: XMLHttpRequest) {
  later(() => {
    request.dispatchEvent(new ProgressEvent("error"));
    request.dispatchEvent(new ProgressEvent("loadend"));
  }, 0);
}

wrap(Navigator.prototype, "sendBeacon", (native, self, given) => {
  const address = String(given[0]);
  const text = textOf(given[1]);
  if (typeof text === "string") {
    const verdict = isAsked(address, text) ? ask(address, text) : "allow";
    if (verdict !== "wait") return verdict === "allow" && apply(native, self, given);
  }
  Promise.resolve(text as string | Promise<string>)
    .then((read) => settle(address, read))
    .then((isAllowed) => isAllowed && apply(native, self, given));
  return true;
});

/** What each socket has yet to send: nothing may overtake what waits. */
const queues = new WeakMap<WebSocket, Promise<void>>();

wrap(WebSocket.prototype, "send", (native, self: WebSocket, given) => {
  const text = textOf(given[0]);
  const before = queues.get(self);
  if (!before && typeof text === "string") {
    const verdict = ask(self.url, text);
    if (verdict === "allow") return apply(native, self, given);
    if (verdict === "refuse") return undefined;
  }
  const turn = Promise.resolve(before)
    .then(async () => settle(self.url, await (text as string | Promise<string>)))
    .then((isAllowed) => {
      if (isAllowed && self.readyState === WebSocket.OPEN) apply(native, self, given);
    })
    .finally(() => {
      if (queues.get(self) === turn) queues.delete(self);
    });
  queues.set(self, turn);
  return undefined;
});

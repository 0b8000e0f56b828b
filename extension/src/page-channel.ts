/**
 * The page's end of the channel to the content script.
 *
 * It keeps the functions it needs, so that nothing that the page replaces later takes part in
 * an answer. Whatever is not answered is refused.
 */

import {
  ANSWER,
  CHANNEL_OFFERED,
  CHANNEL_WANTED,
  type GateAnswer,
  LAST_QUESTION,
  QUESTION,
  question,
  RESTORE,
  SETTLED,
} from "./protocol";
import type { Channel } from "./requests";

const { apply } = Reflect;
const PristineEvent = CustomEvent;
const { dispatchEvent } = EventTarget.prototype;
// biome-ignore lint/style/noNonNullAssertion: every browser has this getter
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, "detail")!.get!;

const element = document.createElement("div");
let answer: string | undefined;
let waiting: (() => void)[] = [];

element.addEventListener(ANSWER, (event) => {
  answer = apply(detailOf, event, []);
});
element.addEventListener(SETTLED, () => {
  const woken = waiting;
  waiting = [];
  for (const wake of woken) wake();
});

/** Shows the channel to the content script, in a document that holds nothing else yet. */
function offer() {
  document.documentElement.append(element);
  element.dispatchEvent(new CustomEvent(CHANNEL_OFFERED));
  element.remove();
}
// Whichever of the two scripts comes second finds the other.
addEventListener(CHANNEL_WANTED, offer, { once: true });
offer();

function put(kind: string, detail: string): string | undefined {
  answer = undefined;
  apply(dispatchEvent, element, [new PristineEvent(kind, { detail })]);
  return answer;
}

/** The text with what its placeholders stand for. */
export function restore(text: string): string {
  return put(RESTORE, text) ?? text;
}

/** Whether a request may leave. */
function ask(address: string, body: string, kind = QUESTION): GateAnswer {
  const given = put(kind, question(address, body)) as GateAnswer | undefined;
  if (given) return given;
  tellUnanswered();
  return "refuse";
}

/** The same for what cannot wait. */
function allows(address: string, body: string): boolean {
  return ask(address, body, LAST_QUESTION) === "allow";
}

/** The same, once the engine or the user has told. */
async function settle(address: string, body: string): Promise<boolean> {
  for (;;) {
    const given = ask(address, body);
    if (given !== "wait") return given === "allow";
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

export const channel: Channel = { ask, allows, settle };

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

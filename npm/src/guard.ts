/** A guard before any text box: what is held does not leave it, whoever would send it. */

import { translate } from "./explain.js";
import { type Field, readField, unsuitable, writeField } from "./guard/field.js";
import { Gate } from "./guard/gate.js";
import { PANEL_STYLE, sheet } from "./guard/style.js";
import type { Screener } from "./screener.js";

/** What a guard may be told. */
export interface GuardOptions {
  /** The button that sends, where no form does. */
  readonly button?: HTMLElement | null;
  /** Whether Enter sends, as in a chat, which is what is assumed. Shift+Enter never does. */
  readonly enterSends?: boolean;
  /** Where the panel goes; after the text box if it is missing. */
  readonly panel?: Element;
  /** The language of the panel; that of the text box if it is missing. */
  readonly locale?: string;
  /** Ends the guard. */
  readonly signal?: AbortSignal;
}

/** What a send goes through: a form's submission is the last thing that happens, a key the first. */
type Means = "key" | "button" | "form";

/**
 * Guards a text area, an input or an editable region. A clean text goes by the user's own event,
 * which is left alone; any other is held, and a panel offers the ways out. Until the screener is
 * there, and if it fails, everything is held, visibly.
 *
 * On the box `funambule-verdict` tells the verdict after each change, `funambule-submit`, which can
 * be cancelled, what is let go, and `funambule-error` why nothing is. Returns what ends the guard.
 */
export function guard(
  field: Field,
  screener: Screener | Promise<Screener>,
  options: GuardOptions = {},
): () => void {
  const problem = unsuitable(field);
  if (problem) throw new TypeError(`guard: ${problem}`);
  const ending = new AbortController();
  const { signal } = ending;
  const form = () => (field as HTMLTextAreaElement).form ?? field.closest("form");
  const button = () => options.button ?? undefined;
  const locale = () =>
    options.locale ?? (field.closest<HTMLElement>("[lang]")?.lang || navigator.language);
  const tell = (name: string, detail: object, cancelable = false) =>
    field.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );

  const gate: Gate = new Gate(
    {
      read: () => readField(field),
      write: (text) => writeField(field, text),
      focus: () => field.focus(),
      locale,
      send: () => {
        const owner = form();
        if (owner) owner.requestSubmit();
        else if (button()) button()?.click();
        else {
          // Nobody else may press the user's keys; what was approved waits for the next one.
          gate.panel.say(translate("prompt.again", locale()));
          field.focus();
        }
      },
    },
    {
      onVerdict: (verdict) => tell("funambule-verdict", { verdict }),
      onError: (error) => tell("funambule-error", { error }),
    },
  );
  const place = mount(field, gate, options.panel);

  const check = (event: Event, by: Means) => {
    const last: Means = form() ? "form" : button() ? "button" : "key";
    const detail = gate.pass({ isLast: by === last });
    if (detail && (by !== last || tell("funambule-submit", detail, true))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const isInside = (event: Event, element: Element | null | undefined) =>
    element != null && event.composedPath().includes(element);

  field.addEventListener("input", () => gate.changed(), { signal });
  // At the window, before any listener of the page.
  const listen = { signal, capture: true };
  window.addEventListener(
    "keydown",
    (event) => {
      // 229: the key belongs to an input method, also right after it has ended a composition.
      const isComposing = event.isComposing || event.keyCode === 229;
      const isSend = event.key === "Enter" && !event.shiftKey && !event.altKey && !isComposing;
      if (isSend && (options.enterSends ?? true) && isInside(event, field)) check(event, "key");
    },
    listen,
  );
  window.addEventListener(
    "click",
    (event) => isInside(event, button()) && check(event, "button"),
    listen,
  );
  window.addEventListener(
    "submit",
    (event) => {
      const owner = form();
      if (owner && event.composedPath()[0] === owner) check(event, "form");
    },
    listen,
  );

  const stop = () => {
    ending.abort();
    gate.reset();
    place.remove();
  };
  options.signal?.addEventListener("abort", stop, { once: true, signal });
  if (options.signal?.aborted) stop();
  const arrive = (ready: Screener) => {
    if (!signal.aborted) gate.screener = ready;
  };
  if (screener instanceof Promise) {
    screener.then(arrive, (error: unknown) => signal.aborted || gate.fail(error));
  } else {
    arrive(screener);
  }
  return stop;
}

/** Puts the panel into the page, in a tree of its own that the page's styles do not reach. */
function mount(field: Field, gate: Gate, container?: Element): Element {
  const host = field.ownerDocument.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet(PANEL_STYLE)];
  root.append(gate.panel.element);
  gate.panel.element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    gate.panel.close();
    field.focus();
  });
  if (container) container.append(host);
  else field.after(host);
  return host;
}

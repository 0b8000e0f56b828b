/** The panel under the prompt: why it is held, and the ways out. */

import { type Explanation, translate } from "../explain.js";
import type { Dismissal } from "../policy.js";
import type { Key } from "../strings.js";
import { supportCard } from "../support/card.js";
import { make } from "./make.js";

/** The shortest reason that counts as one. */
const SHORTEST_REASON = 10;

/** What the user may choose. */
export interface Choices {
  edit(): void;
  /** Missing where masking would not be enough. */
  sendMasked?: () => void;
  /** Whether there is data to mask, but more to it than that. */
  isMaskingTooLittle: boolean;
  sendAnyway(reason?: string): void;
}

/** Says why a prompt is held and offers the ways out. */
export class Panel {
  readonly element = make("div", { role: "group", tabIndex: -1, hidden: true });
  #locale: () => string;

  constructor(locale: () => string) {
    this.#locale = locale;
    this.element.part.add("panel");
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** A message without choices; it is read out without taking the focus. */
  say(text: string): void {
    const message = make("p", { role: "status" });
    this.#show("failed", message);
    message.textContent = text;
  }

  /** The verdict with its choices; takes the focus. */
  ask(explanation: Explanation, dismissal: Dismissal, choices: Choices): void {
    // A cry for help is met with calm, whatever rung it reached.
    const tone = explanation.support ? "support" : explanation.action;
    const words = explanation.support ? this.#t("verdict.support") : explanation.title;
    const title = make("p", { textContent: words, id: "title" });
    title.part.add("title");
    const reasons = make("ul", {});
    reasons.append(...explanation.reasons.map((text) => make("li", { textContent: text })));
    const content: Element[] = [title];
    if (explanation.support) content.push(supportCard(this.#locale()));
    content.push(make("p", { textContent: explanation.detail }), reasons);
    if (dismissal === "never") content.push(make("p", { textContent: this.#t("prompt.never") }));
    if (choices.isMaskingTooLittle) {
      content.push(make("p", { textContent: this.#t("prompt.maskIsNotEnough") }));
    }
    this.#show(tone, ...content, this.#buttons(dismissal, choices));
    this.element.setAttribute("aria-labelledby", "title");
    this.element.focus();
  }

  close(): void {
    this.element.hidden = true;
    this.element.removeAttribute("aria-labelledby");
    this.element.replaceChildren();
  }

  #t(key: Key): string {
    return translate(key, this.#locale());
  }

  #show(tone: string, ...content: Element[]): void {
    this.element.dataset["action"] = tone;
    this.element.replaceChildren(...content);
    this.element.hidden = false;
  }

  #buttons(dismissal: Dismissal, choices: Choices): Element {
    const row = make("div", {});
    row.part.add("choices");
    row.append(this.#button("edit", choices.edit));
    if (choices.sendMasked) row.append(this.#button("mask", choices.sendMasked));
    if (dismissal !== "never") {
      const anyway = this.#button("anyway", () => {
        const next =
          dismissal === "justify"
            ? this.#reason(choices)
            : [this.#button("confirm", () => choices.sendAnyway())];
        anyway.remove();
        row.append(...next);
        (next.at(0) as HTMLElement).focus();
      });
      row.append(anyway);
    }
    return row;
  }

  #reason(choices: Choices): Element[] {
    const field = make("textarea", { rows: 2 });
    const label = make("label", { textContent: this.#t("prompt.reason"), tabIndex: -1 });
    const send = this.#button("confirm", () => choices.sendAnyway(field.value.trim()));
    send.disabled = true;
    field.addEventListener("input", () => {
      send.disabled = [...field.value.trim()].length < SHORTEST_REASON;
    });
    label.append(field);
    return [label, send];
  }

  #button(name: "edit" | "mask" | "anyway" | "confirm", onClick: () => void): HTMLButtonElement {
    const button = make("button", { type: "button", textContent: this.#t(`prompt.${name}`) });
    button.part.add(name);
    button.addEventListener("click", onClick);
    return button;
  }
}

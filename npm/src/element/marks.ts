/**
 * Findings marked in place: a copy of the text lies over the text area, transparent but for the
 * marks. The text area itself is never written to, so caret, selection, undo and input methods are
 * the browser's own.
 */

import type { Action, Verdict } from "../engine/funambule.js";
import { make } from "../guard/make.js";

/** The most marks, and how far into the text they reach: a long paste must not stall typing. */
const MOST_MARKS = 300;
const FARTHEST = 100_000;

/** What decides where a line breaks. The copy must break alike. */
const TYPOGRAPHY = [
  "direction",
  // Not the shorthand: it is empty where it cannot say all that is set.
  "font-family",
  "font-feature-settings",
  "font-kerning",
  "font-optical-sizing",
  "font-size",
  "font-size-adjust",
  "font-stretch",
  "font-style",
  "font-variant",
  "font-variant-ligatures",
  "font-variation-settings",
  "font-weight",
  "hyphens",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "tab-size",
  "text-align",
  "text-indent",
  "text-transform",
  "white-space",
  "word-break",
  "word-spacing",
] as const;

const SIDES = ["top", "right", "bottom", "left"] as const;

/** The marks over one text area at a time. */
export class Marks {
  readonly element = make("div", { ariaHidden: "true" });
  readonly #copy = make("div", {});
  readonly #resizes: ResizeObserver | undefined;
  #field: HTMLTextAreaElement | undefined;

  constructor() {
    this.element.part.add("marks");
    this.element.append(this.#copy);
    this.#resizes = globalThis.ResizeObserver && new ResizeObserver(() => this.#place());
  }

  /** Marks the findings of a verdict; without one, nothing. Says how many are marked. */
  draw(field: HTMLTextAreaElement, verdict?: Verdict): number {
    this.#follow(field);
    const [pieces, count] = marked(field.value, verdict);
    this.#copy.replaceChildren(...pieces);
    this.element.hidden = count === 0;
    if (count > 0) this.#place();
    return count;
  }

  /** Follows no text area any more. */
  stop(): void {
    this.#resizes?.disconnect();
    this.#field?.removeEventListener("scroll", this.#scroll);
    this.#field = undefined;
  }

  #follow(field: HTMLTextAreaElement): void {
    if (this.#field === field) return;
    this.stop();
    this.#field = field;
    field.addEventListener("scroll", this.#scroll, { passive: true });
    this.#resizes?.observe(field);
  }

  readonly #scroll = (): void => {
    const { scrollLeft = 0, scrollTop = 0 } = this.#field ?? {};
    this.#copy.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  };

  /** Lays the copy exactly over the text area, and its lines over the lines. */
  #place(): void {
    const field = this.#field;
    const around = this.element.parentElement;
    if (!field || !around || this.element.hidden) return;
    const looks = getComputedStyle(field);
    for (const property of TYPOGRAPHY) {
      this.#copy.style.setProperty(property, looks.getPropertyValue(property));
    }
    for (const side of SIDES) {
      this.#copy.style.setProperty(`padding-${side}`, looks.getPropertyValue(`padding-${side}`));
      const width = `border-${side}-width`;
      this.element.style.setProperty(width, looks.getPropertyValue(width));
    }
    const box = field.getBoundingClientRect();
    const from = around.getBoundingClientRect();
    const { style } = this.element;
    style.left = `${box.left - from.left}px`;
    style.top = `${box.top - from.top}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    // Without the bar that a text area may have for scrolling.
    this.#copy.style.width = `${field.clientWidth}px`;
    this.#copy.style.boxSizing = "border-box";
    this.#scroll();
  }
}

function marked(text: string, verdict?: Verdict): [pieces: (string | Element)[], count: number] {
  const findings = verdict?.findings ?? [];
  // Strictest first: the first reason that names a finding is the one that counts.
  const actions = new Map<number, Action>();
  for (const { finding, action } of verdict?.reasons ?? []) {
    if (finding !== undefined && !actions.has(finding)) actions.set(finding, action);
  }
  const pieces: (string | Element)[] = [];
  let end = 0;
  let count = 0;
  for (const [index, finding] of findings.entries()) {
    if (count === MOST_MARKS || finding.end > FARTHEST) break;
    count += 1;
    // An attack may lie over data: the part that is already marked keeps its mark.
    const start = Math.max(finding.start, end);
    if (start >= finding.end) continue;
    const action = actions.get(index) ?? "allow";
    const mark = make("mark", { textContent: text.slice(start, finding.end) });
    mark.dataset["action"] = action;
    mark.part.add("mark", `mark-${action}`);
    pieces.push(text.slice(end, start), mark);
    end = finding.end;
  }
  // The rest of the last line decides where that line breaks.
  const rest = text.slice(end, end + 1000).split("\n", 1)[0] ?? "";
  return [[...pieces, rest], count];
}

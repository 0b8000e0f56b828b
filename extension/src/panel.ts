/** The panel: one box over the page, in a closed shadow tree, that says what happened and asks. */

import { JUSTIFICATIONS, type Justification } from "./audit-record";
import type { Cause } from "./judge";
import { PANEL_STYLE } from "./panel-style";
import { categoryName, codeName, currentLanguage, detectorName, t } from "./words";

export interface Choice {
  readonly label: string;
  readonly look?: "primary" | "danger";
  /** Asks once more before `run`, or for a reason. */
  readonly check?: "confirm" | "justify";
  readonly run: (justification?: Justification) => void;
}

export interface View {
  readonly tone: "held" | "waiting" | "failed" | "done" | "support";
  readonly title: string;
  /** Whom to call; it comes before anything else. */
  readonly support?: HTMLElement | undefined;
  readonly remarks?: readonly string[];
  readonly causes?: readonly Cause[];
  /** What a detector of this id finds. */
  readonly titleOf?: (detector: string) => string;
  readonly choices?: readonly Choice[];
  /** What can be done about one cause alone. */
  readonly choicesOf?: (cause: Cause) => readonly Choice[];
  /** What Escape does; it closes the panel if nothing is said. */
  readonly escape?: () => void;
  /** What the panel stands next to, and what gets the focus back. */
  readonly anchor?: HTMLElement | undefined;
  /** Whether the focus moves to the panel. */
  readonly takesFocus?: boolean;
}

/** The most causes that are listed, and the most characters of one. */
const MOST_CAUSES = 6;
const MOST_CHARACTERS = 80;

/** In pixels. */
const MARGIN = 12;
const LEAST_HEIGHT = 160;

export class Panel {
  readonly #host = document.createElement("div");
  readonly #root = this.#host.attachShadow({ mode: "closed" });
  #anchor: HTMLElement | undefined;
  #tone: View["tone"] | undefined;
  /** What Escape does, here and in the prompt box. */
  escape = () => this.close();
  /** Called when the panel has closed. */
  onClosed = () => {};

  constructor() {
    this.#host.popover = "manual";
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(PANEL_STYLE);
      this.#root.adoptedStyleSheets = [sheet];
    } catch {
      // Firefox does not let content scripts adopt a sheet.
      this.#root.append(make("style", {}, PANEL_STYLE));
    }
    // The page need not know what is typed and pressed here.
    for (const type of ["keydown", "keyup", "keypress", "input", "pointerdown", "click"]) {
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#root.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent && event.key === "Escape") this.escape();
    });
    addEventListener("resize", () => this.#place(), { passive: true });
  }

  /** Whether an event happens in the panel. */
  contains(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  get isOpen(): boolean {
    return this.#host.isConnected && this.#host.matches(":popover-open");
  }

  show(view: View) {
    this.#anchor = view.anchor;
    this.escape = view.escape ?? (() => this.close());
    this.#tone = view.tone;
    const title = make("h2", { tabIndex: -1 }, view.title);
    const section = make("section", {}, make("span", { className: "brand" }, t("name")), title);
    section.dataset["tone"] = view.tone;
    // The page may be in a language that is written the other way.
    section.dir = "ltr";
    section.lang = currentLanguage();
    section.setAttribute("role", view.takesFocus ? "alertdialog" : "status");
    section.setAttribute("aria-label", view.title);
    if (view.support) section.append(view.support);
    section.append(...(view.remarks ?? []).map((remark) => make("p", {}, remark)));
    if (view.causes?.length) {
      section.append(
        causeList(view, (choice, { value }) => {
          const button = this.#button(choice, section);
          // The same words on every row: say which row is meant.
          button.ariaLabel = `${choice.label}: ${clip(value)}`;
          return button;
        }),
      );
    }
    const choices = make("div", { className: "choices" });
    for (const choice of view.choices ?? []) choices.append(this.#button(choice, section));
    if (view.choices?.length) section.append(choices);

    for (const old of this.#root.querySelectorAll("section")) old.remove();
    this.#root.append(section);
    // The page may have taken it away.
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    if (!this.isOpen) this.#host.showPopover();
    this.#place();
    if (view.takesFocus) title.focus();
  }

  /** What the open panel speaks of. */
  get tone(): View["tone"] | undefined {
    return this.isOpen ? this.#tone : undefined;
  }

  /** Closes, and leaves the focus where it is. */
  dismiss() {
    if (!this.isOpen) return;
    this.#host.hidePopover();
    this.#host.remove();
    this.onClosed();
  }

  close() {
    this.dismiss();
    this.#anchor?.focus();
  }

  #button(choice: Choice, section: HTMLElement): HTMLButtonElement {
    const button = make("button", { type: "button", className: choice.look ?? "" }, choice.label);
    onUserClick(button, () => {
      if (!choice.check) return choice.run();
      button.remove();
      section.append(choice.check === "justify" ? reasonForm(choice) : confirmation(choice));
      section.querySelector<HTMLElement>(".check")?.focus();
      section.scrollTop = section.scrollHeight;
    });
    return button;
  }

  /** On the side of the anchor where there is more room; at the bottom if there is no anchor. */
  #place() {
    const box = this.#anchor?.getBoundingClientRect();
    const above = box ? box.top : innerHeight;
    const below = box ? innerHeight - box.bottom : 0;
    const isAbove = above >= below;
    const width = Math.min(520, Math.max(320, box?.width ?? 440));
    const left = Math.min(box?.left ?? MARGIN, innerWidth - width - MARGIN);
    const measures = {
      bottom: isAbove ? Math.max(MARGIN, innerHeight - above + MARGIN) : undefined,
      top: isAbove ? undefined : Math.max(MARGIN, innerHeight - below + MARGIN),
      room: Math.max(LEAST_HEIGHT, Math.max(above, below) - 2 * MARGIN),
      left: Math.max(MARGIN, left),
      width,
    };
    for (const [name, pixels] of Object.entries(measures)) {
      this.#host.style.setProperty(`--${name}`, pixels === undefined ? "auto" : `${pixels}px`);
    }
  }
}

function causeList(
  { causes = [], titleOf = (detector) => detector, choicesOf }: View,
  button: (choice: Choice, cause: Cause) => HTMLButtonElement,
) {
  const rows = causes.slice(0, MOST_CAUSES).map((cause) => {
    const { reason, finding, value, before, after } = cause;
    const row = make("li", {}, make("strong", {}, categoryName(reason.category)));
    if (!finding) {
      row.append(make("span", { className: "quiet" }, t("cause_whole_text")));
      return row;
    }
    const name = detectorName(finding.detector, titleOf(finding.detector));
    const source = make("span", { className: "quiet" }, name.text);
    if (name.lang) source.lang = name.lang;
    const found = make("mark", {}, clip(value));
    row.append(source, make("code", { dir: "auto" }, whole(before), found, whole(after)));
    const choices = choicesOf?.(cause) ?? [];
    const buttons = choices.map((choice) => button(choice, cause));
    if (buttons.length > 0) row.append(make("div", { className: "row-choices" }, ...buttons));
    return row;
  });
  const list = make("ul", {}, ...rows);
  const rest = causes.length - MOST_CAUSES;
  if (rest > 0) list.append(make("li", { className: "quiet" }, t("cause_more", String(rest))));
  return list;
}

function confirmation(choice: Choice) {
  const button = make("button", { type: "button", className: "danger check" }, t("choice_confirm"));
  onUserClick(button, () => choice.run());
  return make("div", { className: "choices" }, button);
}

function reasonForm(choice: Choice) {
  const field = make("select", { className: "check" }, new Option(t("choose_reason"), ""));
  field.append(...JUSTIFICATIONS.map((code) => new Option(codeName("reason", code), code)));
  const button = make(
    "button",
    { type: "button", className: "danger", disabled: true },
    t("choice_confirm"),
  );
  field.addEventListener("input", () => {
    button.disabled = field.value === "";
  });
  onUserClick(button, () => choice.run(field.value as Justification));
  return make("div", {}, make("label", {}, t("choice_reason"), field), button);
}

/** Only the user's own clicks count, never those of a script. */
function onUserClick(button: HTMLElement, run: () => void) {
  button.addEventListener("click", (event) => {
    if (event.isTrusted) run();
  });
}

/** What was cut out of a text, without halves of surrogate pairs at its ends. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "").replace(/\s+/g, " ");
}

/** The beginning of a text, without half of a surrogate pair at its end. */
function clip(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** `<funambule-prompt>`: a prompt box that lets nothing go before it has been screened. */

import type { Verdict } from "../engine/funambule.js";
import { messageOf } from "../errors.js";
import { explain, translate } from "../explain.js";
import { createScreener } from "../index.js";
import type { Screener } from "../screener.js";
import type { VaultEntry } from "../vault.js";
import { holds } from "../verdict.js";
import { make, Panel } from "./panel.js";
import { STYLE } from "./style.js";

/** What `funambule-submit` says: this text was let go, and no other. */
export interface SubmitDetail {
  readonly text: string;
  readonly verdict: Verdict;
  /** What the placeholders in `text` stand for. */
  readonly entries: readonly VaultEntry[];
  /** Why the user sends it all the same, where the policy asks for a reason. */
  readonly reason?: string;
}

/** Texts up to this length are screened at each keystroke, longer ones when they are sent. */
const SHORT_TEXT = 50_000;

/** On a server there are no elements: the class can be imported there, but not made. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** The element; importing `funambule/element` defines it. */
export class FunambulePrompt extends Base {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();
  readonly #panel = new Panel(() => this.#locale);
  readonly #own = make("textarea", { rows: 4 });
  #screener: Screener | undefined;
  #failure: string | undefined;
  #isLoading = false;
  #isWaiting = false;
  #approval: SubmitDetail | undefined;
  #form: HTMLFormElement | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    // A constructed sheet is allowed where a Content-Security-Policy refuses inline styles.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const slot = make("slot", {});
    this.#own.part.add("textarea");
    slot.append(this.#own);
    root.append(slot, this.#panel.element);
    this.addEventListener("input", (event) => this.#isFromField(event) && this.#changed());
    this.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** The text as the user sees it. The form gets it only while the verdict does not hold it. */
  get value(): string {
    return this.#field.value;
  }

  set value(text: string) {
    this.#field.value = text;
    this.#changed();
  }

  /** The screener: one for the policy that the attribute `policy` names, unless it is set. */
  get screener(): Screener | undefined {
    return this.#screener;
  }

  set screener(screener: Screener | undefined) {
    this.#screener = screener;
    this.#failure = undefined;
    this.#changed();
    if (!screener || !this.#isWaiting) return;
    this.#isWaiting = false;
    this.#panel.close();
    this.requestSubmit();
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Sends the text as a click on the form's button would. */
  requestSubmit(): void {
    if (this.form) this.form.requestSubmit();
    else this.#letGo();
  }

  connectedCallback(): void {
    const labels = [...this.#internals.labels].map((label) => label.textContent?.trim());
    this.#own.ariaLabel =
      this.ariaLabel || labels.join(" ") || translate("prompt.label", this.#locale);
    this.#own.required = this.hasAttribute("required");
    this.#own.placeholder = this.getAttribute("placeholder") ?? "";
    this.#changed();
    // A program that has just made the element may be about to set its screener.
    queueMicrotask(() => void this.#load());
  }

  disconnectedCallback(): void {
    this.#isWaiting = false;
    this.#panel.close();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener("submit", this.#onSubmit, { capture: true });
    this.#form = form;
    form?.addEventListener("submit", this.#onSubmit, { capture: true });
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#own.disabled = isDisabled;
  }

  formResetCallback(): void {
    this.#panel.close();
    this.value = "";
  }

  get #field(): HTMLTextAreaElement {
    return this.querySelector("textarea") ?? this.#own;
  }

  get #locale(): string {
    return this.closest<HTMLElement>("[lang]")?.lang || navigator.language;
  }

  /** The panel has a field of its own, whose events pass through here too. */
  #isFromField(event: Event): boolean {
    return event.composedPath()[0] === this.#field;
  }

  async #load(): Promise<void> {
    if (this.#screener || this.#isLoading || !this.isConnected) return;
    this.#isLoading = true;
    const policy = this.getAttribute("policy") ?? "balanced";
    const wasm = this.getAttribute("wasm");
    try {
      const screener = await createScreener({ policy, ...(wasm && { wasm }) });
      this.screener ??= screener;
    } catch (error) {
      if (!this.#screener) this.#fail(error);
    } finally {
      this.#isLoading = false;
    }
  }

  #fail(error: unknown): void {
    this.#screener = undefined;
    this.#isWaiting = false;
    this.#failure = `${translate("prompt.failed", this.#locale)} ${messageOf(error)}`;
    this.#panel.say(this.#failure);
    this.#publish(undefined);
    this.dispatchEvent(new CustomEvent("funambule-error", { detail: { error }, bubbles: true }));
  }

  /** Screens the present text; there is no verdict where there is no engine. */
  #screen(): Verdict | undefined {
    try {
      return this.#screener?.screen(this.value);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #changed(): void {
    this.#approval = undefined;
    if (this.#panel.isOpen && this.#screener) this.#panel.close();
    const verdict = this.value.length <= SHORT_TEXT ? this.#screen() : undefined;
    this.#publish(verdict && !holds(verdict.action) ? this.value : undefined);
    if (!verdict) return;
    this.dispatchEvent(
      new CustomEvent("funambule-verdict", { detail: { verdict }, bubbles: true }),
    );
  }

  /** Gives the form its value, none while the text is held, and says what is not valid. */
  #publish(value: string | undefined): void {
    this.#internals.setFormValue(value ?? null);
    if (this.#failure !== undefined) {
      this.#internals.setValidity({ customError: true }, this.#failure, this.#field);
    } else if (this.hasAttribute("required") && this.value === "") {
      const message = this.#own.validationMessage || translate("prompt.label", this.#locale);
      this.#internals.setValidity({ valueMissing: true }, message, this.#field);
    } else {
      this.#internals.setValidity({});
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.#panel.isOpen && !this.#isFromField(event)) {
      this.#edit();
      return;
    }
    // 229: the key belongs to an input method, also right after it has ended a composition.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || isComposing || !this.#isFromField(event)) return;
    event.preventDefault();
    this.requestSubmit();
  }

  readonly #onSubmit = (event: Event): void => {
    if (this.#letGo()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Whether the present text may go; if not, the panel says why. */
  #letGo(): boolean {
    const detail = this.#approved();
    if (!detail) return false;
    this.#panel.close();
    this.#publish(detail.text);
    return this.dispatchEvent(
      new CustomEvent("funambule-submit", { detail, bubbles: true, cancelable: true }),
    );
  }

  #approved(): SubmitDetail | undefined {
    const text = this.value;
    const approval = this.#approval;
    this.#approval = undefined;
    if (approval?.text === text) return approval;
    const verdict = this.#screen();
    if (verdict && !holds(verdict.action)) return { text, verdict, entries: [] };
    if (verdict) this.#ask(text, verdict);
    else if (this.#failure !== undefined) this.#panel.say(this.#failure);
    else this.#wait();
    return undefined;
  }

  #wait(): void {
    this.#isWaiting = true;
    this.#panel.say(translate("prompt.waiting", this.#locale));
  }

  #ask(text: string, verdict: Verdict): void {
    const screener = this.#screener;
    if (!screener) return;
    // What was let go once, on purpose, is held again.
    this.#publish(undefined);
    const masked = screener.mask(text);
    const after = screener.screen(masked.text);
    const send = (detail: SubmitDetail) => {
      this.#field.value = detail.text;
      this.#approval = detail;
      this.requestSubmit();
    };
    this.#panel.ask(explain(verdict, this.#locale), screener.dismissal(verdict), {
      edit: () => this.#edit(),
      ...(!holds(after.action) && {
        sendMasked: () => send({ text: masked.text, verdict: after, entries: masked.entries }),
      }),
      sendAnyway: (reason) =>
        send({ text, verdict, entries: [], ...(reason !== undefined && { reason }) }),
    });
  }

  #edit(): void {
    this.#panel.close();
    this.#field.focus();
  }
}

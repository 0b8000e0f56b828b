/** `<funambule-prompt>`: a prompt box that lets nothing go before it has been screened. */

import type { Verdict } from "../engine/funambule.js";
import { translate } from "../explain.js";
import { writeField } from "../guard/field.js";
import { Gate } from "../guard/gate.js";
import { make } from "../guard/make.js";
import { PANEL_STYLE, sheet } from "../guard/style.js";
import { createScreener } from "../index.js";
import type { Screener } from "../screener.js";
import { holds } from "../verdict.js";
import { Marks } from "./marks.js";
import { PROMPT_STYLE } from "./style.js";

/** On a server there are no elements: the class can be imported there, but not made. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** What may have been set on the element before it was defined. */
const EARLY = ["name", "policy", "wasm", "placeholder", "required", "screener", "value"] as const;

/** The element; importing `funambule/element` defines it. */
export class FunambulePrompt extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = ["aria-label", "lang", "placeholder", "policy", "required"];
  readonly #internals = this.attachInternals();
  readonly #own = make("textarea", { rows: 4 });
  readonly #marks = new Marks();
  readonly #pending = make("p", { role: "status", hidden: true });
  readonly #gate = new Gate(
    {
      read: () => this.value,
      write: (text) => writeField(this.#field, text),
      focus: () => this.#field.focus(),
      send: () => this.requestSubmit(),
      locale: () => this.#locale,
    },
    {
      onVerdict: (verdict) => this.#decided(verdict),
      onPending: () => this.#showPending(true),
      onError: (error) => this.#failed(error),
    },
  );
  #verdict: Verdict | undefined;
  /** Which policy is being loaded; another one makes it out of date. */
  #loading: string | undefined;
  #isOwnScreener = true;
  #promise: Promise<Screener> | undefined;
  #form: HTMLFormElement | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [sheet(PANEL_STYLE), sheet(PROMPT_STYLE)];
    const slot = make("slot", {});
    this.#own.part.add("textarea");
    slot.append(this.#own);
    // The page puts its text area in place, or takes it away.
    slot.addEventListener("slotchange", () => this.#changed());
    const field = make("div", {});
    field.part.add("field");
    field.append(slot, this.#marks.element);
    this.#pending.part.add("pending");
    root.append(field, this.#pending, this.#gate.panel.element);
    this.addEventListener("input", (event) => this.#isFromField(event) && this.#changed());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    for (const name of EARLY) this.#takeUp(name);
  }

  /** What was set before there was this class would hide its accessors. */
  #takeUp<Name extends (typeof EARLY)[number]>(name: Name): void {
    if (!Object.hasOwn(this, name)) return;
    const early = this[name];
    delete (this as Partial<Pick<this, Name>>)[name];
    this[name] = early;
  }

  /** The text as the user sees it. The form gets it only while the verdict does not hold it. */
  get value(): string {
    return this.#field.value;
  }

  set value(text: string) {
    this.#field.value = text;
    this.#changed();
  }

  /** The verdict on the present text; missing while there is none. */
  get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  /**
   * The screener: one for the policy that the attribute `policy` names, unless it is set. Until a
   * promise of one is kept, and if it is not, nothing is sent.
   */
  get screener(): Screener | undefined {
    return this.#gate.screener;
  }

  set screener(screener: Screener | Promise<Screener> | undefined) {
    this.#rest();
    this.#isOwnScreener = false;
    this.#promise = screener instanceof Promise ? screener : undefined;
    this.#use(screener instanceof Promise ? undefined : screener);
    this.#promise?.then(
      (kept) => this.#promise === screener && this.#use(kept),
      (error: unknown) => this.#promise === screener && this.#gate.fail(error),
    );
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  // The attributes as properties, which is what programs and frameworks set.

  get name(): string {
    return this.getAttribute("name") ?? "";
  }

  set name(name: string) {
    this.setAttribute("name", name);
  }

  get policy(): string {
    return this.getAttribute("policy") ?? "balanced";
  }

  set policy(policy: string) {
    this.setAttribute("policy", policy);
  }

  get wasm(): string {
    return this.getAttribute("wasm") ?? "";
  }

  set wasm(address: string) {
    this.setAttribute("wasm", address);
  }

  get placeholder(): string {
    return this.getAttribute("placeholder") ?? "";
  }

  set placeholder(text: string) {
    this.setAttribute("placeholder", text);
  }

  get required(): boolean {
    return this.hasAttribute("required");
  }

  set required(isRequired: boolean) {
    this.toggleAttribute("required", isRequired);
  }

  get labels(): NodeList {
    return this.#internals.labels;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
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

  /** Selects a part of the text, for example a finding. */
  select(start = 0, end = this.value.length): void {
    this.#field.focus();
    this.#field.setSelectionRange(start, end);
  }

  connectedCallback(): void {
    this.#describe();
    this.#changed();
    // A program that has just made the element may be about to set its screener.
    queueMicrotask(() => void this.#load());
  }

  disconnectedCallback(): void {
    this.#marks.stop();
    this.#gate.reset();
    this.#rest();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    this.#describe();
    if (name === "lang") this.#gate.translate();
    if (name === "policy" && this.#isOwnScreener) void this.#load();
    if (name === "required") this.#publish();
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
    this.#gate.reset();
    this.value = "";
  }

  get #field(): HTMLTextAreaElement {
    return this.querySelector("textarea") ?? this.#own;
  }

  get #locale(): string {
    return this.closest<HTMLElement>("[lang]")?.lang || navigator.language;
  }

  /** What the text area of its own says about itself. */
  #describe(): void {
    const labels = [...this.#internals.labels].map((label) => label.textContent?.trim());
    this.#own.ariaLabel =
      this.ariaLabel || labels.join(" ") || translate("prompt.label", this.#locale);
    this.#own.required = this.required;
    this.#own.placeholder = this.placeholder;
  }

  /** The panel has a field of its own, whose events pass through here too. */
  #isFromField(event: Event): boolean {
    return event.composedPath()[0] === this.#field;
  }

  async #load(): Promise<void> {
    const { policy, wasm } = this;
    const isWanted = () => this.#isOwnScreener && this.isConnected && this.#loading === policy;
    if (!this.#isOwnScreener || !this.isConnected || this.#loading === policy) return;
    this.#loading = policy;
    try {
      const screener = await createScreener({ policy, ...(wasm && { wasm }) });
      // Making it and the first verdict each take their time: the page comes in between.
      await new Promise((resolve) => setTimeout(resolve));
      if (isWanted()) {
        this.#rest();
        this.#use(screener);
      } else screener.close();
    } catch (error) {
      if (isWanted()) this.#gate.fail(error);
    }
    // Whoever comes back to the page finds the screener, or has it loaded again.
    if (!this.screener && this.#loading === policy) this.#loading = undefined;
  }

  /** Whoever made the screener looks after it; the worker of the element's own would outlive it. */
  #rest(): void {
    if (this.#isOwnScreener) this.screener?.rest();
  }

  #use(screener: Screener | undefined): void {
    this.#undecided();
    this.#gate.screener = screener;
  }

  #failed(error: unknown): void {
    this.#undecided();
    this.dispatchEvent(new CustomEvent("funambule-error", { detail: { error }, bubbles: true }));
  }

  /** The text is another one: what was known about the old one no longer holds. */
  #changed(): void {
    this.#undecided();
    this.#gate.changed();
  }

  #undecided(): void {
    this.#verdict = undefined;
    this.#showPending(false);
    this.#marks.draw(this.#field);
    this.#publish();
  }

  #showPending(isPending: boolean): void {
    this.#pending.hidden = !isPending;
    this.#pending.textContent = isPending ? translate("prompt.pending", this.#locale) : "";
  }

  #decided(verdict: Verdict): void {
    this.#verdict = verdict;
    this.#showPending(false);
    const marked = this.#marks.draw(this.#field, verdict);
    this.#publish();
    const detail = { verdict, marked };
    this.dispatchEvent(new CustomEvent("funambule-verdict", { detail, bubbles: true }));
  }

  /** Gives the form its value, none while the text is held, and says what is not valid. */
  #publish(approved?: string): void {
    const isFree = this.#verdict && !holds(this.#verdict.action);
    this.#internals.setFormValue(approved ?? (isFree ? this.value : null));
    const { failure } = this.#gate;
    if (failure !== undefined) {
      this.#internals.setValidity({ customError: true }, failure, this.#field);
    } else if (this.required && this.value === "") {
      const message = this.#own.validationMessage || translate("prompt.label", this.#locale);
      this.#internals.setValidity({ valueMissing: true }, message, this.#field);
    } else {
      this.#internals.setValidity({});
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.#gate.panel.isOpen && !this.#isFromField(event)) {
      this.#gate.panel.close();
      this.#field.focus();
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
    const detail = this.#gate.pass();
    // What was let go once, on purpose, is held again.
    this.#publish(detail?.text);
    if (!detail) return false;
    return this.dispatchEvent(
      new CustomEvent("funambule-submit", { detail, bubbles: true, cancelable: true }),
    );
  }
}

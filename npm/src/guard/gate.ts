/** Whether a text may go; if not, a panel says why and offers the ways out. */

import type { Verdict } from "../engine/funambule.js";
import { messageOf } from "../errors.js";
import { explain, translate } from "../explain.js";
import type { Screener } from "../screener.js";
import type { VaultEntry } from "../vault.js";
import { holds } from "../verdict.js";
import { Panel } from "./panel.js";

/** What `funambule-submit` says: this text was let go, and no other. */
export interface SubmitDetail {
  readonly text: string;
  readonly verdict: Verdict;
  /** What the placeholders in `text` stand for. */
  readonly entries: readonly VaultEntry[];
  /** Why the user sends it all the same, where the policy asks for a reason. */
  readonly reason?: string;
}

/** The box that the gate stands before. */
export interface Box {
  read(): string;
  write(text: string): void;
  focus(): void;
  /** Sends again, as the user did; the gate is asked once more. */
  send(): void;
  locale(): string;
}

/** Decides by the present text, at the moment of sending. */
export class Gate {
  readonly panel: Panel;
  readonly #box: Box;
  readonly #onFailure: (error: unknown) => void;
  #screener: Screener | undefined;
  #failure: string | undefined;
  #isWaiting = false;
  #approval: SubmitDetail | undefined;
  #held: Verdict | undefined;

  constructor(box: Box, onFailure: (error: unknown) => void) {
    this.#box = box;
    this.#onFailure = onFailure;
    this.panel = new Panel(() => box.locale());
  }

  get screener(): Screener | undefined {
    return this.#screener;
  }

  set screener(screener: Screener | undefined) {
    this.#screener = screener;
    this.#failure = undefined;
    this.changed();
  }

  /** Goes on with a send that waited for the screener. */
  resume(): void {
    if (!this.#screener || !this.#isWaiting) return;
    this.#isWaiting = false;
    this.#box.send();
  }

  /** Why there is no engine, in words. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** There is no engine, so nothing goes. */
  fail(error: unknown): void {
    this.#screener = undefined;
    this.#isWaiting = false;
    this.#failure = `${translate("prompt.failed", this.#box.locale())} ${messageOf(error)}`;
    this.panel.say(this.#failure);
    this.#onFailure(error);
  }

  /** What was said about the old text no longer holds. */
  changed(): void {
    this.#approval = undefined;
    this.#held = undefined;
    if (this.panel.isOpen && this.#screener) this.panel.close();
  }

  /** The user leaves, or starts over. */
  reset(): void {
    this.#isWaiting = false;
    this.#approval = undefined;
    this.#held = undefined;
    this.panel.close();
  }

  /** The same panel in another language. */
  translate(): void {
    if (this.#held && this.panel.isOpen) this.#ask(this.#box.read(), this.#held);
    else if (this.#isWaiting) this.#wait();
  }

  /** What may go now, if anything; else the panel says why not. An approval is spent once. */
  pass({ isLast = true } = {}): SubmitDetail | undefined {
    const text = this.#box.read();
    const approval = this.#approval?.text === text ? this.#approval : undefined;
    if (isLast) this.#approval = undefined;
    const detail = approval ?? this.#judge(text);
    if (detail) this.panel.close();
    return detail;
  }

  #judge(text: string): SubmitDetail | undefined {
    const verdict = this.#screen(text);
    if (verdict && !holds(verdict.action)) return { text, verdict, entries: [] };
    if (verdict) this.#ask(text, verdict);
    else if (this.#failure !== undefined) this.panel.say(this.#failure);
    else this.#wait();
    return undefined;
  }

  #screen(text: string): Verdict | undefined {
    try {
      return this.#screener?.screen(text);
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  #wait(): void {
    this.#isWaiting = true;
    this.panel.say(translate("prompt.waiting", this.#box.locale()));
  }

  #ask(text: string, verdict: Verdict): void {
    const screener = this.#screener;
    if (!screener) return;
    this.#held = verdict;
    const masked = screener.mask(text);
    const after = screener.screen(masked.text);
    const send = (detail: SubmitDetail) => {
      if (this.#box.read() !== detail.text) this.#box.write(detail.text);
      this.#approval = detail;
      this.#box.send();
    };
    const isMaskingEnough = masked.entries.length > 0 && !holds(after.action);
    this.panel.ask(explain(verdict, this.#box.locale()), screener.dismissal(verdict), {
      isMaskingTooLittle: masked.entries.length > 0 && !isMaskingEnough,
      edit: () => {
        this.panel.close();
        this.#box.focus();
      },
      ...(isMaskingEnough && {
        sendMasked: () => send({ text: masked.text, verdict: after, entries: masked.entries }),
      }),
      sendAnyway: (reason) =>
        send({ text, verdict, entries: [], ...(reason !== undefined && { reason }) }),
    });
  }
}

/** Whether a text may go; if not, a panel says why and offers the ways out. */

import type { Verdict } from "../engine/funambule.js";
import { messageOf } from "../errors.js";
import { explain, translate } from "../explain.js";
import type { Substitute } from "../masking.js";
import type { Screener } from "../screener.js";
import { isShort, Subscription, type Watcher } from "../subscription.js";
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

/** A text that waits for the user's choice. */
interface Held {
  readonly text: string;
  readonly verdict: Verdict;
}

/** Decides by the present text, at the moment of sending. */
export class Gate {
  readonly panel: Panel;
  readonly #box: Box;
  readonly #watcher: Watcher;
  readonly #verdicts: Subscription;
  #screener: Screener | undefined;
  #failure: string | undefined;
  /** The text that goes on by itself once there is a verdict on it. */
  #waiting: string | undefined;
  #approval: SubmitDetail | undefined;
  #held: Held | undefined;

  constructor(box: Box, watcher: Watcher) {
    this.#box = box;
    this.#watcher = watcher;
    this.panel = new Panel(() => box.locale());
    this.#verdicts = new Subscription({
      onVerdict: (verdict, text) => {
        watcher.onVerdict(verdict, text);
        this.#resume();
      },
      onPending: () => watcher.onPending?.(),
      onError: (error) => this.fail(error),
    });
  }

  get screener(): Screener | undefined {
    return this.#screener;
  }

  set screener(screener: Screener | undefined) {
    this.#screener = screener;
    this.#failure = undefined;
    this.#forget();
    if (this.#waiting !== undefined) this.#wait(this.#waiting);
    this.#verdicts.changed(screener, () => this.#box.read());
  }

  /** Why there is no engine, in words. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** There is no engine, so nothing goes. */
  fail(error: unknown): void {
    this.#screener = undefined;
    this.#verdicts.stop();
    this.#waiting = undefined;
    this.#failure = `${translate("prompt.failed", this.#box.locale())} ${messageOf(error)}`;
    this.panel.say(this.#failure);
    this.#watcher.onError(error);
  }

  /** What was said about the old text no longer holds, nor is it sent any more. */
  changed(): void {
    this.#forget();
    this.#verdicts.changed(this.#screener, () => this.#box.read());
  }

  /** The user leaves, or starts over. */
  reset(): void {
    this.#verdicts.stop();
    this.#waiting = undefined;
    this.#forget();
    this.panel.close();
  }

  #forget(): void {
    this.#approval = undefined;
    this.#held = undefined;
    if (this.#waiting !== this.#box.read()) this.#waiting = undefined;
    if (this.#waiting === undefined && this.#failure === undefined) this.panel.close();
  }

  /** The same panel in another language. */
  translate(): void {
    if (this.#held && this.panel.isOpen) this.#ask(this.#held);
    else if (this.#waiting !== undefined) this.#wait(this.#waiting);
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

  /** Goes on with a send that waited for a verdict. */
  #resume(): void {
    if (this.#waiting === undefined) return;
    this.#waiting = undefined;
    this.#box.send();
  }

  /** Whatever goes wrong here, nothing may go: an error would leave the user's event to itself. */
  #judge(text: string): SubmitDetail | undefined {
    try {
      const verdict = this.#screener && this.#verdicts.verdictOn(this.#screener, text);
      if (verdict && !holds(verdict.action)) return { text, verdict, entries: [] };
      if (verdict) this.#ask({ text, verdict });
      else if (this.#failure !== undefined) this.panel.say(this.#failure);
      else this.#wait(text);
    } catch (error) {
      this.fail(error);
    }
    return undefined;
  }

  #wait(text: string): void {
    this.#waiting = text;
    const why = this.#screener ? "prompt.checking" : "prompt.waiting";
    this.panel.say(translate(why, this.#box.locale()));
  }

  /** Asks the user; what masking would do to a long text is worked out in the worker first. */
  #ask(held: Held): void {
    const screener = this.#screener;
    if (!screener) return;
    this.#held = held;
    if (isShort(held.text)) {
      this.#offer(screener, held, screener.substitute(held.text));
      return;
    }
    this.panel.say(translate("prompt.masking", this.#box.locale()));
    screener
      .substituteAsync(held.text)
      // Without a worker the page has to stand still.
      .catch(() => screener.substitute(held.text))
      .then(
        (substitute) => this.#held === held && this.#offer(screener, held, substitute),
        (error: unknown) => this.#held === held && this.fail(error),
      );
  }

  #offer(screener: Screener, { text, verdict }: Held, masked: Substitute): void {
    const send = (detail: SubmitDetail) => {
      if (this.#box.read() !== detail.text) this.#box.write(detail.text);
      this.#verdicts.know(screener, detail.text, detail.verdict);
      this.#approval = detail;
      this.#box.send();
    };
    const isMaskingEnough = masked.entries.length > 0 && !holds(masked.verdict.action);
    this.panel.ask(explain(verdict, this.#box.locale()), screener.dismissal(verdict), {
      isMaskingTooLittle: masked.entries.length > 0 && !isMaskingEnough,
      edit: () => {
        this.panel.close();
        this.#box.focus();
      },
      ...(isMaskingEnough && { sendMasked: () => send(masked) }),
      sendAnyway: (reason) =>
        send({ text, verdict, entries: [], ...(reason !== undefined && { reason }) }),
    });
  }
}

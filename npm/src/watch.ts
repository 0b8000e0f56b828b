/** Verdicts while a text is being written. */

import type { Verdict } from "./engine/funambule.js";
import { type Field, readField } from "./guard/field.js";
import type { Screener } from "./screener.js";

/** Texts up to this length are screened at each change, longer ones after a pause. */
const SHORT_TEXT = 50_000;

/** How long typing must have stopped before a long text is screened, in milliseconds. */
const PAUSE = 150;

/** What is told after each change: the verdict on a text, or why there is none. */
export interface Watcher {
  onVerdict(verdict: Verdict, text: string): void;
  /** The text has changed, and there is no verdict on it yet. */
  onPending?(): void;
  onError(error: unknown): void;
}

/** Screens texts one after the other; a new one takes the place of the one that still waits. */
export class Subscription {
  readonly #watcher: Watcher;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  /** The text is now what `read` gives. */
  changed(screener: Screener | undefined, read: () => string): void {
    this.stop();
    if (!screener) return;
    if (read().length <= SHORT_TEXT) {
      this.#screen(screener, read());
      return;
    }
    this.#watcher.onPending?.();
    this.#timer = setTimeout(() => this.#screen(screener, read()), PAUSE);
  }

  /** Forgets the text that waits. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #screen(screener: Screener, text: string): void {
    let verdict: Verdict;
    try {
      verdict = screener.screen(text);
    } catch (error) {
      this.#watcher.onError(error);
      return;
    }
    this.#watcher.onVerdict(verdict, text);
  }
}

/**
 * Tells the verdict on what stands in a text box: now, and after each change, until `signal` is
 * aborted. Nothing is held; that is what `guard` is for.
 */
export function watch(
  field: Field,
  screener: Screener,
  watcher: Watcher,
  { signal }: { signal?: AbortSignal } = {},
): void {
  if (signal?.aborted) return;
  const subscription = new Subscription(watcher);
  const look = () => subscription.changed(screener, () => readField(field));
  field.addEventListener("input", look, signal ? { signal } : {});
  signal?.addEventListener("abort", () => subscription.stop(), { once: true });
  look();
}

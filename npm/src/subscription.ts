/** Verdicts on a text that changes. */

import type { Verdict } from "./engine/funambule.js";
import type { Screener } from "./screener.js";

/** Texts up to this length are screened at once, longer ones after a pause, in a worker. */
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

/** Whether a text is screened so fast that nobody notices. */
export function isShort(text: string): boolean {
  return text.length <= SHORT_TEXT;
}

/** A long text, whose verdict is known or on its way. */
interface Work {
  readonly screener: Screener;
  readonly text: string;
  readonly controller: AbortController;
  verdict?: Verdict;
}

/** Screens texts one after the other; a new one takes the place of the one that still waits. */
export class Subscription {
  readonly #watcher: Watcher;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Work | undefined;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
  }

  /** The text is now what `read` gives. */
  changed(screener: Screener | undefined, read: () => string): void {
    this.stop();
    if (!screener) return;
    const text = read();
    if (isShort(text)) {
      this.#screen(screener, text);
      return;
    }
    this.#watcher.onPending?.();
    this.#timer = setTimeout(() => void this.#screenAway(screener, read()), PAUSE);
  }

  /** The verdict on a text, if it can be had at once; if not, the watcher will be told. */
  verdictOn(screener: Screener, text: string): Verdict | undefined {
    if (isShort(text)) return screener.screen(text);
    if (this.#work?.text === text && this.#work.screener === screener) return this.#work.verdict;
    this.stop();
    void this.#screenAway(screener, text);
    return undefined;
  }

  /** The verdict on a long text is known already: it need not be screened again. */
  know(screener: Screener, text: string, verdict: Verdict): void {
    if (isShort(text)) return;
    this.stop();
    this.#work = { screener, text, controller: new AbortController(), verdict };
    this.#watcher.onVerdict(verdict, text);
  }

  /** Forgets every text. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#work?.controller.abort();
    this.#work = undefined;
  }

  async #screenAway(screener: Screener, text: string): Promise<void> {
    const work: Work = { screener, text, controller: new AbortController() };
    this.#work = work;
    const { signal } = work.controller;
    try {
      work.verdict = await screener.screenAsync(text, { signal });
    } catch {
      // Without a worker the page has to stand still: better than a text that nobody screened.
      if (this.#work === work) this.#screen(screener, text, work);
      return;
    }
    if (this.#work === work) this.#watcher.onVerdict(work.verdict, text);
  }

  #screen(screener: Screener, text: string, work?: Work): void {
    let verdict: Verdict;
    try {
      verdict = screener.screen(text);
    } catch (error) {
      this.#watcher.onError(error);
      return;
    }
    if (work) work.verdict = verdict;
    this.#watcher.onVerdict(verdict, text);
  }
}

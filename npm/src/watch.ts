/** Verdicts while a text is being written. */

import { type Field, readField } from "./guard/field.js";
import type { Screener } from "./screener.js";
import { Subscription, type Watcher } from "./subscription.js";

export type { Watcher } from "./subscription.js";

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

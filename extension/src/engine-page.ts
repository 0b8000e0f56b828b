/** The engine in the extension's own pages, and in those only: they load it by a script tag. */

import type { Glue, Handover } from "./engine";
import { type Effective, type Ladder, policyOf } from "./settings";

export async function pageEngine(): Promise<Glue> {
  const glue = await (globalThis as Handover).funambule;
  if (!glue) throw new Error("the engine's file did not run");
  return glue;
}

/** Throws, saying what is wrong, if no engine can be made from these settings. */
export async function check(settings: Effective): Promise<void> {
  const glue = await pageEngine();
  new glue.Screener(policyOf(settings)).free();
}

/** The ladders of these settings before the user's own changes, by category. */
export async function laddersOf(settings: Effective): Promise<Record<string, Ladder>> {
  const glue = await pageEngine();
  const screener = new glue.Screener(policyOf({ ...settings, ladders: {} }));
  const { categories = {} } = JSON.parse(screener.policy());
  screener.free();
  return categories;
}

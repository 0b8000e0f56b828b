/** The engine in the extension's own pages, and in those only: they load it by a script tag. */

import type { Glue, Handover } from "./engine";
import { type Effective, policyOf } from "./settings";

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

/** The categories that a preset says something about, in its own order. */
export async function categoriesOf(preset: string): Promise<string[]> {
  const document = (await pageEngine()).defaultPolicy(preset);
  return document ? Object.keys(JSON.parse(document).categories) : [];
}

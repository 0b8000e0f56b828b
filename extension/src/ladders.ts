/** What a user may change about a category: what happens, and from which score on. */

import { RUNGS } from "../../www/thresholds.js";
import type { Ladder } from "./settings";

/** A change to the preset's ladder as the settings keep it; `null` takes the ladder away. */
export type Change = Ladder | null | undefined;
export type Thresholds = Readonly<Record<string, number>>;

/** Each choice and the change that it stands for, thresholds aside. */
export const LADDER_CHOICES: Readonly<Record<string, Ladder | null>> = {
  preset: {},
  off: null,
  tell: { warn: null, mask: null, block: null },
  justify: { override: "justify" },
  never: { override: "never" },
};

/** The choice that a change stands for; `custom` if a file has brought another. */
export function choiceOf(change: Change = {}): string {
  const rest = change && Object.fromEntries(Object.entries(change).filter(isNoThreshold));
  const written = JSON.stringify(rest);
  const known = Object.entries(LADDER_CHOICES).find(
    ([, value]) => JSON.stringify(value) === written,
  );
  return known?.[0] ?? "custom";
}

/** The thresholds among a change. */
export function thresholdsOf(change: Change): Thresholds {
  const thresholds = Object.entries(change ?? {}).filter((entry) => !isNoThreshold(entry));
  return Object.fromEntries(thresholds) as Thresholds;
}

/** The change that a choice and thresholds make together. */
export function changeOf(choice: string, thresholds: Thresholds): Change {
  const chosen = LADDER_CHOICES[choice];
  if (!chosen) return chosen;
  const change = { ...thresholds, ...chosen };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The ladder of a preset with a change on top: only its rungs, mildest first. */
export function rungsOf(ladder: Ladder, change: Change): Thresholds {
  if (change === null) return {};
  const changed = { ...ladder, ...change };
  const rungs = RUNGS.filter((rung) => typeof changed[rung] === "number");
  return Object.fromEntries(rungs.map((rung) => [rung, Number(changed[rung])]));
}

function isNoThreshold([rung, value]: [string, unknown]): boolean {
  return !RUNGS.includes(rung) || typeof value !== "number";
}

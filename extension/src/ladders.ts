/** What a user may change about a category without touching its measured thresholds. */

import type { Ladder } from "./settings";

/** Each choice and the change to the preset's ladder that it stands for. */
export const LADDER_CHOICES: Readonly<Record<string, Ladder | null | undefined>> = {
  preset: undefined,
  off: null,
  tell: { warn: null, mask: null, block: null },
  justify: { override: "justify" },
  never: { override: "never" },
};

/** The choice that a change stands for; `preset` if there is none. */
export function choiceOf(ladder: Ladder | null | undefined): string {
  const written = JSON.stringify(ladder);
  const known = Object.entries(LADDER_CHOICES).find(
    ([, value]) => JSON.stringify(value) === written,
  );
  return known?.[0] ?? "custom";
}

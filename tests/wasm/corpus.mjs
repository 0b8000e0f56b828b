// The corpus of tests/cases, for the engines that JavaScript calls.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../cases/", import.meta.url);

/** What `sent` and `held` stand for, where the exact action is the classifier's affair. */
const ACTIONS = { sent: ["allow", "note"], held: ["warn", "mask", "block"] };

/** Every line of every file, with the place it comes from. */
export const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), "utf8")
      .replaceAll("¦", "")
      .trimEnd()
      .split("\n")
      .map((line, index) => ({
        policy: "balanced",
        ...JSON.parse(line),
        place: `${name}:${index + 1}`,
      })),
  );

/** Fails unless `verdict` is what the line of the corpus wants. */
export function assertMeets({ prompt, action, findings }, verdict) {
  const found = verdict.findings.map(({ detector, start, end }) => ({
    detector,
    start,
    text: prompt.slice(start, end),
  }));
  assert.deepEqual(found, findings);
  const accepted = ACTIONS[action] ?? [action];
  assert.ok(accepted.includes(verdict.action), `wanted ${action}, got ${verdict.action}`);
}

// The corpus of tests/cases, for the engines that JavaScript calls.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../cases/", import.meta.url);

/** Every line of every file, with the place it comes from. */
export const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), "utf8")
      .trimEnd()
      .split("\n")
      .map((line, index) => ({
        policy: "balanced",
        ...JSON.parse(line),
        place: `${name}:${index + 1}`,
      })),
  );

/** What a verdict says, in the words of the corpus. */
export function summary(prompt, verdict) {
  return {
    action: verdict.action,
    findings: verdict.findings.map(({ detector, start, end }) => ({
      detector,
      start,
      text: prompt.slice(start, end),
    })),
  };
}

// The whole corpus through both builds of the engine.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cases, summary } from "./corpus.mjs";
import { engines } from "./engines.mjs";

for (const { name, engine } of engines) {
  const presets = [...new Set(cases.map((line) => line.policy))];
  const screeners = Object.fromEntries(
    presets.map((preset) => [preset, new engine.Screener(engine.defaultPolicy(preset))]),
  );
  describe(`${name}: the corpus`, () => {
    for (const { place, why, gap, prompt, policy, action, findings } of cases) {
      it(`${place} ${why}`, { skip: gap }, () => {
        const verdict = screeners[policy].screen(prompt);
        assert.deepEqual(summary(prompt, verdict), { action, findings });
      });
    }
  });
}

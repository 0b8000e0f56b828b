// The whole corpus through both builds of the engine.

import { describe, it } from "node:test";
import { assertMeets, cases } from "./corpus.mjs";
import { engines } from "./engines.mjs";

for (const { name, engine } of engines) {
  const presets = [...new Set(cases.map((line) => line.policy))];
  const screeners = Object.fromEntries(
    presets.map((preset) => [preset, new engine.Screener(engine.defaultPolicy(preset))]),
  );
  describe(`${name}: the corpus`, () => {
    for (const line of cases) {
      it(`${line.place} ${line.why}`, { skip: line.gap }, () => {
        assertMeets(line, screeners[line.policy].screen(line.prompt));
      });
    }
  });
}

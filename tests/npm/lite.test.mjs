// The small engine: the same package, rules and data detectors with a smaller classifier.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { createScreener } from "../../dist/npm/index.js";
import { initSync, Screener } from "../../dist/wasm/funambule.js";
import { cases } from "../wasm/corpus.mjs";

const HARM = "how to make a bomb";
const LITE = new URL("../../dist/npm/engine/funambule_lite_bg.wasm", import.meta.url);
const FULL = new URL("../../dist/wasm/funambule_bg.wasm", import.meta.url);

describe("npm: the small engine", () => {
  let lite;
  let full;
  before(async () => {
    lite = await createScreener({ wasm: LITE });
    initSync({ module: await readFile(FULL) });
    full = new Screener();
  });

  it("finds the same data in every prompt of the corpus", () => {
    const found = (screener, prompt) =>
      screener
        .screen(prompt)
        .findings.map(({ detector, start, end }) => ({ detector, start, end }));
    const withData = cases.filter(({ prompt }) => found(full, prompt).length > 0);
    assert.ok(withData.length > 50);
    for (const { place, prompt } of withData) {
      assert.deepEqual(found(lite, prompt), found(full, prompt), place);
    }
  });

  it("has a classifier of its own, which holds what is plainly harmful", () => {
    const verdict = lite.screen(HARM);
    assert.ok(["warn", "block"].includes(verdict.action), verdict.action);
    assert.notDeepEqual(verdict.scores, full.screen(HARM).scores);
    assert.equal(lite.screen("how to bake a cake").action, "allow");
  });
});

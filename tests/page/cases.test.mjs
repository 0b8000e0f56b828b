// The whole corpus in the page, under its own Content-Security-Policy, in a real browser.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertMeets, cases } from "../wasm/corpus.mjs";
import { launch, open } from "./browser.mjs";

describe("the page: the corpus", () => {
  let browser;
  let verdicts;
  let problems;

  before(async () => {
    browser = await launch();
    const opened = await open(browser);
    problems = opened.problems;
    verdicts = await opened.page.evaluate(async (lines) => {
      // The page has loaded this very module: it is the same engine.
      const engine = await import("./funambule/engine/funambule.js");
      const screeners = {};
      return lines.map(({ prompt, policy }) => {
        screeners[policy] ??= new engine.Screener(engine.defaultPolicy(policy));
        return screeners[policy].screen(prompt);
      });
    }, cases);
  });
  after(() => browser.close());

  for (const [index, line] of cases.entries()) {
    it(`${line.place} ${line.why}`, { skip: line.gap }, () => assertMeets(line, verdicts[index]));
  }

  it("makes no request outside its own origin, and no error", () => {
    assert.deepEqual(problems, []);
  });
});

// The package's interface under node: verdicts, policies, masks, words, errors.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import * as funambule from "../../dist/npm/index.js";
import { assertMeets, cases } from "../wasm/corpus.mjs";

const { createScreener, checkPolicy, explain, PolicyError, ScreenerUnavailable, Vault } = funambule;
const { COUNTRIES, countryOf, helplines } = funambule;
const CARD = "4539 1488 0343 6467";

describe("npm: before there is an engine", () => {
  // These come first: the engine is one for the whole process.
  it("checks no policy", () => {
    assert.throws(() => checkPolicy("strict"), ScreenerUnavailable);
  });

  const failures = [
    ["a file that is missing", new URL("none.wasm", import.meta.url), /no such file/],
    ["a path that is missing", "none.wasm", /no such file/],
    ["bytes of something else", new TextEncoder().encode("<!doctype html>"), /magic/],
    ["an answer that is an error", new Response("", { status: 404 }), /answered 404/],
    ["a page in place of the engine", new Response("<!doctype html>"), /text\/plain.*magic/],
  ];
  for (const [what, wasm, message] of failures) {
    it(`says so: ${what}`, async () => {
      const error = await createScreener({ wasm }).then(assert.fail, (reason) => reason);
      assert.ok(error instanceof ScreenerUnavailable);
      assert.equal(error.code, "unavailable");
      assert.match(error.message, message);
    });
  }

  it("starts after a failure, from the file beside it", async () => {
    await funambule.init();
    assert.equal(checkPolicy("strict"), undefined);
  });
});

describe("npm: the corpus", () => {
  const screeners = {};
  before(async () => {
    for (const policy of ["balanced", "strict", "observe", "youth"]) {
      screeners[policy] = await createScreener({ policy });
    }
  });

  for (const line of cases) {
    it(`${line.place} ${line.why}`, { skip: line.gap }, () => {
      assertMeets(line, screeners[line.policy].screen(line.prompt));
    });
  }

  it("is masked as the engine masks, and restored to the letter", async () => {
    const { initSync, Screener } = await import("../../dist/wasm/funambule.js");
    const wasm = new URL("../../dist/wasm/funambule_bg.wasm", import.meta.url);
    initSync({ module: await readFile(wasm) });
    const engine = new Screener();
    for (const { prompt } of cases) {
      const { text, vault } = screeners.balanced.mask(prompt);
      assert.equal(text, engine.mask(prompt));
      assert.equal(screeners.balanced.restore(text, vault), prompt);
    }
  });
});

describe("npm: a screener", () => {
  it("takes a policy as an object, and refuses a bad one with its place", async () => {
    const strict = JSON.parse((await createScreener({ policy: "strict" })).policy);
    const screener = await createScreener({ policy: { ...strict, name: "ours" } });
    assert.equal(JSON.parse(screener.policy).name, "ours");
    const bad = createScreener({ policy: '{\n  "formats": 1\n}' });
    await assert.rejects(bad, (error) => {
      assert.ok(error instanceof PolicyError);
      return error.line === 2 && error.message.includes("formats");
    });
    for (const policy of ["nothing", "", "[]", null, 1]) {
      await assert.rejects(createScreener({ policy }), PolicyError, JSON.stringify(policy));
    }
    assert.match(checkPolicy("nothing").message, /preset/);
  });

  it("refuses what is no text", async () => {
    const screener = await createScreener();
    for (const text of [undefined, null, 1, {}]) {
      assert.throws(() => screener.screen(text), TypeError);
      await assert.rejects(screener.screenAsync(text), TypeError);
    }
  });

  it("gives no verdict once it is closed", async () => {
    const screener = await createScreener();
    screener.close();
    screener.close();
    assert.throws(() => screener.screen("a"), ScreenerUnavailable);
    await assert.rejects(screener.screenAsync("a"), ScreenerUnavailable);
  });

  it("keeps the placeholders of a conversation, and takes none that is in the text", async () => {
    const screener = await createScreener();
    const vault = new Vault();
    screener.mask(`card ${CARD}`, vault);
    const { text } = screener.mask(`[EMAIL_ADDRESS_2] jane@acme-corp.com card ${CARD}`, vault);
    assert.equal(text, "[EMAIL_ADDRESS_2] [EMAIL_ADDRESS_1] card [PAYMENT_CARD_1]");
    const kept = Vault.from(JSON.parse(JSON.stringify(vault.entries)));
    assert.equal(screener.restore(text, kept), `[EMAIL_ADDRESS_2] jane@acme-corp.com card ${CARD}`);
    assert.equal(JSON.stringify(vault), "{}", "a vault that is logged shows nothing");
  });

  it("says how a held prompt may be sent all the same", async () => {
    const screener = await createScreener();
    const verdictOn = (...categories) => ({
      reasons: categories.map((category) => ({ category, action: "warn" })),
    });
    assert.equal(screener.dismissal(verdictOn("pii.contact")), "confirm");
    assert.equal(screener.dismissal(verdictOn("pii.contact", "secret.credential")), "justify");
    assert.equal(screener.dismissal(verdictOn("hazard.sexual-minors", "pii.contact")), "never");
  });
});

describe("npm: words", () => {
  it("explains in both languages, support included, without quoting the prompt", async () => {
    const screener = await createScreener();
    const verdict = screener.screen(`My card is ${CARD}`);
    assert.deepEqual(explain(verdict, "en-GB").reasons, ["Financial data: mask"]);
    assert.deepEqual(explain(verdict, "fr-CA").reasons, ["Données bancaires\u202f: masquer"]);
    assert.ok(!JSON.stringify(explain(verdict, "en")).includes("4539"));
    const crisis = { action: "warn", reasons: [{ category: "hazard.self-harm", action: "warn" }] };
    assert.match(explain(crisis, "fr").support, /112.*3114.*jour et nuit/);
    assert.match(explain(crisis, "en-AU").support, /000.*13 11 14/);
    assert.match(explain(crisis, "eo").support, /local emergency number.*findahelpline\.com/);
  });

  it("knows whom to call in the country that languages speak of", () => {
    assert.equal(countryOf(["fr", "fr-BE", "en-US"]), "BE");
    assert.equal(countryOf(["fr", "en-US"]), "FR", "another language's region does not count");
    assert.equal(countryOf(["de"]), "DE");
    assert.equal(countryOf(["no such tag", "pt-BR"]), "BR");
    assert.equal(countryOf(["es-419"]), undefined, "a region that is no country");
    assert.equal(countryOf([]), undefined);
    assert.deepEqual(
      helplines("fr").map(({ kind, numbers }) => [kind, numbers[0]]),
      [
        ["emergency", "112"],
        ["crisis", "3114"],
        ["young", "0 800 235 236"],
      ],
    );
    assert.deepEqual(helplines("ZZ"), []);
    assert.ok(COUNTRIES.length > 30);
  });

  it("has a name for every category of a policy", async () => {
    const { STRINGS } = await import("../../dist/npm/strings.js");
    const strict = JSON.parse(
      await readFile(new URL("../../policies/strict.json", import.meta.url), "utf8"),
    );
    for (const category of Object.keys(strict.categories)) {
      assert.ok(Object.hasOwn(STRINGS, `category.${category}`), category);
    }
  });
});

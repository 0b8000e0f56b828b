// The schema that editors use and the engine that decides agree on what a policy is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { engines } from "./engines.mjs";

const [{ engine }] = engines;
const url = new URL("../../policies/policy.schema.json", import.meta.url);
const validate = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(await readFile(url, "utf8")),
);
const policy = (change) => ({ format: 1, name: "mine", categories: {}, ...change });

const good = {
  "the least": policy({}),
  "a description and a schema": policy({ description: "ours", $schema: "./policy.schema.json" }),
  "an override": policy({ categories: { "pii.contact": { mask: 0.7, override: "never" } } }),
  "a preset that is extended, for a jurisdiction": {
    format: 1,
    name: "mine",
    version: "2",
    extends: "balanced",
    profile: "fr",
  },
  "a rung and a ladder that are taken away": policy({
    extends: "strict",
    categories: { "hazard.fraud": { block: null }, "hazard.cyber": null },
  }),
  "rules of a site": policy({
    sites: { "chat.example.com": { categories: { "pii.contact": null }, allow: ["a"] } },
  }),
  "a term": policy({ detectors: [{ id: "project", term: "Blue Heron" }] }),
  "a pattern": policy({
    detectors: [{ id: "ticket", pattern: "TICK-[0-9]{4}", ignore_case: false, score: 0.5 }],
  }),
  "a disabled detector and an exception": policy({
    disabled: ["payment-card"],
    allow: ["help@wanadoo.fr"],
  }),
};

const bad = {
  "no name": { format: 1, categories: {} },
  "neither ladders nor a preset": { format: 1, name: "mine" },
  "an unknown preset": policy({ extends: "blanced" }),
  "an unknown profile": policy({ profile: "mars" }),
  "a site that is an address": policy({ sites: { "https://example.com/": {} } }),
  "an unknown field of a site": policy({ sites: { "example.com": { extends: "strict" } } }),
  "a format of the future": policy({ format: 2 }),
  "an unknown field": policy({ treshold: 1 }),
  "an unknown category": policy({ categories: { pii: { note: 0.5 } } }),
  "an unknown rung": policy({ categories: { "pii.contact": { maks: 0.5 } } }),
  "a mask for what is no data": policy({ categories: { "attack.override": { mask: 0.5 } } }),
  "a threshold of nothing": policy({ categories: { "pii.contact": { note: 0 } } }),
  "a threshold above one": policy({ categories: { "pii.contact": { note: 1.5 } } }),
  "an unknown override": policy({ categories: { "pii.contact": { override: "maybe" } } }),
  "a detector with both": policy({ detectors: [{ id: "x", term: "a", pattern: "a" }] }),
  "a detector with neither": policy({ detectors: [{ id: "x" }] }),
  "a bad id": policy({ detectors: [{ id: "Not An Id", term: "abc" }] }),
  "an unknown detector": policy({ disabled: ["payment-cards"] }),
};

describe("the policy schema", () => {
  for (const preset of ["balanced", "strict", "observe", "youth"]) {
    it(`accepts ${preset}`, () => {
      assert.ok(
        validate(JSON.parse(engine.defaultPolicy(preset))),
        JSON.stringify(validate.errors),
      );
    });
  }
  for (const [name, document] of Object.entries(good)) {
    it(`accepts ${name}, as the engine does`, () => {
      assert.equal(engine.checkPolicy(JSON.stringify(document)), undefined);
      assert.ok(validate(document), JSON.stringify(validate.errors));
    });
  }
  for (const [name, document] of Object.entries(bad)) {
    it(`refuses ${name}, as the engine does`, () => {
      assert.ok(engine.checkPolicy(JSON.stringify(document)));
      assert.equal(validate(document), false);
    });
  }
});

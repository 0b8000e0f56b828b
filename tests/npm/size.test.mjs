// What a page downloads: a budget for each part, so that none of them grows unnoticed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const dist = new URL("../../dist/npm/", import.meta.url).pathname;

/** The best quality takes many times as long, and saves little. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Bytes of Brotli, minified where it is JavaScript. */
// Of the engine, two of its megabytes are the weights, of the small one .6; of the others, four thousand are
// helplines. The whole interface is measured; a bundler leaves out what is not used, the audit log say, or
// `wrapFetch`, which a server has, with its two protocols.
const BUDGETS = {
  "engine/funambule_bg.wasm": 3_100_000,
  "engine/funambule_lite_bg.wasm": 1_550_000,
  "inline.js": 3_700_000,
  "index.js": 21_000,
  "element.js": 19_000,
  "worker.js": 5_000,
};

/** The file as a bundler would put it on a server, the engine beside it. */
async function contents(name) {
  if (name.endsWith(".wasm")) return readFile(dist + name);
  const { outputFiles } = await build({
    entryPoints: [dist + name],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].contents;
}

describe("npm: the size of what a page downloads", () => {
  for (const [name, budget] of Object.entries(BUDGETS)) {
    it(`${name}: at most ${budget.toLocaleString("en")} bytes of Brotli`, async (test) => {
      const size = brotliCompressSync(await contents(name), QUALITY).length;
      test.diagnostic(`${name}: ${size.toLocaleString("en")} bytes`);
      assert.ok(size <= budget, `${size} bytes`);
    });
  }
});

// Restoring: a placeholder may be cut anywhere, and nothing else may be held back or changed.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { restore, restoreStream, Vault } from "../../dist/npm/index.js";
import { Restorer } from "../../dist/npm/restore.js";

const vault = Vault.from([
  { placeholder: "[EMAIL_1]", value: "a@b.c", detector: "email", category: "pii.contact" },
  { placeholder: "[EMAIL_10]", value: "$& [EMAIL_1]", detector: "email", category: "pii.contact" },
]);
const TEXT = "To [EMAIL_1], [EMAIL_10] and [EMAIL_2]; a[0] [[EMAIL_1]] [EMAIL_1";
const RESTORED = "To a@b.c, $& [EMAIL_1] and [EMAIL_2]; a[0] [a@b.c] [EMAIL_1";

async function through(pieces) {
  const restored = ReadableStream.from(pieces).pipeThrough(restoreStream(vault));
  let text = "";
  for await (const piece of restored) text += piece;
  return text;
}

describe("npm: restoring", () => {
  it("puts values back once, as they are", () => assert.equal(restore(TEXT, vault), RESTORED));

  it("does the same for a stream cut in two at any place", async () => {
    for (let at = 0; at <= TEXT.length; at++) {
      assert.equal(await through([TEXT.slice(0, at), TEXT.slice(at)]), RESTORED, `cut at ${at}`);
    }
  });

  it("does the same for one character at a time", async () => {
    assert.equal(await through([...TEXT]), RESTORED);
  });

  it("holds back only what may become a placeholder", () => {
    const restorer = new Restorer(vault);
    assert.equal(restorer.push("see [EMA"), "see ");
    assert.equal(restorer.push("iling list"), "[EMAiling list");
    assert.equal(restorer.push(`[${"A".repeat(200)}`), `[${"A".repeat(200)}`);
    assert.equal(restorer.end(), "");
  });
});

// The chain as the background writes it: the same lines as the engine's, by the shared vectors.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("../src/audit-chain.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString("base64");
const { canonical, chained, isTooOld, tooMany } = await import(
  `data:text/javascript;base64,${source}`
);

const file = new URL("../../tests/audit/vectors.json", import.meta.url);
const { steps, log: lines } = JSON.parse(await readFile(file, "utf8"));

describe("the extension: the chain of the audit log", () => {
  it("writes the lines of the vectors", async () => {
    let entries = [];
    for (const { time, record, deleteThrough, retain, line } of steps) {
      const count = record ? 0 : deletions(entries, time, deleteThrough, retain);
      const [first] = entries;
      const last = entries[count - 1];
      const deleted = last && { first: first.sequence, last: last.sequence, hash: last.hash };
      if (record || deleted) {
        const entry = await chained(record ?? { event: "deleted", deleted }, entries.at(-1), time);
        entries = [...entries.slice(count), entry];
        assert.equal(canonical(entry), line);
      } else assert.equal(line, null);
    }
    assert.deepEqual(entries.map(canonical), lines);
  });

  it("leaves behind what is no field of a record", async () => {
    const record = { event: "masked", text: "my secret", site: "a.example" };
    const entry = await chained(record, undefined, "2026-11-23T09:30:00.000Z");
    assert.ok(!canonical(entry).includes("secret"));
  });
});

/** How many of the oldest entries a step deletes. */
function deletions(entries, time, through, { entries: most, days } = {}) {
  if (through) return entries.filter(({ sequence }) => sequence <= through).length;
  let count = most ? tooMany(entries.length, most) : 0;
  while (count < entries.length && isTooOld(entries[count], days, time)) count += 1;
  return count;
}

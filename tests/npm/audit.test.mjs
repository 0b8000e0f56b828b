// The audit log of the package: chained, in order, in the caller's storage, without any text.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { recorded } from "../../dist/npm/audit-record.js";
import { AuditError, AuditLog, createScreener, init, verifyAudit } from "../../dist/npm/index.js";

const SECRET = "4539 1488 0343 6467";
const PROMPT = `Hirondelle: my card is ${SECRET}`;

/** A storage that answers late, and fails when it is told to. */
function slow(lines = "") {
  const wait = () => new Promise((resolve) => setImmediate(resolve));
  const storage = {
    lines,
    fails: false,
    read: () => wait().then(() => storage.lines),
    append: async (line) => {
      await wait();
      if (storage.fails) throw new Error("the disk is full");
      storage.lines += line;
    },
    replace: async (all) => {
      await wait();
      storage.lines = all;
    },
  };
  return storage;
}

describe("npm: the audit log", () => {
  let verdict;
  before(async () => {
    await init();
    verdict = (await createScreener()).screen(PROMPT);
  });

  it("records in the order of asking, and keeps nothing of the text", async () => {
    const storage = slow();
    const log = await AuditLog.open({ storage });
    const [first, second] = await Promise.all([
      log.record("screened", { verdict, site: "chatgpt.com" }),
      log.record("sent-anyway", { verdict, override: "justify", justification: "public" }),
    ]);
    assert.deepEqual([first.sequence, second.sequence], [1, 2]);
    assert.equal(second.previous, first.hash);
    assert.deepEqual(first.categories, { "pii.financial": "mask" });
    assert.deepEqual(first.policy.hash, verdict.policy.hash);
    assert.deepEqual(await log.entries(), [first, second]);
    const { whole, head } = await log.verify();
    assert.deepEqual([whole, head], [true, await log.head()]);
    // Any four digits may stand in a hash.
    const kept = storage.lines.replaceAll(/[0-9a-f]{64}|\+[0-9a-f]{8}/g, "");
    for (const word of ["irondelle", "4539", "6467", SECRET]) {
      assert.ok(!kept.includes(word), kept);
    }
    const { total } = await log.summary();
    assert.deepEqual(total, { actions: { mask: 1 }, events: { screened: 1, "sent-anyway": 1 } });
  });

  it("goes on where it stopped, and refuses a broken chain", async () => {
    const storage = slow();
    await (await AuditLog.open({ storage })).record("paused", { site: "a.example" });
    const again = await AuditLog.open({ storage });
    assert.equal((await again.record("resumed", { site: "a.example" })).sequence, 2);
    const changed = storage.lines.replace("paused", "masked");
    const error = await AuditLog.open({ storage: slow(changed) }).then(assert.fail, (it) => it);
    assert.ok(error instanceof AuditError);
    assert.deepEqual([error.breach.line, error.breach.fault], [1, "altered"]);
    assert.equal(verifyAudit(changed).whole, false);
    // What is changed while a log is open shows as well.
    storage.lines = changed;
    assert.equal((await again.verify()).breach.line, 1);
  });

  it("loses nothing and stays whole when the storage fails", async () => {
    const storage = slow();
    const log = await AuditLog.open({ storage });
    await log.record("masked");
    storage.fails = true;
    await assert.rejects(log.record("edited"), /the disk is full/);
    storage.fails = false;
    await log.record("dismissed");
    const events = (await log.entries()).map(({ event }) => event);
    assert.deepEqual(events, ["masked", "dismissed"]);
    assert.equal((await log.verify()).whole, true);
  });

  it("deletes what is too old or asked for, and stays whole", async () => {
    let day = 1;
    const now = () => new Date(Date.UTC(2026, 10, day));
    const log = await AuditLog.open({ now, retention: { days: 2, entries: 100 } });
    for (day = 1; day <= 5; day += 1) await log.record("masked");
    const kept = (await log.entries()).map(({ event, time }) => `${event} ${time.slice(8, 10)}`);
    assert.deepEqual(kept, ["masked 03", "masked 04", "deleted 04", "masked 05", "deleted 05"]);
    const head = await log.head();
    await log.delete();
    const entries = await log.entries();
    assert.deepEqual(
      entries.map(({ event }) => event),
      ["deleted"],
    );
    assert.equal(entries[0].deleted.hash, head);
    assert.equal((await log.verify(head)).whole, true);
    await log.delete(1);
    assert.equal((await log.entries()).length, 1);
  });

  it("refuses what contradicts itself, and free text where a code belongs", async () => {
    const log = await AuditLog.open();
    for (const [event, detail] of [
      ["screened", {}],
      ["deleted", {}],
      ["sent-anyway", { override: "justify", justification: "because I said so" }],
      ["masked", { site: "my card is" }],
      ["masked", { note: "text" }],
    ]) {
      await assert.rejects(log.record(event, detail), AuditError, event);
    }
    assert.deepEqual(await log.entries(), []);
    for (const retention of [{ days: 0 }, { days: -1 }, { entries: 1.5 }, { entries: "9" }]) {
      await assert.rejects(AuditLog.open({ retention }), RangeError);
    }
    await assert.rejects(log.delete(-1), RangeError);
  });

  it("takes the strictest rung of each category, and each detector once", () => {
    const record = recorded({
      policy: { name: "ours", hash: "ab" },
      findings: [{ detector: "b" }, { detector: "a" }],
      reasons: [
        { category: "x", action: "note", finding: 0 },
        { category: "x", action: "block", finding: 1 },
        { category: "x", action: "mask", finding: 0 },
        { category: "y", action: "warn" },
      ],
    });
    assert.deepEqual(record, {
      action: "block",
      categories: { x: "block", y: "warn" },
      detectors: ["a", "b"],
      policy: { hash: "ab" },
    });
  });

  it("gives what the vectors' lines are, to the byte", async () => {
    const file = new URL("../audit/vectors.json", import.meta.url);
    const { log: lines } = JSON.parse(await readFile(file, "utf8"));
    const log = await AuditLog.open({ storage: slow(`${lines.join("\n")}\n`) });
    assert.equal((await log.export()).trimEnd(), lines.join("\n"));
    assert.deepEqual(await log.entries(), lines.map(JSON.parse));
  });
});

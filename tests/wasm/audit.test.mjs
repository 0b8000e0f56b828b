// The audit log through the boundary.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { engines } from "./engines.mjs";

const file = new URL("../audit/vectors.json", import.meta.url);
const { steps, log: lines } = JSON.parse(await readFile(file, "utf8"));
const JSONL = `${lines.join("\n")}\n`;

for (const { name, engine } of engines) {
  describe(`${name}: the audit log`, () => {
    it("writes the lines of the vectors", () => {
      const log = new engine.AuditLog();
      for (const { time, record, deleteThrough, retain, line } of steps) {
        const written = () => {
          if (record) return log.append(JSON.stringify(record), time);
          if (deleteThrough) return log.deleteThrough(deleteThrough, time);
          return log.retain(retain.entries, retain.days, time);
        };
        assert.equal(written() ?? null, line);
      }
      assert.equal(log.jsonl(), JSONL);
    });

    it("gives entries and numbers as they are written", () => {
      const log = new engine.AuditLog(JSONL);
      assert.deepEqual(log.entries(), lines.map(JSON.parse));
      assert.equal(log.head, JSON.parse(lines.at(-1)).hash);
      const { entries, deleted, total, sites } = log.summary();
      assert.deepEqual([entries, deleted], [lines.length, JSON.parse(lines[0]).sequence - 1]);
      assert.equal(sites["claude.ai"].events.edited, 1);
      assert.equal(total.events.deleted, 3);
    });

    it("verifies, and says which entry breaks the chain", () => {
      const { head, ...rest } = engine.verifyAudit(JSONL);
      assert.equal(head, JSON.parse(lines.at(-1)).hash);
      assert.deepEqual([rest.whole, rest.entries, rest.breach], [true, lines.length, undefined]);
      assert.equal(engine.verifyAudit(JSONL, head).whole, true);
      const cut = engine.verifyAudit(`${lines[0]}\n`, head);
      assert.equal(cut.whole, false);
      const { breach } = engine.verifyAudit(JSONL.replace("claude.ai", "claude.io"));
      assert.deepEqual([breach.line, breach.fault], [3, "altered"]);
      assert.equal(breach.sequence, JSON.parse(lines[2]).sequence);
      assert.throws(() => new engine.AuditLog(lines[1]), { name: "Error", message: /line 1/ });
    });

    it("refuses what is no record, and what is no time", () => {
      const log = new engine.AuditLog();
      const now = "2026-11-23T09:30:00.000Z";
      for (const record of ["{", '{"event":"spied"}', '{"event":"masked","text":"x"}']) {
        assert.throws(() => log.append(record, now), { name: "Error" });
      }
      assert.throws(() => log.append('{"event":"masked"}', "now"), /form/);
      assert.equal(log.jsonl(), "");
      assert.equal(log.head, undefined);
    });

    it("names the engine with its weights", () => {
      assert.match(engine.auditEngine(), /^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    });
  });
}

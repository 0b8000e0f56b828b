// A program that uses the whole interface: the hand-written types must describe it.

import {
  type Action,
  type AuditAnswer,
  type AuditEntry,
  AuditLog,
  type AuditRecord,
  type AuditSummary,
  auditEngine,
  checkPolicy,
  defaultPolicy,
  detectors,
  type Evidence,
  type Finding,
  initSync,
  type Masked,
  type PolicyProblem,
  type Reading,
  type Reason,
  Restorer,
  readings,
  Screener,
  Vault,
  type VaultEntry,
  type Verdict,
  verifyAudit,
  version,
} from "../../dist/wasm/funambule.js";

export function use(module: BufferSource): readonly [Action, string, number] {
  initSync({ module });
  const problem: PolicyProblem | undefined = checkPolicy(defaultPolicy("strict") ?? "");
  const screener = new Screener(defaultPolicy(), "example.com");
  const verdict: Verdict = screener.screen(`${version()} ${problem?.line ?? 0}`);
  const finding: Finding | undefined = verdict.findings[0];
  const reason: Reason | undefined = verdict.reasons[0];
  const harm: number = verdict.scores["harm"] ?? 0;
  const where = reason?.finding ?? finding?.start ?? detectors().length;
  const vault = Vault.deserialize(new Vault().serialize());
  const masked: Masked = screener.maskWith("", vault, "partial");
  const entry: VaultEntry | undefined = masked.entries[0] ?? vault.entries()[vault.size];
  const restorer = new Restorer(true);
  const restored: string = restorer.push(vault, masked.text) + restorer.end(vault);
  vault.reserve(vault.restore(restored) + (vault.reveal(entry?.placeholder ?? "") ?? ""));
  const words: Evidence | undefined = screener.explain("text", "harm")[0];
  const reading: Reading | undefined = readings("text")[0];
  const record: AuditRecord = { event: "masked", engine: auditEngine(), detectors: [] };
  const log = new AuditLog();
  const line = log.append(JSON.stringify(record), "") + (log.retain(1, undefined, "") ?? "");
  const written: AuditEntry | undefined = log.entries()[0];
  const summary: AuditSummary = log.summary();
  const answer: AuditAnswer = verifyAudit(line + log.jsonl(), log.head ?? written?.hash);
  log.deleteThrough(summary.total.events["sent-anyway"] ?? answer.breach?.line ?? 0, "");
  screener.free();
  const { hash, site } = verdict.policy;
  const weight = (words?.weight ?? 0) + (reading?.start ?? 0);
  return [verdict.action, finding?.detector ?? site ?? hash, where + harm + weight];
}

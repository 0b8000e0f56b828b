/** What both `funambule` and `funambule/inline` offer. */

export {
  type AuditDetail,
  AuditLog,
  type AuditOptions,
  type AuditRetention,
  type AuditStorage,
  verifyAudit,
} from "./audit.js";
export type {
  Action,
  AuditAnswer,
  AuditBreach,
  AuditEntry,
  AuditEvent,
  AuditSummary,
  AuditTally,
  DetectorInfo,
  Evidence,
  Finding,
  Justification,
  PolicyIdentity,
  PolicyProblem,
  Reading,
  Reason,
  Replacement,
  Verdict,
} from "./engine/funambule.js";
export type { EngineSource } from "./engine.js";
export {
  AuditError,
  FunambuleError,
  PolicyError,
  PromptBlocked,
  ScreenerUnavailable,
  UnsupportedRequest,
  VaultError,
} from "./errors.js";
export { type Explanation, explain, type Locale } from "./explain.js";
export { type WrapOptions, wrapFetch } from "./fetch.js";
export type { Field } from "./guard/field.js";
export type { SubmitDetail } from "./guard/gate.js";
export { type GuardOptions, guard } from "./guard.js";
export {
  checkPolicy,
  type Dismissal,
  type PolicyDocument,
  type PolicySource,
  type Preset,
} from "./policy.js";
export { detectors, engineVersion, presetPolicy, readings } from "./reference.js";
export { restore, restoreStream } from "./restore.js";
export type { Screener, ScreenerOptions } from "./screener.js";
export { createVaultKey, type SealOptions } from "./sealed.js";
export { supportCard } from "./support/card.js";
export { COUNTRIES, countryOf, type Helpline, helplines } from "./support/lines.js";
export { type Masked, Vault, type VaultEntry } from "./vault.js";
export { holds } from "./verdict.js";
export { type Watcher, watch } from "./watch.js";
export type { WorkerFactory } from "./worker-channel.js";

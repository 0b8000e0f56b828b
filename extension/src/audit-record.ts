/** What a frame tells the audit log: rungs, ids and codes, never a text. */

import { recorded } from "../../dist/npm/audit-record.js";
import type { AuditRecord, Justification, Reason, Verdict } from "../../dist/wasm/funambule.js";
import { HOLDING } from "./judge";
import { callsForSupport } from "./support";

export type { AuditRecord, Justification };

/** Why something may be sent all the same: what is written freely may be data itself. */
export const JUSTIFICATIONS = [
  "false-alarm",
  "public",
  "permitted",
  "necessary",
  "other",
] as const satisfies readonly Justification[];

/** The way out that the user took. */
export interface WayOut {
  readonly override: "confirm" | "justify";
  readonly justification?: Justification;
}

/**
 * The record of what `reasons` of a verdict led to; nothing where somebody may be in distress: the
 * log of a device that others can open is no place for that.
 */
export function recordOf(
  event: AuditRecord["event"],
  verdict: Verdict,
  reasons: readonly Reason[] = verdict.reasons,
): AuditRecord | undefined {
  const isDistress = ({ category }: Reason) => callsForSupport(category);
  if (verdict.reasons.some((reason) => isDistress(reason) && HOLDING.includes(reason.action))) {
    return undefined;
  }
  const rest = reasons.filter((reason) => !isDistress(reason));
  return rest.length > 0 ? { event, ...recorded(verdict, rest) } : undefined;
}

/**
 * The chain of the audit log, as docs/audit.md describes it. The engine, which has it too, does not
 * run in the background; the tests hold both to the same vectors.
 */

import type { AuditEntry, AuditRecord } from "../../dist/wasm/funambule.js";

export type { AuditEntry, AuditRecord };

export const GENESIS = "0".repeat(64);

/** What the next entry needs to know of the last. */
export type Link = Pick<AuditEntry, "sequence" | "hash">;

/** JSON by RFC 8785, of values whose numbers are whole. What is undefined or empty is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => !isEmpty(field))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}

function isEmpty(field: unknown): boolean {
  return (
    field === undefined || (typeof field === "object" && Object.keys(field ?? {}).length === 0)
  );
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The entry of `record` after `last`. What is no field of a record is left behind. */
export async function chained(
  record: AuditRecord & Pick<AuditEntry, "deleted">,
  last: Link | undefined,
  time: string,
): Promise<AuditEntry> {
  const { event, site, action, categories, policy, engine, justification, deleted } = record;
  const content = {
    ...{ event, site, action, categories, policy, engine, justification, deleted, time },
    detectors: [...new Set(record.detectors)].sort(),
    override: record.override,
    format: 1,
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.hash ?? GENESIS,
  };
  return { ...content, hash: await sha256(canonical(content)) } as AuditEntry;
}

/** How many of the oldest entries are too many; the one that says so counts as well. */
export function tooMany(count: number, most: number): number {
  return count > most ? count + 1 - (most - Math.floor(most / 10)) : 0;
}

/** Whether more than so many whole days, in UTC, have passed. */
export function isTooOld(entry: AuditEntry, days: number, now: string): boolean {
  const day = (time: string) => Date.parse(`${time.slice(0, 10)}T00:00:00.000Z`);
  return day(entry.time) + days * 86_400_000 < day(now);
}

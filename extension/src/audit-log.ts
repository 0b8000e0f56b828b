/**
 * The audit log in `storage.local`: one key for each entry, and one for where the chain stands. Only
 * the background writes it, one thing after the other; nothing of it is kept in memory, since the
 * background may end at any moment.
 */

import {
  type AuditEntry,
  type AuditRecord,
  canonical,
  chained,
  isTooOld,
  type Link,
  tooMany,
} from "./audit-chain";
import type { Settings } from "./settings";

const STATE = "auditState";
const PREFIX = "audit:";

/** Where the chain stands. It is stored together with the entry that moves it. */
interface State {
  /** The oldest entry that there is. */
  readonly first: number;
  readonly last: Link;
  /** The oldest key that may still be stored: deleting may have been cut short. */
  readonly swept: number;
  readonly isOn: boolean;
  /** The hash of the policy that decided last. */
  readonly policy?: string;
}

export type Retention = Pick<Settings, "audit" | "auditDays" | "auditEntries">;

function keyOf(sequence: number): string {
  return `${PREFIX}${sequence}`;
}

function keysOf(first: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => keyOf(first + index));
}

async function readState(): Promise<State | undefined> {
  return (await chrome.storage.local.get<{ [STATE]?: State }>(STATE))[STATE];
}

async function readEntry(sequence: number): Promise<AuditEntry> {
  const key = keyOf(sequence);
  const { [key]: line } = await chrome.storage.local.get<Record<string, string>>(key);
  return JSON.parse(line ?? "");
}

/** The lines that there are, oldest first, at one moment. */
export async function readLines(): Promise<string[]> {
  const stored = await chrome.storage.local.get<Record<string, unknown>>(null);
  const state = stored[STATE] as State | undefined;
  if (!state) return [];
  // A line that somebody has taken away leaves an empty one, which no chain has.
  return keysOf(state.first, state.last.sequence + 1).map((key) => String(stored[key] ?? ""));
}

let queue: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

/** Appends a record, if the log is on. */
export function append(record: AuditRecord, settings: Retention): Promise<void> {
  return inTurn(async () => {
    await follow(settings);
    if (!settings.audit) return;
    const policy = record.policy;
    const before = (await readState())?.policy;
    if (policy && before && policy.hash !== before)
      await write({ event: "policy-changed", policy });
    await write(record);
    await retain(settings);
  });
}

/** Records that the log was switched off or on, and deletes what has become too much. */
export function followSettings(settings: Retention): Promise<void> {
  return inTurn(async () => {
    await follow(settings);
    await retain(settings);
  });
}

/** Deletes every entry; one that says so takes their place. */
export function deleteAll(): Promise<void> {
  return inTurn(async () => {
    const state = await readState();
    if (!state) return;
    const { first, last } = state;
    // What only says that all was deleted need not be deleted itself.
    const isEmpty = first === last.sequence && (await readEntry(first)).event === "deleted";
    if (!isEmpty) await deleteThrough(state, last.sequence);
  });
}

async function follow({ audit }: Retention): Promise<void> {
  const state = await readState();
  if (!state || state.isOn === audit) return;
  await write({ event: audit ? "log-started" : "log-stopped" }, { isOn: audit });
}

async function write(
  record: AuditRecord & Pick<AuditEntry, "deleted">,
  changes: Partial<State> = {},
): Promise<void> {
  const state = await readState();
  const entry = await chained(record, state?.last, new Date().toISOString());
  const { sequence, hash, policy } = entry;
  const next: State = {
    ...(state ?? { first: sequence, swept: sequence, isOn: true }),
    ...(policy && { policy: policy.hash }),
    ...changes,
    last: { sequence, hash },
  };
  // At once: an entry without its state would be written over.
  await chrome.storage.local.set({ [keyOf(sequence)]: canonical(entry), [STATE]: next });
  if (next.swept < next.first) await sweep(next);
}

/** Takes away what is stored of deleted entries. */
async function sweep(state: State): Promise<void> {
  await chrome.storage.local.remove(keysOf(state.swept, state.first));
  await chrome.storage.local.set({ [STATE]: { ...state, swept: state.first } });
}

async function retain({ auditDays, auditEntries }: Retention): Promise<void> {
  const state = await readState();
  if (!state) return;
  const { first, last } = state;
  const now = new Date().toISOString();
  let end = first + tooMany(last.sequence + 1 - first, auditEntries);
  while (end <= last.sequence && isTooOld(await readEntry(end), auditDays, now)) end += 1;
  if (end > first) await deleteThrough(state, end - 1);
}

async function deleteThrough(state: State, last: number): Promise<void> {
  const { hash } = await readEntry(last);
  const deleted = { first: state.first, last, hash };
  await write({ event: "deleted", deleted }, { first: last + 1 });
}

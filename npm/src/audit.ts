/** The audit log: what was decided, as a chain that shows tampering, kept where the caller says. */

import { recorded } from "./audit-record.js";
import {
  type AuditAnswer,
  type AuditBreach,
  type AuditEntry,
  type AuditEvent,
  type AuditRecord,
  type AuditSummary,
  auditEngine,
  AuditLog as Engine,
  type Justification,
  type Verdict,
  verifyAudit as verify,
} from "./engine/funambule.js";
import { requireEngine } from "./engine.js";
import { AuditError, messageOf } from "./errors.js";

/** Where a log is kept. A method may take its time; what it throws reaches the caller. */
export interface AuditStorage {
  /** All lines, each with its line break; nothing if there are none. */
  read(): string | undefined | Promise<string | undefined>;
  /** Adds one line, line break included, at the end. */
  append(line: string): void | Promise<void>;
  /** Puts these lines in the place of all others, whole or not at all. */
  replace(lines: string): void | Promise<void>;
}

/** How long entries are kept; for ever where nothing is said. */
export interface AuditRetention {
  /** The most entries: when there are more, the oldest tenth goes too. */
  readonly entries?: number;
  /** The most days, whole ones in UTC. */
  readonly days?: number;
}

export interface AuditOptions {
  /** In memory if it is missing. */
  readonly storage?: AuditStorage;
  readonly retention?: AuditRetention;
  /** The clock. */
  readonly now?: () => Date;
}

/** What is recorded beside the event. There is no place for text. */
export interface AuditDetail {
  readonly verdict?: Verdict;
  /** The host of the page: `location.hostname`. */
  readonly site?: string;
  /** The way out that was taken; `sent-anyway` needs it. */
  readonly override?: "confirm" | "justify";
  readonly justification?: Justification;
}

class Memory implements AuditStorage {
  #lines = "";
  read() {
    return this.#lines;
  }
  append(line: string) {
    this.#lines += line;
  }
  replace(lines: string) {
    this.#lines = lines;
  }
}

/** Whether the log of these JSON Lines is whole; with `head`, whether it still has that entry. */
export function verifyAudit(jsonl: string, head?: string): AuditAnswer {
  requireEngine();
  return verify(jsonl, head);
}

/** One log. Whatever is asked of it is done in the order of asking; it must be its only writer. */
export class AuditLog {
  readonly #storage: AuditStorage;
  readonly #retention: AuditRetention;
  readonly #now: () => Date;
  #engine: Engine | undefined;
  #last: Promise<unknown> = Promise.resolve();

  private constructor({ storage = new Memory(), retention = {}, now }: AuditOptions) {
    this.#storage = storage;
    requireCount(retention.entries, "the most entries");
    requireCount(retention.days, "the most days");
    this.#retention = retention;
    this.#now = now ?? (() => new Date());
  }

  /** Reads what is kept; rejects with an `AuditError` if its chain is broken. Needs the engine. */
  static async open(options: AuditOptions = {}): Promise<AuditLog> {
    requireEngine();
    const log = new AuditLog(options);
    await log.#inTurn(() => undefined);
    return log;
  }

  /** Records what has happened; settled once it is stored. */
  record(event: Exclude<AuditEvent, "deleted">, detail: AuditDetail = {}): Promise<AuditEntry> {
    const { verdict, ...rest } = detail;
    const known = verdict ? { ...recorded(verdict), engine: auditEngine() } : {};
    const record: AuditRecord = { ...known, ...rest, event };
    return this.#inTurn(async (engine) => {
      const time = this.#time();
      const line = engine.append(JSON.stringify(record), time);
      await this.#storage.append(`${line}\n`);
      const { entries, days } = this.#retention;
      if (engine.retain(entries, days, time)) await this.#storage.replace(engine.jsonl());
      return JSON.parse(line);
    });
  }

  /** Deletes every entry, or those up to one; an entry that says so takes their place. */
  async delete(through?: number): Promise<void> {
    requireCount(through, "the entry up to which all are deleted");
    return this.#inTurn(async (engine) => {
      const isDeleted = engine.deleteThrough(through, this.#time());
      if (isDeleted) await this.#storage.replace(engine.jsonl());
    });
  }

  /** The entries, oldest first. */
  entries(): Promise<AuditEntry[]> {
    return this.#inTurn((engine) => engine.entries());
  }

  /** The hash of the last entry: noted elsewhere, it later proves that nothing was cut off. */
  head(): Promise<string | undefined> {
    return this.#inTurn((engine) => engine.head);
  }

  /** Counts by category, site, detector and way out. */
  summary(): Promise<AuditSummary> {
    return this.#inTurn((engine) => engine.summary());
  }

  /** What is stored, as JSON Lines. */
  export(): Promise<string> {
    return this.#afterAll(async () => (await this.#storage.read()) ?? "");
  }

  /** Whether what is stored is whole, whoever has changed it since. */
  verify(head?: string): Promise<AuditAnswer> {
    return this.#afterAll(async () => verify((await this.#storage.read()) ?? "", head));
  }

  #time(): string {
    return this.#now().toISOString();
  }

  #inTurn<Result>(work: (engine: Engine) => Result | Promise<Result>): Promise<Result> {
    return this.#afterAll(async () => {
      this.#engine ??= await this.#read();
      try {
        return await work(this.#engine);
      } catch (error) {
        // What is in memory may be ahead of what is stored: the next one reads again.
        this.#engine?.free();
        this.#engine = undefined;
        throw error instanceof AuditError ? error : new AuditError(messageOf(error), error);
      }
    });
  }

  #afterAll<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #read(): Promise<Engine> {
    const jsonl = (await this.#storage.read()) ?? "";
    const { breach } = verify(jsonl);
    if (breach) throw new AuditError(placed(breach), breach, breach);
    return new Engine(jsonl);
  }
}

/** The engine would read anything else as some other number, and delete by it. */
function requireCount(value: number | undefined, what: string): void {
  if (value === undefined || (Number.isInteger(value) && value > 0 && value < 2 ** 32)) return;
  throw new RangeError(`${what} is ${value}, no whole number above 0`);
}

function placed({ line, sequence, message }: AuditBreach): string {
  const entry = sequence === undefined ? "" : `, entry ${sequence}`;
  return `line ${line}${entry}: ${message}`;
}

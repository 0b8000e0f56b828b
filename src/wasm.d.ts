/** What happens to a prompt, from mildest to strictest. */
export type Action = "allow" | "note" | "warn" | "mask" | "block";

/** Something that a detector found. Offsets are UTF-16 code units of the prompt. */
export interface Finding {
  readonly detector: string;
  readonly category: string;
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. */
  readonly score: number;
  /** How the text in which it was found was obtained, for example `folded` or `base64`. */
  readonly layer: string;
}

/** One signal that reached a rung of its category's ladder. */
export interface Reason {
  readonly category: string;
  readonly action: Action;
  readonly score: number;
  readonly threshold: number;
  /** The index of the finding; missing where the classifier speaks. */
  readonly finding?: number;
}

/** Which policy decided. */
export interface PolicyIdentity {
  readonly name: string;
  /** The version that its author gave it. */
  readonly version?: string;
  /** The SHA-256 of its rules, in hexadecimal. */
  readonly hash: string;
  /** The site whose own rules are in force, as the policy names it. */
  readonly site?: string;
}

/** What screening found and decided. */
export interface Verdict {
  readonly action: Action;
  readonly policy: PolicyIdentity;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Strictest first. */
  readonly reasons: readonly Reason[];
  /** A calibrated probability for each category of the classifier. */
  readonly scores: Readonly<Record<string, number>>;
}

/** What stands in the place of data: a numbered name, a value of the same form that is nobody's, a
 * placeholder with the last characters, or nothing, which cannot be restored. */
export type Replacement = "placeholder" | "fake" | "partial" | "removal";

/** One value that was masked. It is the user's data: keep it where that may be. */
export interface VaultEntry {
  readonly placeholder: string;
  readonly value: string;
  readonly detector: string;
  readonly category: string;
}

/** A text in which other things stand for data. */
export interface Masked {
  readonly text: string;
  /** What this text made use of, in the order of first use. */
  readonly entries: readonly VaultEntry[];
}

/** A built-in detector. */
export interface DetectorInfo {
  readonly id: string;
  readonly title: string;
  readonly category: string;
}

/** What is wrong with a policy; line and column count from 1. */
export interface PolicyProblem {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Some words that carried a score of the classifier. Offsets are UTF-16 code units of the prompt. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  /** By how much the logit falls without them. */
  readonly weight: number;
  readonly layer: string;
}

/** One way in which a prompt is read. It holds prompt text: keep it where that may be. */
export interface Reading {
  /** How it was obtained: `folded`, `base64`, `reversed` and so on. */
  readonly layer: string;
  /** The part of the prompt that it comes from, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an entry of the audit log is about. Only the log itself writes `deleted`. */
export type AuditEvent =
  | "screened"
  | "sent-anyway"
  | "masked"
  | "edited"
  | "dismissed"
  | "policy-changed"
  | "paused"
  | "resumed"
  | "log-stopped"
  | "log-started"
  | "deleted";

/** Why something was sent all the same, from a list: what people write freely may be data. */
export type Justification = "false-alarm" | "public" | "permitted" | "necessary" | "other";

/** What is recorded of a decision. No field is for text. */
export interface AuditRecord {
  readonly event: AuditEvent;
  /** The host of the page. */
  readonly site?: string;
  readonly action?: Action;
  /** The strictest rung that each category reached. */
  readonly categories?: Readonly<Record<string, Action>>;
  /** The ids of the detectors behind that. */
  readonly detectors?: readonly string[];
  readonly policy?: { readonly hash: string; readonly version?: string };
  /** As `auditEngine` names it. */
  readonly engine?: string;
  /** The way out that was taken; `sent-anyway` needs it. */
  readonly override?: "confirm" | "justify";
  /** With `justify` only. */
  readonly justification?: Justification;
}

/** A line of the audit log. */
export interface AuditEntry extends AuditRecord {
  readonly format: 1;
  /** From 1; never given twice. */
  readonly sequence: number;
  /** As `toISOString` writes it. */
  readonly time: string;
  /** The entries that were deleted, and the hash of the last. */
  readonly deleted?: { readonly first: number; readonly last: number; readonly hash: string };
  /** The hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}

/** Whether a log is whole, and if not, which entry breaks its chain first. */
export interface AuditAnswer {
  readonly whole: boolean;
  readonly entries?: number;
  readonly first?: number;
  readonly last?: number;
  /** The hash of the last entry: noted elsewhere, it later proves that nothing was cut off. */
  readonly head?: string;
  readonly breach?: AuditBreach;
}

/** Where a chain is broken, and how. */
export interface AuditBreach {
  /** From 1; 0 if there is none. */
  readonly line: number;
  readonly sequence?: number;
  readonly fault:
    | "not-json"
    | "not-an-entry"
    | "newer-format"
    | "altered"
    | "missing"
    | "reordered"
    | "repeated"
    | "unlinked"
    | "headless";
  readonly message: string;
}

/** How often what happened; an action counts when a prompt is screened. */
export interface AuditTally {
  readonly actions: Readonly<Partial<Record<Action, number>>>;
  readonly events: Readonly<Partial<Record<AuditEvent, number>>>;
}

/** What a log says in numbers. */
export interface AuditSummary {
  readonly entries: number;
  readonly deleted: number;
  readonly from?: string;
  readonly to?: string;
  readonly days: number;
  readonly total: AuditTally;
  readonly categories: Readonly<Record<string, AuditTally>>;
  readonly sites: Readonly<Record<string, AuditTally>>;
  /** By the hash of the policy. */
  readonly policies: Readonly<Record<string, AuditTally>>;
  readonly detectors: Readonly<Record<string, AuditTally>>;
  readonly overrides: Readonly<Partial<Record<"confirm" | "justify", number>>>;
  readonly justifications: Readonly<Partial<Record<Justification, number>>>;
}

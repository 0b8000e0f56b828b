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

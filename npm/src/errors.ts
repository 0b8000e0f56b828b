/** Every error of this package, told apart by class or by `code`. None of them holds prompt text. */

import type { AuditBreach, Verdict } from "./engine/funambule.js";

/** What all of them have in common. */
export abstract class FunambuleError extends Error {
  abstract readonly code: string;
}

/** There is no engine, so there is no verdict. It never means that a prompt is allowed. */
export class ScreenerUnavailable extends FunambuleError {
  readonly code = "unavailable";
  override readonly name = "ScreenerUnavailable";
}

/** The policy was refused; line and column count from 1, and are there where they are known. */
export class PolicyError extends FunambuleError {
  readonly code = "policy";
  override readonly name = "PolicyError";
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What is wrong, without more words around it. */
  readonly problem: string;

  constructor(message: string, line?: number, column?: number) {
    const place = line === undefined ? "" : ` (line ${line}, column ${column})`;
    super(`The policy is not valid: ${message}${place}`);
    this.line = line;
    this.column = column;
    this.problem = message;
  }
}

/** The policy holds this prompt, and masking is not enough. Nothing was sent. */
export class PromptBlocked extends FunambuleError {
  readonly code = "blocked";
  override readonly name = "PromptBlocked";
  readonly verdict: Verdict;
  /** Where in the request the text stands, for example `messages[2].content`. */
  readonly place: string;

  constructor(verdict: Verdict, place: string) {
    const categories = new Set(verdict.reasons.map(({ category }) => category));
    super(`${place} was held (${verdict.action}: ${[...categories].join(", ")}); nothing was sent`);
    this.verdict = verdict;
    this.place = place;
  }
}

/** A request that cannot be screened as a whole. Nothing was sent. */
export class UnsupportedRequest extends FunambuleError {
  readonly code = "unsupported";
  override readonly name = "UnsupportedRequest";
}

/** A vault that was kept elsewhere and cannot be opened: expired, damaged, or of another key. */
export class VaultError extends FunambuleError {
  readonly code = "vault";
  override readonly name = "VaultError";

  constructor(message: string) {
    super(`The vault cannot be used: ${message}`);
  }
}

/** An audit log that cannot be read, or something that cannot be recorded. */
export class AuditError extends FunambuleError {
  readonly code = "audit";
  override readonly name = "AuditError";
  /** Where the chain is broken, if that is what is wrong. */
  readonly breach: AuditBreach | undefined;

  constructor(message: string, cause: unknown, breach?: AuditBreach) {
    super(`The audit log cannot be used: ${message}`, { cause });
    this.breach = breach;
  }
}

/** What went wrong, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

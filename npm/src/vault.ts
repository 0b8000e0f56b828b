/** What placeholders stand for, and putting them in place of data. */

import type { Finding } from "./engine/funambule.js";

/** One value that was masked. It is the user's data: keep it where that may be. */
export interface VaultEntry {
  readonly placeholder: string;
  readonly value: string;
  readonly detector: string;
  readonly category: string;
}

/** A text in which placeholders stand for data. */
export interface Masked {
  readonly text: string;
  readonly vault: Vault;
  /** What this text made use of, in the order of the text. */
  readonly entries: readonly VaultEntry[];
}

/** Anything of the form of a placeholder, whoever wrote it. */
export const PLACEHOLDER = /\[[A-Z0-9_]+_[0-9]+\]/g;

/** Data is masked; attacks and hazards are requests, and stay as they are. */
const DATA = /^(pii|secret|custom)\./;

/** Remembers values for as long as it is held itself, in memory only. */
export class Vault {
  readonly #byValue = new Map<string, VaultEntry>();
  readonly #byPlaceholder = new Map<string, VaultEntry>();
  readonly #reserved = new Set<string>();

  /** A vault with entries that were kept elsewhere. */
  static from(entries: Iterable<VaultEntry>): Vault {
    const vault = new Vault();
    for (const entry of entries) vault.#add(entry);
    return vault;
  }

  /** Every entry, oldest first. */
  get entries(): readonly VaultEntry[] {
    return [...this.#byPlaceholder.values()];
  }

  /** How many values it holds. */
  get size(): number {
    return this.#byPlaceholder.size;
  }

  /** What a placeholder stands for; `undefined` if this vault did not make it. */
  reveal(placeholder: string): string | undefined {
    return this.#byPlaceholder.get(placeholder)?.value;
  }

  /** Keeps what looks like a placeholder in `text` from being given to a value later. */
  reserve(text: string): void {
    for (const [placeholder] of text.matchAll(PLACEHOLDER)) this.#reserved.add(placeholder);
  }

  /** The entry of a value: the same one each time. */
  entryFor(value: string, detector: string, category: string): VaultEntry {
    const known = this.#byValue.get(key(category, value));
    if (known) return known;
    const name = detector.toUpperCase().replaceAll("-", "_");
    let number = this.#byPlaceholder.size;
    let placeholder: string;
    do {
      number += 1;
      placeholder = `[${name}_${number}]`;
    } while (this.#reserved.has(placeholder) || this.#byPlaceholder.has(placeholder));
    return this.#add({ placeholder, value, detector, category });
  }

  #add(entry: VaultEntry): VaultEntry {
    this.#byValue.set(key(entry.category, entry.value), entry);
    this.#byPlaceholder.set(entry.placeholder, entry);
    return entry;
  }
}

function key(category: string, value: string): string {
  return `${category} ${value}`;
}

/** Puts placeholders in place of the data among `findings`, which are in the order of the text. */
export function mask(text: string, findings: readonly Finding[], vault: Vault): Masked {
  vault.reserve(text);
  const entries = new Set<VaultEntry>();
  let masked = "";
  let end = 0;
  for (const finding of findings) {
    if (!DATA.test(finding.category) || finding.end <= end) continue;
    // Findings of data do not overlap; if ever they did, none of the text may be left behind.
    const start = Math.max(finding.start, end);
    const value = text.slice(start, finding.end);
    const entry = vault.entryFor(value, finding.detector, finding.category);
    entries.add(entry);
    masked += text.slice(end, start) + entry.placeholder;
    end = finding.end;
  }
  return { text: masked + text.slice(end), vault, entries: [...entries] };
}

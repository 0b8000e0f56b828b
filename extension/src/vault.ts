/**
 * Placeholders of one frame: the same value has the same one for as long as the page lives.
 *
 * The engine's own vault masks whole texts. A user masks single findings too, and an editor is told
 * what to replace where.
 */

import type { Finding } from "./engine";
import { isData } from "./judge";
import type { Replacement } from "./text";

/** Anything of the form of a placeholder, whoever wrote it. */
export const PLACEHOLDER = /\[[A-Z0-9_]+_[0-9]+\]/g;

/** In memory only. */
export class Vault {
  readonly #byValue = new Map<string, string>();
  readonly #values = new Map<string, string>();
  readonly #taken = new Set<string>();

  get size(): number {
    return this.#values.size;
  }

  /** What a placeholder stands for; `undefined` if it is none of these. */
  reveal(placeholder: string): string | undefined {
    return this.#values.get(placeholder);
  }

  /** Keeps what looks like a placeholder in `text` from being given to a value later. */
  reserve(text: string) {
    for (const [placeholder] of text.matchAll(PLACEHOLDER)) this.#taken.add(placeholder);
  }

  /** The placeholder of a value: the same one each time. */
  placeholderFor(value: string, detector: string): string {
    const known = this.#byValue.get(value);
    if (known) return known;
    const name = detector.toUpperCase().replaceAll("-", "_");
    let number = this.size;
    let placeholder: string;
    do {
      number += 1;
      placeholder = `[${name}_${number}]`;
    } while (this.#taken.has(placeholder));
    this.#byValue.set(value, placeholder);
    this.#values.set(placeholder, value);
    this.#taken.add(placeholder);
    return placeholder;
  }

  /** The text with its values. A placeholder that is none of these stays. */
  restore(text: string): string {
    return text.replace(PLACEHOLDER, (placeholder) => this.reveal(placeholder) ?? placeholder);
  }
}

/** What to write in place of the data among `findings`. */
export function placeholders(
  text: string,
  findings: readonly Finding[],
  vault: Vault,
): Replacement[] {
  vault.reserve(text);
  let end = 0;
  const replacements: Replacement[] = [];
  for (const finding of findings) {
    if (!isData(finding.category) || finding.end <= end) continue;
    const start = Math.max(finding.start, end);
    const by = vault.placeholderFor(text.slice(start, finding.end), finding.detector);
    replacements.push({ start, end: finding.end, by });
    end = finding.end;
  }
  return replacements;
}

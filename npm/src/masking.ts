/** Masking a text, whatever stands in it. */

import type {
  Vault as EngineVault,
  Masked,
  Replacement,
  Screener,
  VaultEntry,
  Verdict,
} from "./engine/funambule.js";

/** The last 2,048 characters of Unicode, which belong to nobody: one for each half character. */
const PRIVATE_USE = 0x10f800;

/** What may go in the place of a text: that text masked, with the verdict on it. */
export interface Substitute {
  readonly text: string;
  readonly entries: readonly VaultEntry[];
  readonly verdict: Verdict;
}

/** Masks with the engine; the vault remembers what stands for what. */
export function maskText(
  engine: Screener,
  vault: EngineVault,
  text: string,
  as?: Replacement,
): Masked {
  const { text: masked, entries } = engine.maskWith(toPrivateUse(text), vault, as);
  return { text: fromPrivateUse(masked, text), entries };
}

/** Half characters by themselves, which the engine cannot be given, as characters that it can. */
function toPrivateUse(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, (half) =>
    String.fromCodePoint(half.charCodeAt(0) - 0xd800 + PRIVATE_USE),
  );
}

/** The half characters back, where `original` has any. */
function fromPrivateUse(masked: string, original: string): string {
  if (!/\p{Surrogate}/u.test(original)) return masked;
  return masked.replaceAll(/[\u{10f800}-\u{10ffff}]/gu, (character) =>
    String.fromCharCode((character.codePointAt(0) ?? PRIVATE_USE) - PRIVATE_USE + 0xd800),
  );
}

/** Placeholders of one frame: the same value has the same one for as long as the page lives. */

import { PLACEHOLDER, Vault } from "../../npm/src/vault";
import type { Finding } from "./engine";
import { isData } from "./judge";
import type { Replacement } from "./text";

export { restore } from "../../npm/src/restore";
export { PLACEHOLDER, Vault };

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
    const value = text.slice(start, finding.end);
    const { placeholder } = vault.entryFor(value, finding.detector, finding.category);
    replacements.push({ start, end: finding.end, by: placeholder });
    end = finding.end;
  }
  return replacements;
}

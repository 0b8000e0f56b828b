/** From a verdict to what it means for a send, and the memory of what the user has approved. */

import type { Engine, Finding, Reason, Verdict } from "./engine";

/** How a held prompt may be sent all the same, from the most to the least lenient. */
const DISMISSALS = ["confirm", "justify", "never"] as const;
export type Dismissal = (typeof DISMISSALS)[number];

export const HOLDING: readonly string[] = ["warn", "mask", "block"];

/** Something that holds a prompt. */
export interface Cause {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly finding: Finding | undefined;
  /** The text that was found; empty where the classifier speaks. */
  readonly value: string;
  /** What stands around it. */
  readonly before: string;
  readonly after: string;
}

export interface Judgement {
  readonly text: string;
  readonly verdict: Verdict;
  /** Empty if the prompt may go. */
  readonly causes: readonly Cause[];
  readonly dismissal: Dismissal;
  /** Whether nothing would hold the prompt once its data are masked. */
  readonly isMaskable: boolean;
}

/** How many characters around a finding are shown. */
const AROUND = 28;

/** Whether findings of this category can be masked. */
export function isData(category: string): boolean {
  return /^(pii|secret|custom)\./.test(category);
}

export function judge(engine: Engine, text: string): Judgement {
  const verdict = engine.screen(text);
  const causes = verdict.reasons
    .filter((reason) => HOLDING.includes(reason.action))
    .map((reason) => {
      const finding = reason.finding === undefined ? undefined : verdict.findings[reason.finding];
      const { start = 0, end = 0 } = finding ?? {};
      return {
        verdict,
        reason,
        finding,
        value: text.slice(start, end),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: finding ? text.slice(end, end + AROUND) : "",
      };
    });
  return {
    text,
    verdict,
    causes,
    dismissal: strictest(causes.map(({ reason }) => engine.dismissal(reason.category))),
    isMaskable: causes.every(({ reason }) => isData(reason.category)),
  };
}

export function strictest(dismissals: readonly Dismissal[]): Dismissal {
  // A way out that this build does not know counts as the strictest.
  const levels = dismissals.map((dismissal) => DISMISSALS.indexOf(dismissal));
  return DISMISSALS[levels.includes(-1) ? 2 : Math.max(0, ...levels)] ?? "never";
}

/** The same value however a site writes it: without case, spaces and marks. */
function bare(value: string): string {
  return (
    value
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "") || value
  );
}

/** What was seen in this frame's prompt boxes and what the user let go. Never stored. */
export class Memory {
  #seen = new Set<string>();
  #approvedTexts = new Set<string>();
  #approvedValues = new Set<string>();

  /** Keeps in mind what must not leave. */
  see(judgement: Judgement) {
    for (const { value } of judgement.causes) if (value) this.#seen.add(bare(value));
  }

  /** It was no finding after all. */
  forget(value: string) {
    this.#seen.delete(bare(value));
  }

  hasSeen(value: string): boolean {
    return this.#seen.has(bare(value));
  }

  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }

  /** The user lets these go; `text` is the prompt, if they come from one. */
  approve(causes: readonly Cause[], text?: string) {
    if (text !== undefined) this.#approvedTexts.add(text.trim());
    for (const { value } of causes) if (value) this.#approvedValues.add(bare(value));
  }

  approvesText(text: string): boolean {
    return this.#approvedTexts.has(text.trim());
  }

  approvesValue(value: string): boolean {
    return this.#approvedValues.has(bare(value));
  }
}

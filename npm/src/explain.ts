/** A verdict in words, in English or French. */

import type { Action, Reason, Verdict } from "./engine/funambule.js";
import { type Key, STRINGS } from "./strings.js";
import { supportText } from "./support/lines.js";

/** A language tag; French for `fr` and its regions, else English. */
export type Locale = string;

/** What there is to say about a verdict. None of it quotes the prompt. */
export interface Explanation {
  readonly action: Action;
  readonly title: string;
  readonly detail: string;
  /** One for each category, or what else there is to say, strictest first. */
  readonly reasons: readonly string[];
  /** Whom to call, if the prompt speaks of self-harm; `supportCard` shows more. */
  readonly support?: string;
}

/** French sets its double punctuation off with a narrow space that does not break. */
const NARROW_SPACE = "\u202f";

/** The sentence `key` in a language. */
export function translate(key: Key, locale: Locale): string {
  const isFrench = /^fr\b/i.test(locale);
  const [english, french] = STRINGS[key];
  return isFrench ? french.replace(/ (?=[:;?!»])|(?<=«) /g, NARROW_SPACE) : english;
}

/** The name of a category; its id, if a newer engine made it up. */
export function categoryName(category: string, locale: Locale): string {
  const key = `category.${category}`;
  return Object.hasOwn(STRINGS, key) ? translate(key as Key, locale) : category;
}

/** What a reason is about: its category, or what was found where that says too little. */
function subject(reason: Reason, { findings }: Verdict, locale: Locale): string {
  const detector = reason.finding === undefined ? undefined : findings[reason.finding]?.detector;
  const key = `detector.${detector}`;
  return Object.hasOwn(STRINGS, key)
    ? translate(key as Key, locale)
    : categoryName(reason.category, locale);
}

/** Says what a verdict means and why it was given. */
export function explain(verdict: Verdict, locale: Locale): Explanation {
  const { action, reasons } = verdict;
  const actionOf = new Map<string, Action>();
  // Strictest first: the first reason of a subject is the one that counts.
  for (const reason of reasons) {
    const name = subject(reason, verdict, locale);
    if (!actionOf.has(name)) actionOf.set(name, reason.action);
  }
  const sentences = [...actionOf].map(([name, strictest]) => {
    const colon = /^fr\b/i.test(locale) ? `${NARROW_SPACE}: ` : ": ";
    return `${name}${colon}${translate(`action.${strictest}`, locale)}`;
  });
  const isSelfHarm = reasons.some(({ category }) => category === "hazard.self-harm");
  return {
    action,
    title: translate(`verdict.${action}`, locale),
    detail: translate(`verdict.${action}.detail`, locale),
    reasons: sentences,
    ...(isSelfHarm && { support: supportText(locale) }),
  };
}

/** A verdict in words, in English or French. */

import type { Action, Verdict } from "./engine/funambule.js";
import { type Key, STRINGS } from "./strings.js";
import { supportText } from "./support/lines.js";

/** A language tag; French for `fr` and its regions, else English. */
export type Locale = string;

/** What there is to say about a verdict. None of it quotes the prompt. */
export interface Explanation {
  readonly action: Action;
  readonly title: string;
  readonly detail: string;
  /** One for each category, strictest first. */
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

/** Says what a verdict means and why it was given. */
export function explain(verdict: Verdict, locale: Locale): Explanation {
  const { action, reasons } = verdict;
  const actionOf = new Map<string, Action>();
  // Strictest first: the first reason of a category is the one that counts.
  for (const reason of reasons) {
    if (!actionOf.has(reason.category)) actionOf.set(reason.category, reason.action);
  }
  const sentences = [...actionOf].map(([category, strictest]) => {
    const colon = /^fr\b/i.test(locale) ? `${NARROW_SPACE}: ` : ": ";
    return `${categoryName(category, locale)}${colon}${translate(`action.${strictest}`, locale)}`;
  });
  return {
    action,
    title: translate(`verdict.${action}`, locale),
    detail: translate(`verdict.${action}.detail`, locale),
    reasons: sentences,
    ...(actionOf.has("hazard.self-harm") && { support: supportText(locale) }),
  };
}

/** Whom to call where. The table comes with the package: nothing is fetched. */

import { HELPLINES, type Helpline } from "../engine/helplines.js";
import type { Locale } from "../explain.js";
import { word } from "./words.js";

export type { Helpline };

/** Finds lines where the table has none. */
export const DIRECTORY = "https://findahelpline.com";

/** The countries of the table, by their codes. */
export const COUNTRIES: readonly string[] = [...new Set(HELPLINES.map(({ country }) => country))];

/** The lines of a country, its emergency number first; none if the table does not have it. */
export function helplines(country: string): Helpline[] {
  return HELPLINES.filter((line) => line.country === country.toUpperCase());
}

/**
 * The country that languages speak of: the region of the first, else the likeliest one for it.
 * Another language's region does not count, since many people read English as it is written in
 * the United States.
 */
export function countryOf(languages: readonly string[]): string | undefined {
  const locales = languages.flatMap((tag) => {
    try {
      return [new Intl.Locale(tag)];
    } catch {
      return [];
    }
  });
  const [first] = locales;
  const own = locales.find(({ language, region }) => region && language === first?.language);
  const { region } = own ?? first?.maximize() ?? {};
  return region && COUNTRIES.includes(region) ? region : undefined;
}

/** Whom to call if a life is in danger. */
export function danger(country: string | undefined, locale: Locale): string {
  const numbers = country === undefined ? [] : (helplines(country)[0]?.numbers ?? []);
  if (numbers.length === 0) return word("dangerAnywhere", locale);
  return word("danger", locale, numbers.join(` ${word("or", locale)} `));
}

/** When a line answers. */
export function hours({ hours: known }: Helpline, locale: Locale): string {
  if (known === undefined) return word("unknownHours", locale);
  return known === "24/7" ? word("always", locale) : known;
}

/** Everything in a few sentences, where there is no room for more. */
export function supportText(locale: Locale): string {
  const country = countryOf([locale]);
  const lines = country === undefined ? [] : helplines(country);
  const crisis = lines.filter(({ kind }) => kind === "crisis");
  const calls = crisis.map((line) => `${line.name}: ${line.numbers[0]} (${hours(line, locale)}).`);
  return [word("message", locale), danger(country, locale), ...calls, DIRECTORY].join(" ");
}

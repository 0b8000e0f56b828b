/** Languages: which one is chosen, how a sentence, a number or a time reads in it. */

import { ENGLISH } from "./strings/english.js";
import { FRENCH } from "./strings/french.js";

/** Every sentence, by language and name. */
const STRINGS = { en: ENGLISH, fr: FRENCH };

export const LANGUAGES = Object.keys(STRINGS);

/** French sets its double punctuation off with a narrow space that does not break. */
const NARROW_SPACE = "\u202f";

let language = initialLanguage();

/** The address wins over the browser's preferences, so that a link can choose. */
function initialLanguage() {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  for (const tag of wanted) {
    const base = tag?.toLowerCase().split("-")[0];
    if (LANGUAGES.includes(base)) return base;
  }
  return "en";
}

/** The language in use. */
export function currentLanguage() {
  return language;
}

/** Changes the language and keeps it in the address, so that a reload or a shared link keeps it. */
export function setLanguage(tag) {
  if (!LANGUAGES.includes(tag)) throw new RangeError(`no such language: ${tag}`);
  language = tag;
  const address = new URL(location.href);
  address.searchParams.set("lang", tag);
  history.replaceState(null, "", address);
  translatePage();
}

/** The sentence `key`, with its parameters filled in. */
export function t(key, parameters = {}) {
  let text = STRINGS[language][key];
  // A key that a newer engine made up, for example a category, is better shown than hidden.
  if (!text) return key;
  if (typeof text === "object") {
    text = text[plural(parameters.count)] ?? text.other;
  }
  if (language === "fr") text = text.replace(/ (?=[:;?!»])|(?<=«) /g, NARROW_SPACE);
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? formatNumber(value) : value;
  });
}

/** Whether there is a sentence `key`. */
export function has(key) {
  return Object.hasOwn(STRINGS[language], key);
}

/** Fills every element that names a sentence: `data-t` for its text, `data-t-<attribute>` for an attribute. */
export function translatePage(root = document) {
  document.documentElement.lang = language;
  document.title = t("page.title");
  for (const element of root.querySelectorAll("[data-t]")) {
    const text = t(element.dataset.t);
    // What stands there already is not painted again.
    if (element.textContent !== text) element.textContent = text;
  }
  for (const attribute of ["placeholder", "aria-label"]) {
    for (const element of root.querySelectorAll(`[data-t-${attribute}]`)) {
      element.setAttribute(attribute, t(element.getAttribute(`data-t-${attribute}`)));
    }
  }
}

/** What makes a function once for each language: making a formatter takes milliseconds. */
function forEachLanguage(create) {
  const made = new Map();
  return (value) => {
    if (!made.has(language)) made.set(language, create(language));
    return made.get(language)(value);
  };
}

/** A function that writes numbers in the present language. */
function numberFormat(options) {
  return forEachLanguage((tag) => new Intl.NumberFormat(tag, options).format);
}

const plural = forEachLanguage((tag) => {
  const rules = new Intl.PluralRules(tag);
  return (count) => rules.select(count);
});

/** By the most decimals. */
const formats = [0, 1, 2].map((digits) => numberFormat({ maximumFractionDigits: digits }));

/** A number with the language's separators and at most two decimals. */
export function formatNumber(value, digits = 0) {
  return formats[digits](value);
}

/** A score or a threshold: always two digits, so that columns line up. */
export const formatScore = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A duration in milliseconds, with the unit that fits, to two or three significant digits. */
export function formatTime(milliseconds) {
  const [value, unit] = milliseconds < 1 ? [milliseconds * 1000, "µs"] : [milliseconds, "ms"];
  return `${formatNumber(value, value < 10 ? 1 : 0)} ${unit}`;
}

/** A size in bytes, in kilobytes of 1,000. */
export function formatSize(bytes) {
  return `${formatNumber(bytes / 1000)} ${language === "fr" ? "ko" : "kB"}`;
}

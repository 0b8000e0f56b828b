/** Languages: which one is chosen, how a sentence, a number or a time reads in it. */

import { ENGLISH } from "./strings/english.js";
import { FRENCH } from "./strings/french.js";

/** Every sentence, by language and name. */
const STRINGS = { en: ENGLISH, fr: FRENCH };

export const LANGUAGES = Object.keys(STRINGS);

/** French sets its double punctuation off with a narrow space that does not break. */
const NARROW_SPACE = "\u202f";

/** How each language separates the digits of a number, and which counts have the singular. */
const NUMBERS = {
  en: { decimal: ".", group: ",", isOne: (count) => count === 1 },
  fr: { decimal: ",", group: NARROW_SPACE, isOne: (count) => count < 2 },
};

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
    text = NUMBERS[language].isOne(parameters.count) ? text.one : text.other;
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

/**
 * A number with the language's separators and at most this many decimals. The browser's own formatters
 * take it twenty milliseconds to start, of the moment in which the page comes to life.
 */
export function formatNumber(value, digits = 0) {
  const text = value.toFixed(digits);
  return separated(digits > 0 ? text.replace(/\.?0+$/, "") : text);
}

/** A score or a threshold: always two digits, so that columns line up. */
export function formatScore(value) {
  return separated(value.toFixed(2));
}

function separated(text) {
  const { decimal, group } = NUMBERS[language];
  const [whole, decimals] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals ? grouped + decimal + decimals : grouped;
}

/** A duration in milliseconds, with the unit that fits, to two or three significant digits. */
export function formatTime(milliseconds) {
  const [value, unit] = milliseconds < 1 ? [milliseconds * 1000, "µs"] : [milliseconds, "ms"];
  return `${formatNumber(value, value < 10 ? 1 : 0)}\u00a0${unit}`;
}

/** A size in bytes, in kilobytes of 1,000. */
export function formatSize(bytes) {
  return `${formatNumber(bytes / 1000)}\u00a0${language === "fr" ? "ko" : "kB"}`;
}

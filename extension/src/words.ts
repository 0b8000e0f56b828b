/** The sentences of `_locales`, in the language of the settings or else of the browser. */

import en from "../_locales/en/messages.json";
import fr from "../_locales/fr/messages.json";

type Messages = Readonly<Record<string, { readonly message: string }>>;

const LOCALES: Readonly<Record<string, Messages>> = { en, fr };

/** Asked for once: a script that has outlived its extension can ask for nothing. */
const ofBrowser = chrome.i18n.getUILanguage().split("-")[0] ?? "en";

let language = "auto";

/** `auto` is the browser's own, English where there are no words for it. */
export function setLanguage(chosen: string) {
  language = chosen;
}

export function currentLanguage(): string {
  const wanted = language === "auto" ? ofBrowser : language;
  return wanted in LOCALES ? wanted : "en";
}

export function has(key: string): boolean {
  return key in en;
}

export function t(key: string, value = ""): string {
  const message = LOCALES[currentLanguage()]?.[key]?.message ?? key;
  // A function, since `$&` in the value means nothing.
  return message.replaceAll("$VALUE$", () => value);
}

/** What a code of the audit log says, in words. */
export function codeName(kind: "audit" | "reason", code: string): string {
  return t(`${kind}_${code.replaceAll("-", "_")}`);
}

/** A category in words; its id if `_locales` does not know it. */
export function categoryName(id: string): string {
  const key = `category_${id.replace(/[.-]/g, "_")}`;
  return has(key) ? t(key) : id;
}

/** What a detector finds, in words; its `title`, in English, if `_locales` does not know it. */
export function detectorName(id: string, title: string): { text: string; lang?: string } {
  const key = `detector_${id.replaceAll("-", "_")}`;
  return has(key) ? { text: t(key) } : { text: title, lang: "en" };
}

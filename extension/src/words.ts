/** The sentences of `_locales`, in the language of the browser. */

export function t(key: string, ...substitutions: string[]): string {
  return chrome.i18n.getMessage(key, substitutions) || key;
}

/** A category in words; its id if `_locales` does not know it. */
export function categoryName(id: string): string {
  return chrome.i18n.getMessage(`category_${id.replace(/[.-]/g, "_")}`) || id;
}

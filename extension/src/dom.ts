/** What the extension's own pages share. */

export function byId<Kind extends HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as Kind;
}

/** Puts the sentence that `data-text` names into each element. */
export function localise() {
  document.documentElement.lang = chrome.i18n.getMessage("language");
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = chrome.i18n.getMessage(element.dataset["text"] ?? "");
  }
}

/**
 * Shows in place what placeholders stand for, also while a reply is still being written, and
 * underlines it: what the assistant has seen is the placeholder.
 */

import { isEditable } from "./composer";
import { PLACEHOLDER, type Vault } from "./vault";

const HIGHLIGHT = "funambule-restored";

/** Where a text is no text of the page. */
const SILENT = "script, style, textarea, input, select, noscript";

export class Replies {
  readonly #vault: Vault;
  #observer: MutationObserver | undefined;
  #highlight: Highlight | undefined;

  constructor(vault: Vault) {
    this.#vault = vault;
    // A page that writes the clipboard itself has written what the assistant said.
    addEventListener("copy", (event) => this.#copy(event));
  }

  restore(text: string): string {
    return this.#vault.restore(text);
  }

  /** From the first placeholder on; before it there is nothing to restore. */
  watch() {
    if (this.#observer || this.#vault.size === 0) return;
    this.#observer = new MutationObserver((mutations) => {
      for (const { target, addedNodes } of mutations) {
        if (target instanceof Text) this.#show(target);
        for (const node of addedNodes) this.#showIn(node);
      }
    });
    this.#observer.observe(document, { subtree: true, childList: true, characterData: true });
    this.#showIn(document.documentElement);
  }

  #showIn(node: Node) {
    if (node instanceof Text) return this.#show(node);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) this.#show(texts.currentNode as Text);
  }

  #show(text: Text) {
    if (!text.data.includes("[")) return;
    const parent = text.parentElement;
    if (!parent || parent.closest(SILENT) || isEditable(parent)) return;
    const restored = this.restore(text.data);
    if (restored === text.data) return;
    const before = text.data;
    text.data = restored;
    this.#underline(text, before);
  }

  #underline(text: Text, before: string) {
    let shift = 0;
    for (const { 0: placeholder, index } of before.matchAll(PLACEHOLDER)) {
      const value = this.#vault.reveal(placeholder);
      if (value === undefined) continue;
      const range = new Range();
      range.setStart(text, index + shift);
      range.setEnd(text, index + shift + value.length);
      shift += value.length - placeholder.length;
      this.#marks()?.add(range);
    }
  }

  #marks(): Highlight | undefined {
    if (this.#highlight) return this.#highlight;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`::highlight(${HIGHLIGHT}) { text-decoration: underline dotted 2px; }`);
      document.adoptedStyleSheets.push(sheet);
      this.#highlight = new Highlight();
      CSS.highlights.set(HIGHLIGHT, this.#highlight);
    } catch {
      // Firefox does not let content scripts adopt a sheet: it is restored without a mark.
    }
    return this.#highlight;
  }

  #copy(event: ClipboardEvent) {
    if (!event.defaultPrevented || this.#vault.size === 0) return;
    const written = event.clipboardData?.getData("text/plain") ?? "";
    const restored = this.restore(written);
    if (restored !== written) event.clipboardData?.setData("text/plain", restored);
  }
}

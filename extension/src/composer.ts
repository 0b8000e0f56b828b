/** Finding the prompt box and the button that sends, by several strategies. */

import type { Site } from "./sites";

export type Composer = HTMLTextAreaElement | HTMLElement;

/** What a button that sends calls itself, in the languages of the sites' interfaces. */
const SEND_NAME =
  /^(send|submit|ask|envoyer|soumettre|enviar|senden|absenden|invia|verzenden|wyślij|отправить|送信|发送|傳送|보내기)\b|(?:送信|发送|傳送|보내기)/i;

const BUTTONS = 'button, [role="button"], input[type="submit"], input[type="image"]';

/** How far above a button the prompt box may have its nearest common ancestor. */
const FARTHEST_ANCESTOR = 10;

/** The shadow root of an element, closed ones included where the browser tells. */
function shadowOf(element: Element): ShadowRoot | null {
  const tell = globalThis.chrome?.dom?.openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement) || !tell) return element.shadowRoot;
  try {
    return tell(element);
  } catch {
    // This script has outlived its extension.
    return element.shadowRoot;
  }
}

/** The first element that matches, in the tree or in the shadow trees inside it. */
export function deepQuery(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const element of root.querySelectorAll("*")) {
    const shadow = element.localName.includes("-") || element.shadowRoot ? shadowOf(element) : null;
    const inside = shadow && deepQuery(shadow, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** The parent of a node, out of shadow trees too. */
function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** Whether the user writes here. */
export function isEditable(element: Element): boolean {
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The whole of the editable region in which `node` lies. */
function regionOf(node: EventTarget | null | undefined): Composer | undefined {
  if (node instanceof HTMLTextAreaElement) return node;
  if (!(node instanceof HTMLElement) || !node.isContentEditable) return undefined;
  let region = node;
  while (region.parentElement?.isContentEditable) region = region.parentElement;
  return region;
}

/** The element in which an event began, in closed shadow trees too. */
function origin(event: Event): EventTarget | undefined {
  let [target] = event.composedPath();
  while (target instanceof HTMLElement) {
    const active: Element | null | undefined = shadowOf(target)?.activeElement;
    if (!active) break;
    target = active;
  }
  return target;
}

/** The prompt box in which an event happens. */
export function composerOfEvent(event: Event): Composer | undefined {
  const region = regionOf(origin(event));
  const isWritable = region && !(region instanceof HTMLTextAreaElement && region.readOnly);
  return isWritable ? region : undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** The prompt box of the page. */
export function findComposer(site: Site, root: ParentNode = document): Composer | undefined {
  for (const selector of site.composers) {
    const found = regionOf(deepQuery(root, selector));
    if (found && isShown(found)) return found;
  }
  return undefined;
}

/** The name that a screen reader would say, as far as attributes and text tell it. */
function nameOf(button: Element): string {
  const label = button.getAttribute("aria-label") ?? button.getAttribute("title");
  return (
    (label ?? (button as HTMLInputElement).value ?? button.textContent ?? "").trim() ||
    (button.textContent ?? "").trim()
  );
}

function isSend(site: Site, button: Element): boolean {
  const matches = site.sends.some((selector) => button.matches(selector));
  return matches || SEND_NAME.test(nameOf(button));
}

/** The button that sends, if that is what the event is about. */
export function sendOfEvent(site: Site, event: Event): HTMLElement | undefined {
  const path = event.composedPath();
  const button = path.find(
    (node): node is HTMLElement => node instanceof HTMLElement && node.matches(BUTTONS),
  );
  return button && isSend(site, button) ? button : undefined;
}

/** Goes outwards from `element` until `find` finds something. */
function outwards<Found>(element: Node, find: (around: ParentNode) => Found | undefined) {
  let around = parentOf(element);
  for (let level = 0; around && level < FARTHEST_ANCESTOR; level += 1) {
    const found = around instanceof Element || around instanceof ShadowRoot ? find(around) : null;
    if (found) return found;
    around = parentOf(around);
  }
  return undefined;
}

/** The prompt box that belongs to a button. */
export function composerNear(site: Site, button: HTMLElement): Composer | undefined {
  const near = outwards(button, (around) => {
    const editable = around.querySelector('textarea, [contenteditable="true"]');
    const region = regionOf(editable);
    return region && isShown(region) ? region : undefined;
  });
  return near ?? findComposer(site);
}

/** The button that sends what is in the prompt box. */
export function sendNear(site: Site, composer: Composer): HTMLElement | undefined {
  const near = outwards(composer, (around) =>
    [...around.querySelectorAll<HTMLElement>(BUTTONS)].find(
      (button) => isSend(site, button) && isShown(button),
    ),
  );
  if (near) return near;
  for (const selector of site.sends) {
    const found = deepQuery(document, selector);
    if (found && isShown(found)) return found;
  }
  return undefined;
}

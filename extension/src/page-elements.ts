/** Addresses that leave without a request of a script: images, new windows, forms, the clipboard. */

import { restore } from "./page-channel";
import { allowsAtOnce, type Channel, refusal, wrap } from "./requests";
import { formText } from "./sendable";

const { apply } = Reflect;

type Realm = Window & typeof globalThis;

/** `gate` puts the gate into a window that the page opens. */
export function gateElements(realm: Realm, channel: Channel, gate: (opened: Realm) => void) {
  wrap(channel, realm.HTMLFormElement.prototype, "submit", (_channel, native, form, given) => {
    // No event tells of this way, so nobody else has asked.
    if (!channel.allows(form.action, formText(new FormData(form)))) throw refusal();
    return apply(native, form, given);
  });
  wrap(channel, realm, "open", (_channel, native, self, given) => {
    const address = String(given[0] ?? "");
    if (!allowsAtOnce(channel, address, "")) return null;
    const opened = apply(native, self, given);
    if (opened) gate(opened as Realm);
    return opened;
  });
  if (realm.Clipboard) {
    wrap(channel, realm.Clipboard.prototype, "writeText", (_channel, native, self, given) =>
      apply(native, self, [restore(String(given[0]))]),
    );
  }
  const { prototype } = realm.HTMLImageElement;
  const source = Object.getOwnPropertyDescriptor(prototype, "src");
  if (!source?.set) return;
  const set = new Proxy(source.set, {
    apply: (native, image, given) => {
      const address = String(given[0]);
      if (!allowsAtOnce(channel, address, "")) return undefined;
      return apply(native, image, given);
    },
  });
  Object.defineProperty(prototype, "src", { ...source, set });
}

/** Frames that the page makes: they are at its service before any content script can run in them. */

import { type Channel, type Handler, wrap } from "./requests";

type Realm = Window & typeof globalThis;

/** What puts elements into a document, frames among them. */
const INSERTING = {
  Node: ["appendChild", "insertBefore", "replaceChild"],
  Element: [
    "after",
    "append",
    "before",
    "insertAdjacentElement",
    "insertAdjacentHTML",
    "prepend",
    "replaceChildren",
    "replaceWith",
  ],
  Document: ["append", "prepend", "replaceChildren", "write", "writeln"],
  Range: ["insertNode"],
} as const;

/** Puts the gate into each frame by `gate`, whichever way the page comes to it. */
export function gateFrames(realm: Realm, channel: Channel, gate: (frame: Realm) => void) {
  gateProperty(realm, "contentWindow", (frame) => frame as Realm, gate);
  gateProperty(realm, "contentDocument", (inside) => (inside as Document).defaultView, gate);

  // A frame can be reached by its index, too, from the moment in which it is there.
  const known = new WeakSet<Window>();
  const look = () => {
    for (let index = 0; index < realm.length; index += 1) {
      const frame = realm[index] as Realm | undefined;
      if (!frame || known.has(frame)) continue;
      known.add(frame);
      gate(frame);
    }
  };
  const insert: Handler = (_channel, native, self, given) => {
    const result = Reflect.apply(native, self, given);
    look();
    return result;
  };
  for (const [owner, names] of Object.entries(INSERTING)) {
    const { prototype } = realm[owner as keyof typeof INSERTING];
    for (const name of names) wrap(channel, prototype, name as keyof typeof prototype, insert);
  }
  for (const property of ["innerHTML", "outerHTML"]) {
    const descriptor = Object.getOwnPropertyDescriptor(realm.Element.prototype, property);
    if (!descriptor?.set) continue;
    const set = new Proxy(descriptor.set, {
      apply: (native, self, given) => {
        Reflect.apply(native, self, given);
        look();
      },
    });
    Object.defineProperty(realm.Element.prototype, property, { ...descriptor, set });
  }
}

function gateProperty(
  { HTMLIFrameElement: { prototype } }: Realm,
  property: "contentWindow" | "contentDocument",
  realmOf: (inside: object) => Realm | null,
  gate: (frame: Realm) => void,
) {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, property);
  const native = descriptor?.get;
  if (!native) return;
  const get = new Proxy(native, {
    apply: (target, self, given) => {
      const inside = Reflect.apply(target, self, given);
      const frame = inside && realmOf(inside);
      if (frame) gate(frame);
      return inside;
    },
  });
  Object.defineProperty(prototype, property, { ...descriptor, get });
}

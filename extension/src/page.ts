/**
 * The page's side of the gate, in the page's own world before any of its scripts: every request
 * with a text in it waits for a yes, in this window and in the frames and workers that it makes.
 */

import { channel } from "./page-channel";
import { gateElements } from "./page-elements";
import { gateWorkers } from "./page-workers";
import { apply, gateRequests } from "./requests";

const gated = new WeakSet<object>();

type Realm = Window & typeof globalThis;

/** Puts the gate into a window, once. */
function gate(realm: Realm) {
  if (gated.has(realm.document)) return;
  gated.add(realm.document);
  gateRequests(realm, channel);
  gateWorkers(realm, channel);
  gateElements(realm, channel, gateReachable);
  gateFrames(realm, "contentWindow");
  gateFrames(realm, "contentDocument");
}

function gateReachable(realm: Realm) {
  try {
    gate(realm);
  } catch {
    // One of another origin: its own content script guards it.
  }
}

/** A frame is at its maker's service before any content script can run in it. */
function gateFrames(
  { HTMLIFrameElement: { prototype } }: typeof globalThis,
  property: "contentWindow" | "contentDocument",
) {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, property);
  const native = descriptor?.get;
  if (!native) return;
  const get = new Proxy(native, {
    apply: (target, self, given) => {
      const inside = apply(target, self, given);
      const realm = property === "contentWindow" ? inside : inside?.defaultView;
      if (realm) gateReachable(realm);
      return inside;
    },
  });
  Object.defineProperty(prototype, property, { ...descriptor, get });
}

gate(window);

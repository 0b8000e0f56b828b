/**
 * The page's side of the gate, in the page's own world before any of its scripts: every request
 * with a text in it waits for a yes, in this window and in the frames that it makes.
 */

import { apply } from "./page-channel";
import { gate } from "./page-requests";

/** A frame is at its maker's service before any content script can run in it. */
function gateFrames(property: "contentWindow" | "contentDocument") {
  const { prototype } = HTMLIFrameElement;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, property);
  const native = descriptor?.get;
  if (!native) return;
  const get = new Proxy(native, {
    apply: (target, self, given) => {
      const inside = apply(target, self, given);
      const realm = property === "contentWindow" ? inside : inside?.defaultView;
      try {
        if (realm) gate(realm);
      } catch {
        // A frame of another origin: its own content script guards it.
      }
      return inside;
    },
  });
  Object.defineProperty(prototype, property, { ...descriptor, get });
}

gate(window);
gateFrames("contentWindow");
gateFrames("contentDocument");

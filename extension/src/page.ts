/**
 * The page's side of the gate, in the page's own world before any of its scripts: every request
 * with a text in it waits for a yes, in this window and in the frames and workers that it makes.
 */

import { channel } from "./page-channel";
import { gateElements } from "./page-elements";
import { gateFrames } from "./page-frames";
import { gateWorkers } from "./page-workers";
import { gateRequests } from "./requests";

const gated = new WeakSet<object>();

type Realm = Window & typeof globalThis;

/** Puts the gate into a window, once. */
function gate(realm: Realm) {
  if (gated.has(realm.document)) return;
  gated.add(realm.document);
  gateRequests(realm, channel);
  gateWorkers(realm, channel);
  gateElements(realm, channel, gateReachable);
  gateFrames(realm, channel, gateReachable);
}

function gateReachable(realm: Realm) {
  try {
    gate(realm);
  } catch {
    // One of another origin: its own content script guards it.
  }
}

gate(window);

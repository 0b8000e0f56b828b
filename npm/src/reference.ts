/** What the engine knows of itself. All of it needs the engine. */

import {
  type DetectorInfo,
  defaultPolicy,
  detectors as list,
  type Reading,
  readings as read,
  version,
} from "./engine/funambule.js";
import { requireEngine } from "./engine.js";
import type { Preset } from "./policy.js";

/** Every built-in detector. */
export function detectors(): DetectorInfo[] {
  requireEngine();
  return list();
}

/** The text of a preset, to start a policy of one's own from. */
export function presetPolicy(name: Preset): string {
  requireEngine();
  const text = defaultPolicy(name);
  if (text === undefined) throw new RangeError(`there is no preset ${name}`);
  return text;
}

/** Every way in which a text is read: folded first, then what is decoded from it. */
export function readings(text: string): Reading[] {
  requireEngine();
  return read(text);
}

/** The version of the engine. */
export function engineVersion(): string {
  requireEngine();
  return version();
}

/** The same with the engine inside the JavaScript, for places without assets. */

import { base64 } from "./engine/base64.js";
import { type EngineSource, start } from "./engine.js";
import { create, type Screener, type ScreenerOptions } from "./screener.js";

export * from "./api.js";

const decode = () => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Starts the engine, from `source` if it is given. Later calls wait for the first. */
export function init(source?: EngineSource): Promise<WebAssembly.Module> {
  return start(source === undefined ? decode : () => source);
}

/** Starts the engine if need be, and makes a screener for a policy. */
export function createScreener(options?: ScreenerOptions): Promise<Screener> {
  return create(decode, options);
}

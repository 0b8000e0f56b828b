/** Screens prompts with the engine that lies beside this file. */

import { type EngineSource, start } from "./engine.js";
import { create, type Screener, type ScreenerOptions } from "./screener.js";

export * from "./api.js";

// Bundlers look for exactly this expression.
const beside = () => new URL("./engine/funambule_bg.wasm", import.meta.url);

/**
 * Starts the engine, from `source` if it is given. Later calls wait for the first. What it resolves
 * to can be posted to a worker: `init` starts from it there with nothing downloaded or compiled.
 */
export function init(source?: EngineSource): Promise<WebAssembly.Module> {
  return start(source === undefined ? beside : () => source);
}

/** Starts the engine if need be, and makes a screener for a policy. */
export function createScreener(options?: ScreenerOptions): Promise<Screener> {
  return create(beside, options);
}

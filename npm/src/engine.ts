/** Starting the engine. One instance serves every screener of this copy of the package. */

import { initSync } from "./engine/funambule.js";
import { messageOf, ScreenerUnavailable } from "./errors.js";
import { files } from "./host.js";

/** Where the WebAssembly comes from: an address, its bytes, an answer of `fetch`, or compiled. */
export type EngineSource = string | URL | Response | BufferSource | WebAssembly.Module;

let started: Promise<WebAssembly.Module> | undefined;
let isRunning = false;

/**
 * Starts the engine unless it is running. The first source that works is the one; after a failure
 * the next call tries again.
 */
export function start(
  source: () => EngineSource | Promise<EngineSource>,
): Promise<WebAssembly.Module> {
  started ??= instantiate(source).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

/** Throws unless the engine runs. */
export function requireEngine(): void {
  if (!isRunning) {
    throw new ScreenerUnavailable("The engine has not been started: await `init()` first");
  }
}

async function instantiate(
  source: () => EngineSource | Promise<EngineSource>,
): Promise<WebAssembly.Module> {
  try {
    if (typeof WebAssembly === "undefined") throw new Error("this host has no WebAssembly");
    const module = await compile(await source());
    initSync({ module });
    isRunning = true;
    return module;
  } catch (error) {
    throw new ScreenerUnavailable(`The engine cannot start: ${messageOf(error)}`, { cause: error });
  }
}

async function compile(source: EngineSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compile(await load(source));
  if (source instanceof Response) return compileResponse(source);
  return WebAssembly.compile(source);
}

async function load(address: string | URL): Promise<Response | BufferSource> {
  const host = files();
  const isLocal = /^file:/i.test(String(address)) || !/^[a-z][a-z\d+.-]+:/i.test(String(address));
  if (host && isLocal) {
    return host.readFile(
      typeof address === "string" && /^file:/i.test(address) ? new URL(address) : address,
    );
  }
  try {
    return await fetch(address);
  } catch (error) {
    throw new Error(`${address} cannot be fetched: ${messageOf(error)}`, { cause: error });
  }
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  const { ok, status, url } = response;
  if (!ok) throw new Error(`the server answered ${status} for ${url}`);
  const type = response.headers.get("content-type") ?? "no content type";
  // Compiling while it arrives is refused for any other type, which is no reason to fail.
  if (type === "application/wasm") return WebAssembly.compileStreaming(response);
  try {
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${url} (${type}): ${messageOf(error)}`, { cause: error });
  }
}

/** The only file that touches WebAssembly: loading, screening, changing the policy, timing. */

import { t } from "./i18n.js";

/** How long a timing batch may take, so that it never gets in the way of typing. */
const BATCH_MILLISECONDS = 12;

/** The most runs of a batch. */
const BATCH_RUNS = 1000;

/** Presets, in the order of the menu. The engine holds their texts. */
export const PRESETS = ["balanced", "strict", "observe", "youth"];

/**
 * Fetches and compiles the engine and puts a preset in force.
 *
 * Throws when any part fails: there is no half-loaded engine.
 */
export async function loadEngine(preset) {
  if (!PRESETS.includes(preset)) {
    throw new Error(t("engine.unknownPreset", { name: preset, known: PRESETS.join(", ") }));
  }
  const started = performance.now();
  const url = new URL("./wasm/funambule_bg.wasm", import.meta.url);
  // Imported here and not at the top, so that a missing file becomes an error that is shown.
  const [glue, response] = await Promise.all([import("./wasm/funambule.js"), fetch(url)]);
  if (!response.ok) {
    throw new Error(t("engine.httpError", { url: url.pathname, status: String(response.status) }));
  }
  const bytes = await response.arrayBuffer();
  await glue.default({ module_or_path: bytes });
  return new Engine(glue, preset, bytes.byteLength, () => performance.now() - started);
}

class Engine {
  #glue;
  #screener;

  constructor(glue, preset, size, elapsed) {
    this.#glue = glue;
    /** Bytes of WebAssembly. */
    this.size = size;
    this.version = glue.version();
    this.#put(glue.defaultPolicy(preset));
    this.screen("");
    /** From the first request to the first verdict, in milliseconds. */
    this.startMilliseconds = elapsed();
    this.titles = new Map(glue.detectors().map(({ id, title }) => [id, title]));
  }

  #put(document) {
    // The new one is made before the old one goes: if it fails, nothing has changed.
    const screener = new this.#glue.Screener(document);
    this.#screener?.free();
    this.#screener = screener;
    /** The policy in force, as an object. */
    this.policy = JSON.parse(screener.policy());
  }

  /** The text of a preset. */
  preset(name) {
    return this.#glue.defaultPolicy(name);
  }

  /** Puts a policy document in force; returns what is wrong with it, or nothing. */
  apply(document) {
    const problem = this.#glue.checkPolicy(document);
    if (problem) return problem;
    this.#put(document);
    return undefined;
  }

  /** The verdict on a text. */
  screen(text) {
    return this.#screener.screen(text);
  }

  /** The text with placeholders in place of data. */
  mask(text) {
    return this.#screener.mask(text);
  }

  /** The thresholds of a category, `{warn: 0.8, …}`; empty where the policy says nothing. */
  ladder(category) {
    return this.policy.categories[category] ?? {};
  }

  /**
   * How long one screening takes: the mean of as many runs as fit in a short batch, since a
   * browser's clock is too coarse for a single one. A long text is run once.
   */
  time(text) {
    const started = performance.now();
    let runs = 0;
    let elapsed;
    do {
      this.screen(text);
      runs += 1;
      elapsed = performance.now() - started;
    } while (elapsed < BATCH_MILLISECONDS && runs < BATCH_RUNS);
    return { milliseconds: elapsed / runs, runs, characters: text.length };
  }
}

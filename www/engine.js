/** The only file that touches the package: starting, screening, changing the policy, timing. */

import { t } from "./i18n.js";
import { startWorker } from "./lasting-worker.js";
import { sizeOf } from "./network.js";

/** How long a timing batch may take, so that it never gets in the way of typing. */
const BATCH_MILLISECONDS = 12;

/** The most runs of a batch. */
const BATCH_RUNS = 1000;

/** Longer texts are not timed where they would be felt, but in the worker. */
const LONGEST_BATCH = 50_000;

/** Presets, in the order of the menu. The engine holds their texts. */
export const PRESETS = ["balanced", "strict", "observe", "youth"];

/**
 * Starts the engine, first in the worker, and defines `<funambule-prompt>`, which holds whatever is
 * sent until it has its screener.
 *
 * Throws when any part fails: there is no half-loaded engine.
 */
export async function loadEngine(preset, prompt) {
  const started = performance.now();
  if (!PRESETS.includes(preset)) {
    // The element refuses it too; nothing gets past it in the meantime.
    import("./funambule/element.js").catch(() => {});
    throw new Error(t("engine.unknownPreset", { name: preset, known: PRESETS.join(", ") }));
  }
  // Imported here and not at the top, so that a missing file becomes an error that is shown.
  const importing = import("./funambule/index.js");
  const { compiled, worker } = startWorker();
  const screening = Promise.all([importing, compiled]).then(([{ createScreener }, wasm]) =>
    createScreener({ policy: preset, wasm, worker, warmUp: true }),
  );
  // Set before there is the element, which takes it up.
  prompt.screener = screening;
  const [funambule] = await Promise.all([importing, screening, import("./funambule/element.js")]);
  const startMilliseconds = performance.now() - started;
  return new Engine(funambule, await funambule.init(), prompt, { worker, startMilliseconds });
}

class Engine {
  #funambule;
  #prompt;
  #worker;
  #titles;
  #putting = 0;

  constructor(funambule, module, prompt, { worker, startMilliseconds }) {
    this.#funambule = funambule;
    this.#worker = worker;
    /** The engine as it was compiled: a worker starts from it, without another download. */
    this.module = module;
    this.#prompt = prompt;
    this.version = funambule.engineVersion();
    /** From the first request to the first verdict, in milliseconds. */
    this.startMilliseconds = startMilliseconds;
    this.#read();
  }

  /** Bytes of WebAssembly; unknown until the browser has told, and where it keeps no such record. */
  get size() {
    return sizeOf(".wasm");
  }

  /** The title of a detector; nothing for a term of the policy. */
  title(detector) {
    this.#titles ??= new Map(this.#funambule.detectors().map(({ id, title }) => [id, title]));
    return this.#titles.get(detector);
  }

  get #screener() {
    return this.#prompt.screener;
  }

  #read() {
    /** The policy in force, as an object. */
    this.policy = JSON.parse(this.#screener.policy);
  }

  /** The text of a preset. */
  preset(name) {
    return this.#funambule.presetPolicy(name);
  }

  /** Puts a policy document in force; tells what is wrong with it, or nothing. */
  async apply(text) {
    this.#putting += 1;
    const turn = this.#putting;
    const problem = this.#funambule.checkPolicy(text);
    if (problem) return problem;
    const worker = this.#worker;
    const screener = await this.#funambule.createScreener({ policy: text, worker });
    // Typing may have gone on: the last document counts.
    if (turn !== this.#putting) {
      screener.close();
      return undefined;
    }
    this.#screener?.close();
    this.#prompt.screener = screener;
    this.#read();
    return undefined;
  }

  /** The text with placeholders in place of data. */
  mask(text) {
    return this.#screener.mask(text).text;
  }

  /** Puts what was masked back into a reply. */
  restore(text, entries) {
    return this.#funambule.restore(text, this.#funambule.Vault.from(entries));
  }

  /** Whether this action holds the prompt until the user has chosen. */
  holds(action) {
    return this.#funambule.holds(action);
  }

  /** A verdict in words. */
  explain(verdict, language) {
    return this.#funambule.explain(verdict, language);
  }

  /** Whom someone in distress can call, as an element. */
  supportCard(language) {
    return this.#funambule.supportCard(language);
  }

  /** The words that carried the classifier's score of a category. */
  evidence(text, category) {
    return this.#screener.evidence(text, category);
  }

  /** The ways in which a text is read besides as it stands. */
  readings(text) {
    return this.#funambule.readings(text).filter(({ layer }) => layer !== "folded");
  }

  /** The thresholds of a category, `{warn: 0.8, …}`; empty where the policy says nothing. */
  ladder(category) {
    return this.policy.categories[category] ?? {};
  }

  /**
   * How long one screening takes: the mean of as many runs as fit in a short batch, since a
   * browser's clock is too coarse for a single one. A long text is run once, in the worker.
   */
  async time(text) {
    const started = performance.now();
    const characters = text.length;
    if (characters > LONGEST_BATCH) {
      await this.#screener.screenAsync(text);
      return { milliseconds: performance.now() - started, characters, isAway: true };
    }
    let runs = 0;
    let elapsed;
    do {
      this.#screener.screen(text);
      runs += 1;
      elapsed = performance.now() - started;
    } while (elapsed < BATCH_MILLISECONDS && runs < BATCH_RUNS);
    return { milliseconds: elapsed / runs, runs, characters };
  }
}

/** The engine of one frame: loading it, and keeping it in step with the settings. */

import type * as Module from "../../dist/wasm/funambule.js";
import type { Dismissal } from "./judge";
import { ask, type EngineForm } from "./protocol";
import { policyOf, readSettings, watchSettings } from "./settings";

type Glue = Pick<typeof Module, "Screener" | "defaultPolicy" | "detectors" | "version">;

export type { Finding, Reason, Verdict } from "../../dist/wasm/funambule.js";

/** Where an engine's file leaves the engine for `Engine`. */
export type Handover = { funambule?: Promise<Glue> };

interface Ladder {
  readonly override?: Dismissal;
}

/** The smallest module there is. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Which engine this page lets run: Chromium applies the page's own security policy here. */
function possibleForm(): EngineForm {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
    return "wasm";
  } catch {
    return "javascript";
  }
}

/** A ready engine. */
export class Engine {
  #glue: Glue;
  #screener!: Module.Screener;
  #ladders: Readonly<Record<string, Ladder>> = {};
  #titles: ReadonlyMap<string, string>;
  readonly form: EngineForm;

  private constructor(glue: Glue, form: EngineForm, policy: string) {
    this.#glue = glue;
    this.form = form;
    this.#titles = new Map(glue.detectors().map(({ id, title }) => [id, title]));
    this.#put(policy);
  }

  /** Loads the engine; throws if any part fails. */
  static async load(): Promise<Engine> {
    const form = possibleForm();
    const handover = globalThis as Handover;
    if (!handover.funambule) await ask({ kind: "load-engine", form });
    if (!handover.funambule) throw new Error("the engine's file did not run");
    const glue = await handover.funambule.catch((error) => {
      // The next attempt begins anew.
      delete handover.funambule;
      throw error;
    });
    const engine = new Engine(glue, form, policyOf(await readSettings(), glue.defaultPolicy));
    watchSettings((settings) => engine.#put(policyOf(settings, glue.defaultPolicy)));
    return engine;
  }

  #put(policy: string) {
    // The new one is made before the old one goes: if it fails, nothing has changed.
    const screener = new this.#glue.Screener(policy);
    this.#screener?.free();
    this.#screener = screener;
    this.#ladders = JSON.parse(screener.policy()).categories;
    this.generation += 1;
  }

  /** Counts the policies that have been in force. */
  generation = 0;

  screen(text: string): Module.Verdict {
    return this.#screener.screen(text);
  }

  mask(text: string): string {
    return this.#screener.mask(text);
  }

  /** How a prompt that this category holds may be sent all the same. */
  dismissal(category: string): Dismissal {
    return this.#ladders[category]?.override ?? "confirm";
  }

  /** What a detector finds, in English; the id of one of the user's own. */
  title(detector: string): string {
    return this.#titles.get(detector) ?? detector;
  }
}

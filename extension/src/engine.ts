/** The engine of one frame: loading it, and keeping it in step with the settings. */

import type * as Module from "../../dist/wasm/funambule.js";
import type { Dismissal } from "./judge";
import { ask, type EngineForm } from "./protocol";
import { type Effective, policyOf } from "./settings";

export type Glue = Pick<
  typeof Module,
  "Screener" | "auditEngine" | "defaultPolicy" | "detectors" | "verifyAudit" | "version"
>;

export type { Finding, Reason, Verdict } from "../../dist/wasm/funambule.js";

/** Where an engine's file leaves the engine for `Engine`, and what it calls then. */
export type Handover = { funambule?: Promise<Glue>; funambuleLeft?: () => void };

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

/** Has the engine's file put into this frame. */
async function loadGlue(form: EngineForm): Promise<Glue> {
  const handover = globalThis as Handover;
  if (!handover.funambule) {
    // The file has run some time before the background hears of it.
    const left = new Promise<void>((resolve) => {
      handover.funambuleLeft = resolve;
    });
    await Promise.race([left, ask({ kind: "load", file: `engine-${form}` })]);
  }
  if (!handover.funambule) throw new Error("the engine's file did not run");
  return handover.funambule.catch((error) => {
    // The next attempt begins anew.
    delete handover.funambule;
    throw error;
  });
}

/** A ready engine. */
export class Engine {
  #glue: Glue;
  #screener!: Module.Screener;
  #ladders: Readonly<Record<string, Ladder>> = {};
  #policy = "";
  #titles: ReadonlyMap<string, string> | undefined;
  readonly form: EngineForm;
  readonly #host: string;
  #mayOverride = true;

  private constructor(glue: Glue, form: EngineForm, host: string, settings: Effective) {
    this.#glue = glue;
    this.form = form;
    this.#host = host;
    this.follow(settings);
  }

  /** Loads the engine for a host; throws if any part fails. */
  static async load(host: string, read: Effective | Promise<Effective>): Promise<Engine> {
    const form = possibleForm();
    const [glue, settings] = await Promise.all([loadGlue(form), read]);
    return new Engine(glue, form, host, settings);
  }

  /** Puts other settings in force. */
  follow(settings: Effective) {
    const policy = policyOf(settings);
    this.#mayOverride = settings.managed.allowOverride !== false;
    if (policy === this.#policy) return;
    // The new one is made before the old one goes: if it fails, nothing has changed.
    const screener = new this.#glue.Screener(policy, this.#host);
    this.#policy = policy;
    this.#screener?.free();
    this.#screener = screener;
    this.#ladders = JSON.parse(screener.policy()).categories ?? {};
    this.generation += 1;
  }

  /** Counts the policies that have been in force. */
  generation = 0;

  screen(text: string): Module.Verdict {
    return this.#screener.screen(text);
  }

  /** What the audit log says of this engine. */
  get version(): string {
    return this.#glue.auditEngine();
  }

  /** How a prompt that this category holds may be sent all the same. */
  dismissal(category: string): Dismissal {
    return this.#mayOverride ? (this.#ladders[category]?.override ?? "confirm") : "never";
  }

  /** What a detector finds, in English; the id of one of the user's own. */
  title(detector: string): string {
    this.#titles ??= new Map(this.#glue.detectors().map(({ id, title }) => [id, title]));
    return this.#titles.get(detector) ?? detector;
  }
}

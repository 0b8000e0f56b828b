/** What one frame knows: its engine, its state, its memory and its counters. */

import { Engine } from "./engine";
import { type Judgement, judge, Memory } from "./judge";
import { ask, type Counters, PARTS, type Part, type State } from "./protocol";
import type { Site } from "./sites";

export class Guard {
  readonly site: Site;
  readonly memory = new Memory();
  readonly counters: { -readonly [Name in keyof Counters]: number } = {
    screened: 0,
    held: 0,
    masked: 0,
    sentAnyway: 0,
  };
  #engine: Engine | undefined;
  #loading: Promise<void> | undefined;
  #isLoading = false;
  /** What keeps this frame from being protected, or from being protected fully. */
  readonly #faults = new Map<Part, string>();
  #last: { judgement: Judgement; generation: number } | undefined;
  #listeners: (() => void)[] = [];
  #told: string | undefined;

  constructor(site: Site) {
    this.site = site;
  }

  get state(): State {
    for (const part of PARTS) {
      const why = this.#faults.get(part);
      if (why !== undefined) return { kind: "failed", part, why };
    }
    if (this.#engine) return { kind: "ready", form: this.#engine.form };
    return { kind: this.#isLoading ? "loading" : "idle" };
  }

  get engine(): Engine | undefined {
    return this.#engine;
  }

  /** Calls `listener` whenever something has been settled. */
  onSettled(listener: () => void) {
    this.#listeners.push(listener);
  }

  /** Loads the engine, once; again after a failure. */
  load(): Promise<void> {
    if (this.#engine) return Promise.resolve();
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load() {
    this.#isLoading = true;
    this.mend("engine");
    this.announce();
    try {
      const engine = await Engine.load();
      // What is slow in the first screening is over before the user sends.
      engine.screen("");
      this.#engine = engine;
    } catch (error) {
      this.fail("engine", error);
    }
    this.#isLoading = false;
    this.announce();
    this.settle();
  }

  /** Tells all who wait that something has been decided. */
  settle() {
    for (const listener of this.#listeners) listener();
  }

  fail(part: Part, why: unknown) {
    this.#faults.set(part, why instanceof Error ? why.message : String(why));
    this.announce();
  }

  mend(part: Part) {
    if (this.#faults.delete(part)) this.announce();
  }

  /** Tells the badge, if there is something new to tell. */
  announce() {
    const { state } = this;
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    // An extension that was updated has lost its background; protection does not depend on it.
    ask({ kind: "state", state }).catch(() => undefined);
  }

  /** Judges the text of a prompt box; `undefined` while there is no engine. */
  judge(text: string): Judgement | undefined {
    const engine = this.#engine;
    if (!engine) return undefined;
    const last = this.#last;
    if (last?.judgement.text === text && last.generation === engine.generation) {
      return last.judgement;
    }
    const judgement = judge(engine, text);
    this.#last = { judgement, generation: engine.generation };
    this.memory.see(judgement);
    return judgement;
  }
}

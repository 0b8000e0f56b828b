/** What one frame knows: its engine, its state, its memory and its counters. */

import { Engine } from "./engine";
import { type Judgement, judge, Memory } from "./judge";
import { ask, type Counters, type State } from "./protocol";
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
  #state: State = { kind: "idle" };
  #last: { judgement: Judgement; generation: number } | undefined;
  #listeners: (() => void)[] = [];

  constructor(site: Site) {
    this.site = site;
  }

  get state(): State {
    return this.#state;
  }

  get engine(): Engine | undefined {
    return this.#engine;
  }

  /** Calls `listener` whenever the engine has been loaded or has failed. */
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
    this.setState({ kind: "loading" });
    try {
      const engine = await Engine.load();
      // What is slow in the first screening is over before the user sends.
      engine.screen("");
      this.#engine = engine;
      this.setState({ kind: "ready", form: engine.form });
    } catch (error) {
      this.fail("engine", error);
    }
    for (const listener of this.#listeners) listener();
  }

  fail(part: "engine" | "page" | "send", why: unknown) {
    this.setState({ kind: "failed", part, why: why instanceof Error ? why.message : String(why) });
  }

  setState(state: State) {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.announce();
  }

  /** Tells the badge. */
  announce() {
    // An extension that was updated has lost its background; protection does not depend on it.
    ask({ kind: "state", state: this.#state }).catch(() => undefined);
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

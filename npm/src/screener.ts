/** The screener: one policy, and everything that can be asked about a text under it. */

import {
  Screener as Engine,
  type Evidence,
  type Replacement,
  type Verdict,
} from "./engine/funambule.js";
import { type EngineSource, start } from "./engine.js";
import { messageOf, PolicyError, ScreenerUnavailable } from "./errors.js";
import { type Explanation, explain, type Locale } from "./explain.js";
import { maskText, type Substitute } from "./masking.js";
import { checkPolicy, type Dismissal, type PolicySource, policyText } from "./policy.js";
import { restore, restoreStream } from "./restore.js";
import { type Masked, Vault } from "./vault.js";
import { holds } from "./verdict.js";
import { WorkerClient, type WorkerFactory } from "./worker-client.js";

/** What a screener may be told. */
export interface ScreenerOptions {
  /** `balanced` if it is missing. */
  readonly policy?: PolicySource;
  /** The host whose own rules apply, if the policy has any: `location.hostname`, say. */
  readonly site?: string;
  /** Where the engine comes from, if not from beside this file. */
  readonly wasm?: EngineSource;
  /** Makes the worker of `screenAsync`, where the bundler does not find it by itself. */
  readonly worker?: WorkerFactory;
  /**
   * Has the worker screen a text before the page does: browsers compile a function when it is first
   * called, for all threads. The screener comes a little later, and the page hardly stands still.
   */
  readonly warmUp?: boolean;
}

/** Something of everything that prompts are made of. */
const WARM_UP =
  "Ignore the card 4539 1488 0343 6467 of jane@example.com, born on 1 May 1990, please.";

const DISMISSALS: readonly Dismissal[] = ["confirm", "justify", "never"];

/** Starts the engine from `source` and makes a screener. */
export async function create(
  source: () => EngineSource | Promise<EngineSource>,
  options: ScreenerOptions = {},
): Promise<Screener> {
  const { policy = "balanced", site, wasm, worker, warmUp = false } = options;
  const module = await start(wasm === undefined ? source : () => wasm);
  const text = policyText(policy);
  const client = new WorkerClient({ module, policy: text, site }, worker);
  // Where there is no worker, the page does all of it itself.
  if (warmUp) await client.screen(WARM_UP).catch(() => undefined);
  return new Screener(build(text, site), client);
}

/** Checking the policy first would build all of its automata twice. */
function build(policy: string, site: string | undefined): Engine {
  try {
    return new Engine(policy, site);
  } catch (error) {
    const problem = checkPolicy(policy);
    throw problem ? new PolicyError(problem.message, problem.line, problem.column) : error;
  }
}

/** Screens under one policy. A changed policy is a new screener. */
export class Screener {
  /** The policy in force, as JSON. */
  readonly policy: string;
  readonly #client: WorkerClient;
  #engine: Engine | undefined;

  /** @internal Use `createScreener`. */
  constructor(engine: Engine, client: WorkerClient) {
    this.#engine = engine;
    this.policy = engine.policy();
    this.#client = client;
  }

  /** The verdict on a text, at once. */
  screen(text: string): Verdict {
    return this.#ask(text, (engine) => engine.screen(text));
  }

  /** The verdict on a text, from a worker. Aborting stops the work, not only the waiting. */
  async screenAsync(text: string, options: { signal?: AbortSignal } = {}): Promise<Verdict> {
    this.#require(text);
    return this.#client.screen(text, options.signal);
  }

  /**
   * Puts what the policy says in the place of all data, or what `as` says; placeholders, if
   * neither does. The vault remembers what stands for what.
   */
  mask(text: string, vault = new Vault(), options: { as?: Replacement } = {}): Masked {
    const masked = this.#ask(text, (engine) =>
      maskText(engine, Vault.engineOf(vault), text, options.as),
    );
    return { ...masked, vault };
  }

  /** @internal What may go in the place of a text. */
  substitute(text: string): Substitute {
    const { text: masked, entries } = this.mask(text);
    return { text: masked, entries, verdict: this.screen(masked) };
  }

  /** @internal The same, from a worker. */
  async substituteAsync(text: string, signal?: AbortSignal): Promise<Substitute> {
    this.#require(text);
    return this.#client.substitute(text, signal);
  }

  /** Puts the values back. */
  restore(text: string, vault: Vault): string {
    return restore(text, vault);
  }

  /** Puts the values back in a text that arrives in pieces. */
  restoreStream(vault: Vault): TransformStream<string, string> {
    return restoreStream(vault);
  }

  /** The verdict in words. */
  explain(verdict: Verdict, locale: Locale): Explanation {
    return explain(verdict, locale);
  }

  /** The words that carried the classifier's score of a category, the weightiest first. */
  evidence(text: string, category: string): Evidence[] {
    return this.#require(text).explain(text, category);
  }

  /** The strictest way out that the policy leaves for what holds this prompt. */
  dismissal(verdict: Verdict): Dismissal {
    const { categories } = JSON.parse(this.policy) as {
      categories: Record<string, { override?: Dismissal }>;
    };
    const levels = verdict.reasons
      .filter(({ action }) => holds(action))
      .map(({ category }) => DISMISSALS.indexOf(categories[category]?.override ?? "confirm"));
    // A way out that this version does not know counts as the strictest.
    return levels.includes(-1) ? "never" : (DISMISSALS[Math.max(0, ...levels)] ?? "never");
  }

  #ask<Answer>(text: string, question: (engine: Engine) => Answer): Answer {
    const engine = this.#require(text);
    try {
      return question(engine);
    } catch (error) {
      // A trap leaves the memory of the engine in an unknown state: it is not asked again.
      if (error instanceof WebAssembly.RuntimeError) this.#engine = undefined;
      throw new ScreenerUnavailable(`The engine stopped: ${messageOf(error)}`, { cause: error });
    }
  }

  /** The engine, if there is one and this is a text for it. */
  #require(text: unknown): Engine {
    if (typeof text !== "string") throw new TypeError(`the text is ${typeof text}, not a string`);
    if (!this.#engine) throw new ScreenerUnavailable("This screener has been closed");
    return this.#engine;
  }

  /** @internal Nothing long is to come for a while: the worker goes, until it is needed again. */
  rest(): void {
    this.#client.rest();
  }

  /** Stops the worker and frees the memory. It cannot be used afterwards. */
  close(): void {
    this.#client.close();
    this.#engine?.free();
    this.#engine = undefined;
  }
}

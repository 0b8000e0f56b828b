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
}

/** The last 2,048 characters of Unicode, which belong to nobody: one for each half character. */
const PRIVATE_USE = 0x10f800;

const DISMISSALS: readonly Dismissal[] = ["confirm", "justify", "never"];

/** Starts the engine from `source` and makes a screener. */
export async function create(
  source: () => EngineSource | Promise<EngineSource>,
  options: ScreenerOptions = {},
): Promise<Screener> {
  const { wasm } = options;
  const module = await start(wasm === undefined ? source : () => wasm);
  return new Screener(module, options);
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
  constructor(module: WebAssembly.Module, { policy = "balanced", site, worker }: ScreenerOptions) {
    const text = policyText(policy);
    this.#engine = build(text, site);
    this.policy = this.#engine.policy();
    this.#client = new WorkerClient({ module, policy: text, site }, worker);
  }

  /** The verdict on a text, at once. */
  screen(text: string): Verdict {
    return this.#ask(text, (engine) => engine.screen(text));
  }

  /** The verdict on a text, from a worker. Aborting stops the work, not only the waiting. */
  async screenAsync(text: string, options: { signal?: AbortSignal } = {}): Promise<Verdict> {
    requireText(text);
    if (!this.#engine) throw new ScreenerUnavailable("This screener has been closed");
    return this.#client.screen(text, options.signal);
  }

  /**
   * Puts what the policy says in the place of all data, or what `as` says; placeholders, if
   * neither does. The vault remembers what stands for what.
   */
  mask(text: string, vault = new Vault(), options: { as?: Replacement } = {}): Masked {
    const { text: masked, entries } = this.#ask(text, (engine) =>
      engine.maskWith(toPrivateUse(text), Vault.engineOf(vault), options.as),
    );
    return { text: fromPrivateUse(masked, text), vault, entries };
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
    requireText(text);
    if (!this.#engine) throw new ScreenerUnavailable("This screener has been closed");
    return this.#engine.explain(text, category);
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
    requireText(text);
    if (!this.#engine) throw new ScreenerUnavailable("This screener has been closed");
    try {
      return question(this.#engine);
    } catch (error) {
      // A trap leaves the memory of the engine in an unknown state: it is not asked again.
      if (error instanceof WebAssembly.RuntimeError) this.#engine = undefined;
      throw new ScreenerUnavailable(`The engine stopped: ${messageOf(error)}`, { cause: error });
    }
  }

  /** Stops the worker and frees the memory. It cannot be used afterwards. */
  close(): void {
    this.#client.close();
    this.#engine?.free();
    this.#engine = undefined;
  }
}

/** Half characters by themselves, which the engine cannot be given, as characters that it can. */
function toPrivateUse(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, (half) =>
    String.fromCodePoint(half.charCodeAt(0) - 0xd800 + PRIVATE_USE),
  );
}

/** The half characters back, where `original` has any. */
function fromPrivateUse(masked: string, original: string): string {
  if (!/\p{Surrogate}/u.test(original)) return masked;
  return masked.replaceAll(/[\u{10f800}-\u{10ffff}]/gu, (character) =>
    String.fromCharCode((character.codePointAt(0) ?? PRIVATE_USE) - PRIVATE_USE + 0xd800),
  );
}

function requireText(text: unknown): asserts text is string {
  if (typeof text !== "string") throw new TypeError(`the text is ${typeof text}, not a string`);
}

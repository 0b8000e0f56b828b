/** Values in place of their placeholders, in whole texts and in texts that arrive in pieces. */

import { Restorer as Engine } from "./engine/funambule.js";
import { Vault } from "./vault.js";

/** Halves of characters that take two, without their other half: the engine knows no such thing. */
const BROKEN = /(\p{Surrogate}+)/u;

/** The first half of a character, whose second half may come next. */
const HALF = /[\ud800-\udbff]$/;

/** Where a text stands: by itself, or within a string of JSON, where values need escapes. */
export type Place = "text" | "json";

/** The text with its values. A placeholder that the vault did not make stays. */
export function restore(text: string, vault: Vault): string {
  const restorer = new Restorer(vault);
  return restorer.push(text) + restorer.end();
}

/** Restores a text that arrives in pieces; a placeholder may be cut anywhere. */
export class Restorer {
  readonly #vault: Vault;
  readonly #engine: Engine;
  #half = "";

  constructor(vault: Vault, place: Place = "text") {
    this.#vault = vault;
    this.#engine = new Engine(place === "json");
  }

  /** As much as is certain by now. */
  push(piece: string): string {
    const text = this.#half + piece;
    this.#half = HALF.exec(text)?.[0] ?? "";
    const runs = text.slice(0, text.length - this.#half.length).split(BROKEN);
    const vault = Vault.engineOf(this.#vault);
    const restored = runs.map((run, index) =>
      index % 2 === 0 ? this.#engine.push(vault, run) : this.#engine.end(vault) + run,
    );
    return restored.join("");
  }

  /** What was held back, at the end of the text. */
  end(): string {
    const rest = this.#engine.end(Vault.engineOf(this.#vault)) + this.#half;
    this.#half = "";
    return rest;
  }
}

/** The same, as a stream of strings. */
export function restoreStream(vault: Vault): TransformStream<string, string> {
  const restorer = new Restorer(vault);
  const emit = (text: string, controller: TransformStreamDefaultController<string>) => {
    if (text !== "") controller.enqueue(text);
  };
  return new TransformStream({
    transform: (piece, controller) => emit(restorer.push(piece), controller),
    flush: (controller) => emit(restorer.end(), controller),
  });
}

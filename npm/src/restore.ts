/** Values in place of their placeholders, in whole texts and in texts that arrive in pieces. */

import { PLACEHOLDER, type Vault } from "./vault.js";

/** The beginning of a placeholder at the end of a text: the rest may be in the next piece. */
const CUT = /\[[A-Z0-9_]*$/;

/** A longer beginning than this is no placeholder: it is not waited for. */
const LONGEST = 100;

/** How a value is written where it is put. */
export type Spelling = (value: string) => string;

/** Inside a string of JSON. */
export const insideJson: Spelling = (value) => JSON.stringify(value).slice(1, -1);

/** The text with its values. A placeholder that the vault does not know stays. */
export function restore(text: string, vault: Vault, spelling: Spelling = (value) => value): string {
  return text.replace(PLACEHOLDER, (placeholder) => {
    const value = vault.reveal(placeholder);
    return value === undefined ? placeholder : spelling(value);
  });
}

/** Restores a text that arrives in pieces; a placeholder may be cut anywhere. */
export class Restorer {
  readonly #vault: Vault;
  readonly #spelling: Spelling | undefined;
  #held = "";

  constructor(vault: Vault, spelling?: Spelling) {
    this.#vault = vault;
    this.#spelling = spelling;
  }

  /** As much as is certain by now. */
  push(piece: string): string {
    const text = this.#held + piece;
    // Only the last bracket can begin what is not whole: nothing before it is looked at again.
    const bracket = text.lastIndexOf("[");
    const isCut = bracket >= 0 && text.length - bracket <= LONGEST && CUT.test(text.slice(bracket));
    const end = isCut ? bracket : text.length;
    this.#held = text.slice(end);
    return restore(text.slice(0, end), this.#vault, this.#spelling);
  }

  /** What was held back, at the end of the text. */
  end(): string {
    const rest = this.#held;
    this.#held = "";
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

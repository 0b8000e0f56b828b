/** What stands for what in a conversation, as the engine keeps it. */

import { Vault as Engine, type VaultEntry } from "./engine/funambule.js";
import { requireEngine } from "./engine.js";
import { messageOf, VaultError } from "./errors.js";
import { open, type SealOptions, seal } from "./sealed.js";

export type { VaultEntry };

/** A text in which other things stand for data. */
export interface Masked {
  readonly text: string;
  readonly vault: Vault;
  /** What this text made use of, in the order of first use. */
  readonly entries: readonly VaultEntry[];
}

/** Remembers values for as long as it is held itself, in memory only. Needs the engine. */
export class Vault {
  readonly #engine: Engine;

  /** An empty vault; `kept` is for the engine's own. */
  constructor(kept?: Engine) {
    requireEngine();
    this.#engine = kept ?? new Engine();
  }

  /** A vault with entries that were kept elsewhere. */
  static from(entries: Iterable<VaultEntry>): Vault {
    return Vault.#read(JSON.stringify({ format: 1, entries: [...entries] }));
  }

  /** The vault that was sealed with this key, unless its time is over. */
  static async open(sealed: BufferSource, key: CryptoKey): Promise<Vault> {
    return Vault.#read(await open(sealed, key));
  }

  static #read(text: string): Vault {
    requireEngine();
    try {
      return new Vault(Engine.deserialize(text));
    } catch (error) {
      throw new VaultError(messageOf(error));
    }
  }

  /** Encrypted bytes that only `key` opens, and only until they expire. */
  seal(key: CryptoKey, options: SealOptions): Promise<Uint8Array<ArrayBuffer>> {
    return seal(this.#engine.serialize(), key, options);
  }

  /** Every entry, oldest first. */
  get entries(): readonly VaultEntry[] {
    return this.#engine.entries();
  }

  /** How many values it holds. */
  get size(): number {
    return this.#engine.size;
  }

  /** What a placeholder stands for; `undefined` if this vault did not make it. */
  reveal(placeholder: string): string | undefined {
    return this.#engine.reveal(placeholder);
  }

  /** Keeps what looks like a placeholder in `text` from being given to a value later. */
  reserve(text: string): void {
    this.#engine.reserve(text);
  }

  /** @internal The engine's own vault, for the engine's own functions. */
  static engineOf(vault: Vault): Engine {
    return vault.#engine;
  }
}

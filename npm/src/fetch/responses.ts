/** Server-sent events of the Responses API: a text grows by its deltas, then comes as a whole. */

import { Restorer, restore } from "../restore.js";
import type { Vault } from "../vault.js";
import { isObject, type JsonObject, replaceTexts } from "./json.js";

/** Whether this is an event of that protocol. */
export function isResponseEvent(event: JsonObject): boolean {
  return typeof event["type"] === "string" && event["type"].startsWith("response.");
}

/** A growing text, and its last event: what is held back is told by another one like it. */
interface Channel {
  readonly restorer: Restorer;
  last: JsonObject;
}

/** Restores the events of one answer. */
export class ResponseEvents {
  readonly #vault: Vault;
  readonly #channels = new Map<string, Channel>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** What to pass on in place of an event. */
  restore(event: JsonObject): JsonObject[] {
    const [, kind = "", step] = /^(.*)\.(delta|done)$/.exec(String(event["type"])) ?? [];
    const name = `${kind} ${event["output_index"]} ${event["content_index"] ?? event["summary_index"]}`;
    // A piece of sound is a string too.
    if (step === "delta" && typeof event["delta"] === "string" && !kind.endsWith("audio")) {
      return [this.#grow(name, kind, event, event["delta"])];
    }
    const whole = replaceTexts(event, "", (text) => restore(text, this.#vault)) as JsonObject;
    if (step === "done") return [...this.#finish(name), whole];
    // Clients read no further than the end of the answer.
    return isObject(event["response"]) ? [...this.end(), whole] : [whole];
  }

  /** What is still held back, if the stream ends without saying so. */
  end(): JsonObject[] {
    return [...this.#channels.keys()].flatMap((name) => this.#finish(name));
  }

  #grow(name: string, kind: string, event: JsonObject, delta: string): JsonObject {
    const place = kind.endsWith("arguments") ? "json" : "text";
    const restorer = this.#channels.get(name)?.restorer ?? new Restorer(this.#vault, place);
    this.#channels.set(name, { restorer, last: event });
    return { ...event, delta: restorer.push(delta) };
  }

  #finish(name: string): JsonObject[] {
    const channel = this.#channels.get(name);
    this.#channels.delete(name);
    const rest = channel?.restorer.end() ?? "";
    return rest === "" ? [] : [{ ...channel?.last, delta: rest }];
  }
}

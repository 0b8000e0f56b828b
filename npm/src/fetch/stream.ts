/** Server-sent events of an answer, in which a placeholder may be cut between two of them. */

import { Restorer } from "../restore.js";
import type { Vault } from "../vault.js";
import { isObject, type Json, type JsonObject, parse } from "./json.js";
import { isResponseEvent, ResponseEvents } from "./responses.js";

/** One text that grows from event to event, for example the content of the first choice. */
interface Channel {
  readonly restorer: Restorer;
  /** Adds what was held back to the choice of a later event. */
  append(choice: JsonObject, text: string): void;
}

/** Names and marks of the protocol: never a text. */
const STRUCTURE = new Set(["role", "type", "id", "name"]);

/** Restores a stream line by line: of chat completions, or of the Responses API. */
export class StreamRestorer {
  readonly #vault: Vault;
  readonly #responses: ResponseEvents;
  /** The line that names an event: others may have to come before it. */
  #name = "";
  /** By the index of the choice, then by the path of the text in it. */
  readonly #choices = new Map<number, Map<string, Channel>>();
  #last: JsonObject | undefined;

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#responses = new ResponseEvents(vault);
  }

  /** What to pass on in place of a line, which comes without its end. */
  line(line: string): string {
    const name = this.#name;
    this.#name = line.startsWith("event:") ? `${line}\n` : "";
    return this.#name === "" ? this.#restoreLine(name, line) : name;
  }

  /** Events with what is still held back, if the stream ends without saying so. */
  end(): string {
    const responses = this.#responses.end().map((event) => `${written(event, true)}\n`);
    const choices: JsonObject[] = [];
    for (const index of this.#choices.keys()) {
      const choice: JsonObject = { index, delta: {}, finish_reason: null };
      if (this.#finish(index, choice)) choices.push(choice);
    }
    if (choices.length === 0) return responses.join("");
    return `${responses.join("")}${written({ ...this.#last, choices })}\n`;
  }

  #restoreLine(name: string, line: string): string {
    const data = line.startsWith("data:") ? line.slice(5).trim() : "";
    if (data === "[DONE]") return `${this.end()}${name}${line}\n`;
    const event = parse(data);
    if (isObject(event) && isResponseEvent(event)) {
      const events = this.#responses.restore(event);
      return events.map((restored) => written(restored, name !== "")).join("\n");
    }
    if (!isObject(event) || !Array.isArray(event["choices"])) return `${name}${line}\n`;
    for (const choice of event["choices"]) if (isObject(choice)) this.#restoreChoice(choice);
    this.#last = event;
    return `${name}${written(event)}`;
  }

  #restoreChoice(choice: JsonObject): void {
    const index = Number(choice["index"] ?? 0);
    if (typeof choice["text"] === "string") {
      const channel = this.#channel(index, "text", false, (later, text) => {
        later["text"] = `${later["text"] ?? ""}${text}`;
      });
      choice["text"] = channel.restorer.push(choice["text"]);
    }
    if (isObject(choice["delta"])) {
      this.#restoreFields(index, choice["delta"], "delta", (later) => objectAt(later, "delta"));
    }
    if (typeof choice["finish_reason"] === "string") this.#finish(index, choice);
  }

  /** Restores the texts of `fields`; `find` gets the same fields in a later choice. */
  #restoreFields(
    index: number,
    fields: JsonObject,
    path: string,
    find: (choice: JsonObject) => JsonObject,
  ): void {
    for (const [key, value] of Object.entries(fields)) {
      const at = `${path}.${key}`;
      if (typeof value === "string" && !STRUCTURE.has(key)) {
        const channel = this.#channel(index, at, key === "arguments", (later, text) => {
          const place = find(later);
          place[key] = `${place[key] ?? ""}${text}`;
        });
        fields[key] = channel.restorer.push(value);
      } else if (isObject(value)) {
        this.#restoreFields(index, value, at, (later) => objectAt(find(later), key));
      } else if (Array.isArray(value)) {
        for (const item of value.filter(isObject)) {
          const number = item["index"] ?? 0;
          this.#restoreFields(index, item, `${at}[${number}]`, (later) =>
            itemAt(find(later), key, number),
          );
        }
      }
    }
  }

  #channel(index: number, path: string, isJson: boolean, append: Channel["append"]): Channel {
    const channels = this.#choices.get(index) ?? new Map<string, Channel>();
    this.#choices.set(index, channels);
    const restorer = new Restorer(this.#vault, isJson ? "json" : "text");
    const channel = channels.get(path) ?? { restorer, append };
    channels.set(path, channel);
    return channel;
  }

  /** Adds to `choice` what was held back for it; says whether there was anything. */
  #finish(index: number, choice: JsonObject): boolean {
    let hasMore = false;
    for (const { restorer, append } of this.#choices.get(index)?.values() ?? []) {
      const rest = restorer.end();
      if (rest === "") continue;
      append(choice, rest);
      hasMore = true;
    }
    return hasMore;
  }
}

/** The lines of an event, without the empty one at its end. */
function written(event: JsonObject, isNamed = false): string {
  return `${isNamed ? `event: ${event["type"]}\n` : ""}data: ${JSON.stringify(event)}\n`;
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const present = parent[key];
  if (isObject(present)) return present;
  const made: JsonObject = {};
  parent[key] = made;
  return made;
}

/** The item with this `index` in a list; the indexes of calls need not be their places. */
function itemAt(parent: JsonObject, key: string, index: Json): JsonObject {
  const present = parent[key];
  const list: Json[] = Array.isArray(present) ? present : [];
  parent[key] = list;
  const known = list.filter(isObject).find((item) => (item["index"] ?? 0) === index);
  if (known) return known;
  const made: JsonObject = { index };
  list.push(made);
  return made;
}

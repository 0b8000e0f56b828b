/** Walking JSON: the same shape comes back, with other strings in it. */

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/** Names and marks of the protocol: never a text. */
const STRUCTURE = new Set([
  "role",
  "type",
  "id",
  "tool_call_id",
  "call_id",
  "item_id",
  "name",
  "status",
  "finish_reason",
  "object",
  "encrypted_content",
]);

/** Whether this is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The JSON that `text` is; `undefined` if it is none. */
export function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** What is done with a string that stands at `place`. */
export type Change = (text: string, place: string) => string;

/**
 * Replaces every text in `value`, but for objects that are to be left as they are. The arguments of a
 * function call are JSON within a string, and are walked as such, so that a value is never written
 * into them without its escapes.
 */
export function replaceTexts(
  value: Json,
  place: string,
  change: Change,
  isLeft: (object: JsonObject, place: string) => boolean = () => false,
): Json {
  if (typeof value === "string") return change(value, place);
  if (Array.isArray(value)) {
    return value.map((item, index) => replaceTexts(item, `${place}[${index}]`, change, isLeft));
  }
  if (!isObject(value) || isLeft(value, place)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, Json] => {
    const at = `${place}.${key}`;
    if (STRUCTURE.has(key) && typeof item === "string") return [key, item];
    const inner = key === "arguments" && typeof item === "string" ? parse(item) : undefined;
    if (isObject(inner) || Array.isArray(inner)) {
      return [key, JSON.stringify(replaceTexts(inner, at, change))];
    }
    return [key, replaceTexts(item, at, change, isLeft)];
  });
  return Object.fromEntries(entries);
}

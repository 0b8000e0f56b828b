/** What leaves: every text of a request, screened and masked. */

import { PromptBlocked, UnsupportedRequest } from "../errors.js";
import type { WrapOptions } from "../fetch.js";
import type { Screener } from "../screener.js";
import type { Vault } from "../vault.js";
import { holds } from "../verdict.js";
import { isObject, type Json, type JsonObject, parse, replaceTexts } from "./json.js";

/** Settings that a program writes, not a person. Everything else is taken for text. */
const SETTINGS = [
  "model",
  "tools",
  "tool_choice",
  "functions",
  "function_call",
  "response_format",
  "modalities",
  "audio",
  "reasoning_effort",
  "verbosity",
  "service_tier",
  "stop",
  "logit_bias",
  "stream_options",
  "prompt_cache_key",
];

/** Further ones of the Responses API. */
const RESPONSES_SETTINGS = [
  "text",
  "reasoning",
  "include",
  "truncation",
  "previous_response_id",
  "conversation",
];

/** Parts of a message that hold no text, in either protocol. */
const ATTACHMENTS = new Set([
  "image_url",
  "input_audio",
  "file",
  "input_image",
  "input_file",
  "computer_screenshot",
]);

const HELD_ROLES = ["user", "tool", "function"];

/** The body to send in place of `body`. */
export function maskRequest(
  body: string,
  screener: Screener,
  vault: Vault,
  options: WrapOptions,
): string {
  const request = parse(body);
  if (!isObject(request)) throw unsupported("The body is not a JSON object");
  const isChat = Array.isArray(request["messages"]);
  const isResponses = !isChat && isInput(request["input"]);
  if (!isChat && !isResponses && !isPrompt(request["prompt"])) {
    throw unsupported(
      "The body has neither a list `messages`, nor an `input`, nor a text `prompt`",
    );
  }
  const settings = new Set([...SETTINGS, ...(isResponses ? RESPONSES_SETTINGS : [])]);
  // First of all texts, so that no placeholder is made that a later message already contains.
  vault.reserve(body);
  const heldRoles = options.heldRoles ?? HELD_ROLES;
  const masked = Object.entries(request).map(([key, value]): [string, Json] => {
    if (settings.has(key)) return [key, value];
    if ((key === "messages" || key === "input") && Array.isArray(value)) {
      return [key, value.map((message, index) => maskMessage(message, `${key}[${index}]`))];
    }
    return [key, maskTexts(value, key, key === "instructions" ? "system" : "user")];
  });
  return JSON.stringify(Object.fromEntries(masked));

  function maskMessage(message: Json, place: string): Json {
    // A text alone is an input too, though no message.
    if (isObject(message)) return maskTexts(message, place, roleOf(message));
    if (typeof message === "string" && isResponses) return maskTexts(message, place, "user");
    throw unsupported(`${place} is not an object`);
  }

  /** Whether this is no text: then it is sent as it is, by choice, or not at all. */
  function isAttachment(part: JsonObject, place: string): boolean {
    if (!ATTACHMENTS.has(String(part["type"]))) return false;
    if (options.attachments === "send") return true;
    throw unsupported(`${place} is no text and cannot be screened`);
  }

  function maskTexts(value: Json, place: string, role: string): Json {
    const change = (text: string, at: string) => {
      const verdict = screener.screen(text);
      if (!holds(verdict.action)) return text;
      const isHeld = heldRoles.includes(role);
      if (isHeld && verdict.action === "block") throw new PromptBlocked(verdict, at);
      const { text: replaced } = screener.mask(text, vault);
      const after = screener.screen(replaced);
      if (isHeld && holds(after.action)) throw new PromptBlocked(after, at);
      return replaced;
    };
    return replaceTexts(value, place, change, isAttachment);
  }
}

/** What the Responses API is asked, and what is embedded. */
function isInput(input: Json | undefined): boolean {
  return typeof input === "string" || Array.isArray(input);
}

/** A text or several; lists of token numbers cannot be screened. */
function isPrompt(prompt: Json | undefined): boolean {
  const texts = Array.isArray(prompt) ? prompt : [prompt];
  return texts.length > 0 && texts.every((text) => typeof text === "string");
}

/** Whose text a message is, or an item of the Responses API that is no message. */
function roleOf({ role, type }: JsonObject): string {
  if (typeof role === "string") return role;
  const kind = String(type);
  if (kind.endsWith("_output")) return "tool";
  return kind.endsWith("_call") || kind === "reasoning" ? "assistant" : "user";
}

function unsupported(what: string): UnsupportedRequest {
  return new UnsupportedRequest(`${what}; nothing was sent`);
}

/** What leaves: every text of a request, screened and masked. */

import { PromptBlocked, UnsupportedRequest } from "../errors.js";
import type { WrapOptions } from "../fetch.js";
import type { Screener } from "../screener.js";
import type { Vault } from "../vault.js";
import { holds } from "../verdict.js";
import { isObject, type Json, type JsonObject, parse, replaceTexts } from "./json.js";

/** Settings that a program writes, not a person. Everything else is taken for text. */
const SETTINGS = new Set([
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
]);

/** Parts of a message that hold no text. */
const ATTACHMENTS = new Set(["image_url", "input_audio", "file"]);

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
  if (!Array.isArray(request["messages"]) && !isPrompt(request["prompt"])) {
    throw unsupported("The body has neither a list `messages` nor a text `prompt`");
  }
  // First of all texts, so that no placeholder is made that a later message already contains.
  vault.reserve(body);
  const heldRoles = options.heldRoles ?? HELD_ROLES;
  const masked = Object.entries(request).map(([key, value]): [string, Json] => {
    if (SETTINGS.has(key)) return [key, value];
    if (key === "messages" && Array.isArray(value)) {
      return [key, value.map((message, index) => maskMessage(message, `messages[${index}]`))];
    }
    return [key, maskTexts(value, key, "user")];
  });
  return JSON.stringify(Object.fromEntries(masked));

  function maskMessage(message: Json, place: string): Json {
    if (!isObject(message)) throw unsupported(`${place} is not an object`);
    if (options.attachments !== "send") refuseAttachments(message, place);
    const role = roleOf(message);
    const { content } = message;
    if (!Array.isArray(content)) return maskTexts(message, place, role);
    const { content: _, ...rest } = message;
    // What is sent unscreened by choice is sent as it is.
    const parts = content.map((part, index) =>
      isAttachment(part) ? part : maskTexts(part, `${place}.content[${index}]`, role),
    );
    return { ...(maskTexts(rest, place, role) as JsonObject), content: parts };
  }

  function maskTexts(value: Json, place: string, role: string): Json {
    return replaceTexts(value, place, (text, at) => {
      const verdict = screener.screen(text);
      if (!holds(verdict.action)) return text;
      const isHeld = heldRoles.includes(role);
      if (isHeld && verdict.action === "block") throw new PromptBlocked(verdict, at);
      const { text: replaced } = screener.mask(text, vault);
      const after = screener.screen(replaced);
      if (isHeld && holds(after.action)) throw new PromptBlocked(after, at);
      return replaced;
    });
  }
}

/** A text or several; lists of token numbers cannot be screened. */
function isPrompt(prompt: Json | undefined): boolean {
  const texts = Array.isArray(prompt) ? prompt : [prompt];
  return texts.length > 0 && texts.every((text) => typeof text === "string");
}

function roleOf(message: JsonObject): string {
  return typeof message["role"] === "string" ? message["role"] : "user";
}

function isAttachment(part: Json): boolean {
  return isObject(part) && typeof part["type"] === "string" && ATTACHMENTS.has(part["type"]);
}

function refuseAttachments(message: JsonObject, place: string): void {
  const content = message["content"];
  const index = Array.isArray(content) ? content.findIndex(isAttachment) : -1;
  if (index >= 0) {
    throw unsupported(`${place}.content[${index}] is no text and cannot be screened`);
  }
}

function unsupported(what: string): UnsupportedRequest {
  return new UnsupportedRequest(`${what}; nothing was sent`);
}

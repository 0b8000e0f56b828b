/** The messages between the parts of the extension. */

import type { AuditRecord } from "./audit-record";

export type EngineForm = "wasm" | "javascript";

/** What may fail, the worst first. */
export const PARTS = ["engine", "extension", "page", "send", "worker", "log"] as const;
export type Part = (typeof PARTS)[number];

/** What protects a frame at the moment, or why nothing does. */
export type State =
  | { readonly kind: "idle" }
  | { readonly kind: "off" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly form: EngineForm }
  | { readonly kind: "failed"; readonly part: Part; readonly why: string };

/** What has happened in a frame since it was opened. No text, only numbers. */
export interface Counters {
  readonly screened: number;
  readonly held: number;
  readonly masked: number;
  readonly sentAnyway: number;
}

export interface Report {
  readonly address: string;
  readonly host: string;
  readonly site: string;
  readonly state: State;
  /** How long the engine took to load, in milliseconds. */
  readonly readyAfter: number | undefined;
  /** When it was ready, on the clock of the page. */
  readonly readyAt: number | undefined;
  readonly counters: Counters;
}

/** What is put into a frame only when it is needed, and the files of each. */
export const FILES_OF = {
  "engine-wasm": ["engine-wasm-data.js", "engine-wasm.js"],
  "engine-javascript": ["engine-javascript-data.js", "engine-javascript.js"],
  reader: ["reader.js"],
} as const;
export type Loadable = keyof typeof FILES_OF;

/** From a content script to the background. */
export type ToBackground =
  | { readonly kind: "load"; readonly file: Loadable }
  | { readonly kind: "state"; readonly state: State }
  | { readonly kind: "record"; readonly record: AuditRecord };

/** From the extension's own pages to the background. */
export type FromOwnPage = { readonly kind: "delete-log" };

/** From the popup to the content script of the page. */
export type ToContent = { readonly kind: "report" };

/** The answer of the background: nothing, or what went wrong. */
export type Answer = { readonly error?: string } | undefined;

/** Sends a message to the background and throws if that fails there. */
export async function ask(message: ToBackground | FromOwnPage): Promise<void> {
  const answer: Answer = await chrome.runtime.sendMessage(message);
  if (answer?.error) throw new Error(answer.error);
}

/**
 * The questions of the page's world to the content script's. They are asked by events on an element
 * that is in no document and that only these two scripts hold, so that the answer is there before
 * `dispatchEvent` returns: `sendBeacon` and `WebSocket` cannot wait for a message.
 */
export const CHANNEL_OFFERED = "funambule-channel-offered";
export const CHANNEL_WANTED = "funambule-channel-wanted";
export const QUESTION = "question";
/** A question of what cannot wait, so that the answer is never `wait`. */
export const LAST_QUESTION = "last-question";
export const ANSWER = "answer";
export const SETTLED = "settled";
/** Asks what placeholders in a text stand for. */
export const RESTORE = "restore";

/** Stand in the place of an address: files that are about to leave, … */
export const FILES = "funambule:files";
/** … what is handed to another script of the browser… */
export const MESSAGE = "funambule:message";
/** … and news of a worker that nothing watches. */
export const UNGATED = "funambule:ungated-worker";

/** `wait` until something has been settled, then ask again. */
export type GateAnswer = "allow" | "refuse" | "wait";

/** A question as one string, made without anything that a page could have replaced. */
export function question(address: string, body: string): string {
  return `${address.length}:${address}${body}`;
}

export function parseQuestion(text: string): { address: string; body: string } {
  const at = text.indexOf(":") + 1;
  const end = at + Number(text.slice(0, at - 1));
  return { address: text.slice(at, end), body: text.slice(end) };
}

/**
 * A `fetch` that masks what leaves for an AI service, and restores what comes back: chat completions
 * and the Responses API.
 *
 * It is for a server that talks to an AI service, where nobody is there to be asked: what masking
 * does not settle is an error. Hand it to a client's `fetch` option.
 */

import { UnsupportedRequest } from "./errors.js";
import { maskRequest } from "./fetch/request.js";
import { restoreResponse } from "./fetch/response.js";
import type { Screener } from "./screener.js";
import { Vault } from "./vault.js";

/** What the wrapper may be told. */
export interface WrapOptions {
  /**
   * Keeps placeholders from one request to the next. Without it each request has a vault of its
   * own, so that nobody is ever shown another person's data: share one within a conversation only.
   */
  readonly vault?: Vault;
  /** Whose messages may be refused. Everybody's data is masked. */
  readonly heldRoles?: readonly string[];
  /** Images, sound and files cannot be screened: `refuse` them, which is the default, or `send`. */
  readonly attachments?: "refuse" | "send";
}

/** The part of `fetch` that clients use. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Wraps `fetch`. Rejects with `PromptBlocked` or `UnsupportedRequest`, and then sends nothing. */
export function wrapFetch(fetch: Fetch, screener: Screener, options: WrapOptions = {}): Fetch {
  return async (input, init) => {
    const body = await bodyOf(input, init);
    // Without a body there is no prompt, for example when models are listed.
    if (body === undefined) return fetch(input, init);
    const vault = options.vault ?? new Vault();
    const masked = maskRequest(body, screener, vault, options);
    const headers = new Headers(init?.headers ?? (isRequest(input) ? input.headers : undefined));
    headers.delete("content-length");
    const response = await fetch(input, { ...init, headers, body: masked });
    return restoreResponse(response, vault);
  };
}

function isRequest(input: unknown): input is Request {
  return typeof Request !== "undefined" && input instanceof Request;
}

async function bodyOf(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<string | undefined> {
  const body = init?.body ?? undefined;
  if (body === undefined) {
    return isRequest(input) && input.body ? input.clone().text() : undefined;
  }
  if (typeof body === "string") return body;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body) || body instanceof Blob) {
    return new Response(body).text();
  }
  throw new UnsupportedRequest("The body is neither text nor bytes of JSON; nothing was sent");
}

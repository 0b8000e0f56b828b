/** What comes back: an answer with the values in it again. */

import { restore } from "../restore.js";
import type { Vault } from "../vault.js";
import { parse, replaceTexts } from "./json.js";
import { StreamRestorer } from "./stream.js";

/** The answer with every placeholder of `vault` replaced, at once or as it arrives. */
export async function restoreResponse(response: Response, vault: Vault): Promise<Response> {
  if (vault.size === 0 || !response.body) return response;
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  const type = headers.get("content-type") ?? "";
  const isStream = type.startsWith("text/event-stream");
  if (!isStream && !/^(text\/|application\/([\w.+-]+\+)?json)/.test(type)) return response;
  // The length changes, and `fetch` has undone the encoding already.
  headers.delete("content-length");
  headers.delete("content-encoding");
  const body = isStream
    ? restoreEvents(response.body, vault)
    : restoreBody(await response.text(), vault);
  return new Response(body, { status, statusText, headers });
}

function restoreBody(text: string, vault: Vault): string {
  const json = parse(text);
  if (json === undefined) return restore(text, vault);
  return JSON.stringify(replaceTexts(json, "", (value) => restore(value, vault)));
}

function restoreEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  vault: Vault,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const restorer = new StreamRestorer(vault);
  let rest = "";
  const lines = new TransformStream<string, string>({
    transform(piece, controller) {
      const [first = "", ...others] = piece.split("\n");
      rest += first;
      for (const next of others) {
        controller.enqueue(restorer.line(rest));
        rest = next;
      }
    },
    flush(controller) {
      if (rest !== "") controller.enqueue(restorer.line(rest));
      controller.enqueue(restorer.end());
    },
  });
  return body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(lines)
    .pipeThrough(new TextEncoderStream());
}

/** The engine as WebAssembly, put into a content script's world when a prompt box appears. */

import initialise, * as glue from "../../dist/wasm/funambule.js";
import type { Handover } from "./engine";

/** What `engine-wasm-data.js` has left: the module, packed by gzip, in base64. */
const left = globalThis as { funambuleData?: string };

/** Chromium from 140 and Firefox from 133 decode it in one step. */
type Decoder = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

function packed(): Uint8Array<ArrayBuffer> {
  const { funambuleData: text } = left;
  if (text === undefined) throw new Error("the engine's data are missing");
  delete left.funambuleData;
  const { fromBase64 } = Uint8Array as Decoder;
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

/** The browser compiles what has been unpacked while the rest is still being unpacked. */
function unpacked(): Response {
  const stream = new Blob([packed()]).stream();
  const headers = { "content-type": "application/wasm" };
  return new Response(stream.pipeThrough(new DecompressionStream("gzip")), { headers });
}

async function load(): Promise<typeof glue> {
  await initialise({ module_or_path: unpacked() });
  return glue;
}

const handover = globalThis as Handover;
handover.funambule = load();
handover.funambuleLeft?.();

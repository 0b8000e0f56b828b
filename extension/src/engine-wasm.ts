/** The engine as WebAssembly, put into a content script's world when a prompt box appears. */

import bytes from "engine:bytes";
import initialise, * as glue from "../../dist/wasm/funambule.js";
import type { Handover } from "./engine";

/** The browser compiles what has been unpacked while the rest is still being unpacked. */
function unpacked(): Response {
  const stream = new Blob([bytes as BlobPart]).stream();
  const headers = { "content-type": "application/wasm" };
  return new Response(stream.pipeThrough(new DecompressionStream("gzip")), { headers });
}

const handover = globalThis as Handover;
handover.funambule = initialise({ module_or_path: unpacked() }).then(() => glue);
handover.funambuleLeft?.();

/** The engine as WebAssembly, put into a content script's world when a prompt box appears. */

import bytes from "engine:bytes";
import initialise, * as glue from "../../dist/wasm/funambule.js";
import type { Handover } from "./engine";

(globalThis as Handover).funambule = initialise({ module_or_path: bytes }).then(() => glue);

/** The same engine as plain JavaScript, for pages that refuse to compile WebAssembly. */

import * as glue from "../../dist/wasm2js/funambule.js";
import type { Handover } from "./engine";

const handover = globalThis as Handover;
handover.funambule = Promise.resolve(glue);
handover.funambuleLeft?.();

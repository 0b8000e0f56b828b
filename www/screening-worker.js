/** The worker of the package. It also compiles the engine, for which the page would stand still. */

import "./worker-requests.js";
import "./funambule/worker.js";

const engine = new URL("./funambule/engine/funambule_bg.wasm", import.meta.url);

WebAssembly.compileStreaming(fetch(engine)).then(
  (module) => self.postMessage({ module }),
  // The page then tries by itself, and says why it cannot.
  () => self.postMessage({ module: undefined }),
);

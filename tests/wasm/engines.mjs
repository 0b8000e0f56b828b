// The two builds of the engine, ready to use under node.

import { readFile } from "node:fs/promises";

const dist = new URL("../../dist/", import.meta.url);

/** WebAssembly, instantiated without a network or a promise, as an extension does. */
async function webAssembly() {
  const engine = await import(new URL("wasm/funambule.js", dist));
  engine.initSync({ module: await readFile(new URL("wasm/funambule_bg.wasm", dist)) });
  return engine;
}

/** The same module as plain JavaScript. */
function plainJavaScript() {
  return import(new URL("wasm2js/funambule.js", dist));
}

/** Plain JavaScript takes ten times as long, so that its long text is a shorter one. */
export const engines = [
  { name: "WebAssembly", engine: await webAssembly(), megabytes: 10 },
  { name: "plain JavaScript", engine: await plainJavaScript(), megabytes: 1 },
];

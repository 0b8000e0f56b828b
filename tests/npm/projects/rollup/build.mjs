import { copyFile } from "node:fs/promises";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";

const bundle = await rollup({
  input: { main: "main.js", worker: "funambule/worker" },
  plugins: [nodeResolve({ browser: true })],
});
await bundle.write({ dir: "dist" });
await copyFile(new URL(import.meta.resolve("funambule/wasm")), "dist/funambule_bg.wasm");
await copyFile("index.html", "dist/index.html");

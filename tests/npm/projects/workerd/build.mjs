import { build } from "esbuild";

await build({
  entryPoints: ["worker.js"],
  bundle: true,
  format: "esm",
  outdir: "dist",
  loader: { ".wasm": "copy" },
  conditions: ["workerd"],
});

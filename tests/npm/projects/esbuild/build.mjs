import { build } from "esbuild";

const options = { bundle: true, minify: true, outdir: "dist" };

// A module, the engine as a file beside it, and the worker as a bundle of its own.
await build({
  ...options,
  entryPoints: {
    main: "main.js",
    worker: "funambule/worker",
    index: "index.html",
    inline: "inline.html",
  },
  format: "esm",
  loader: { ".wasm": "file", ".html": "copy" },
});

// One classic script with everything in it; it has no address, so it finds no worker.
await build({
  ...options,
  entryPoints: ["inline.js"],
  format: "iife",
  logOverride: { "empty-import-meta": "silent" },
});

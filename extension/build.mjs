// Bundles the extension from what `cargo xtask build` has put into dist/, once for each browser.

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const version = process.argv[2];
if (!version) throw new Error("usage: node extension/build.mjs VERSION");

/** What content scripts are run in: every frame, those without an address of their own too. */
const EVERY_FRAME = {
  run_at: "document_start",
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

const options = {
  bundle: true,
  format: "iife",
  target: ["chrome120", "firefox128"],
  charset: "utf8",
  logLevel: "warning",
  absWorkingDir: here,
};

/** The table of sites is the only list of hosts; the manifest is derived from it. */
async function matches() {
  const bundled = await build({
    ...options,
    entryPoints: ["src/sites.ts"],
    format: "esm",
    write: false,
  });
  const source = Buffer.from(bundled.outputFiles[0].contents).toString("base64");
  const { patternsOf, SITES } = await import(`data:text/javascript;base64,${source}`);
  return SITES.flatMap(patternsOf);
}

async function manifest(browser) {
  const base = JSON.parse(await readFile(`${here}manifest.json`, "utf8"));
  const hosts = await matches();
  const made = {
    ...base,
    version,
    host_permissions: hosts,
    content_scripts: [
      { js: ["content.js"], matches: hosts, ...EVERY_FRAME },
      { js: ["page.js"], matches: hosts, world: "MAIN", ...EVERY_FRAME },
    ],
  };
  if (browser === "firefox") {
    // Firefox knows an extension by its own id, and runs an event page.
    delete made.key;
    delete made.minimum_chrome_version;
    // Its policies need no schema.
    delete made.storage;
    made.background = { scripts: ["background.js"] };
    made.browser_specific_settings = {
      gecko: {
        id: "funambule@funambule.invalid",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    };
  }
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** What stands in the plain JavaScript engine for each piece of its data. */
const PIECE = /base64DecodeToExistingUint8Array\(bufferView, (\d+), ("[^"]*")\);/g;

/**
 * Takes the data out of the plain JavaScript engine into a file of their own: the browser keeps the
 * text of a script for as long as there are functions of it, and this file leaves none.
 */
const dataApart = (file) => ({
  name: "data-apart",
  setup: ({ onLoad }) =>
    onLoad({ filter: /funambule_module\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const pieces = [...source.matchAll(PIECE)].map(([, offset, data]) => `[${offset},${data}]`);
      if (pieces.length === 0) throw new Error(`${path} has no data where they should be`);
      await writeFile(file, `globalThis.funambuleData=[${pieces.join()}];\n`);
      const put = `for (const [offset, data] of globalThis.funambuleData)
        base64DecodeToExistingUint8Array(bufferView, offset, data);
        delete globalThis.funambuleData;`;
      let isFirst = true;
      const contents = source.replace(PIECE, () => {
        const text = isFirst ? put : "";
        isFirst = false;
        return text;
      });
      return { contents };
    }),
});

const bundled = `${dist}extension/bundled`;
await rm(`${dist}extension`, { recursive: true, force: true });
await mkdir(bundled, { recursive: true });
// Apart for the same reason as the data of the plain JavaScript engine.
const packed = gzipSync(await readFile(`${dist}wasm/funambule_bg.wasm`), { level: 9 });
await writeFile(
  `${bundled}/engine-wasm-data.js`,
  `globalThis.funambuleData="${packed.toString("base64")}";\n`,
);
await build({
  ...options,
  entryPoints: ["src/worker.ts"],
  minify: true,
  outfile: `${bundled}/worker.txt`,
});
await build({
  ...options,
  outdir: bundled,
  alias: { "gate:worker": `${bundled}/worker.txt`, "measured:figures": `${dist}figures.json` },
  entryPoints: ["content", "page", "background", "popup", "options", "welcome"].map(
    (name) => `src/${name}.ts`,
  ),
});
await build({
  ...options,
  outdir: bundled,
  entryPoints: ["src/engine-wasm.ts", "src/engine-javascript.ts", "src/reader.ts"],
  minify: true,
  plugins: [dataApart(`${bundled}/engine-javascript-data.js`)],
  // The glue asks where it lies, to fetch what is already inside the bundle.
  define: { "import.meta.url": '"about:blank"' },
});
// It travels inside another file.
await rm(`${bundled}/worker.txt`);
for (const browser of ["chromium", "firefox"]) {
  const folder = `${dist}extension/${browser}`;
  await mkdir(folder, { recursive: true });
  await cp(bundled, folder, { recursive: true });
  // Firefox compiles WebAssembly whatever the page's security policy says.
  if (browser === "firefox") {
    await rm(`${folder}/engine-javascript.js`);
    await rm(`${folder}/engine-javascript-data.js`);
  }
  for (const name of ["_locales", "icons"]) {
    await cp(`${here}${name}`, `${folder}/${name}`, { recursive: true });
  }
  for (const name of [
    "popup.html",
    "options.html",
    "welcome.html",
    "pages.css",
    "managed-schema.json",
  ]) {
    await cp(`${here}src/${name}`, `${folder}/${name}`);
  }
  await writeFile(`${folder}/manifest.json`, await manifest(browser));
}
await rm(bundled, { recursive: true });

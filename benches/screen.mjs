// Times the engine in V8, and the same patterns as plain RegExps. Called by `cargo xtask bench`:
// node benches/screen.mjs FOLDER, where FOLDER holds the texts and patterns.json.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET = 500;
const FEWEST = 5;
const SLOWEST = 20_000;

const [folder] = process.argv.slice(2);
const dist = new URL("../dist/", import.meta.url);

/** The median time of `work` in microseconds, after a warm-up. */
function median(work) {
  const begin = performance.now();
  const times = [];
  const go = () => times.length < FEWEST || performance.now() - begin < BUDGET;
  while (go() && (times.length === 0 || performance.now() - begin < SLOWEST)) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return times[times.length >> 1] * 1000;
}

/** A pattern of the table as JavaScript writes it; undefined where it cannot be written. */
export function translate(pattern) {
  let flags = "g";
  let source = pattern.replace(/^\(\?([a-z]+)\)/, (_, letters) => {
    if (letters.includes("i")) flags += "i";
    if (letters.includes("s")) flags += "s";
    if (letters.includes("m")) flags += "m";
    return letters.includes("x") ? "\u0000" : "";
  });
  if (source.startsWith("\u0000"))
    source = source.slice(1).replace(/\\#|#.*$|\s+/gm, (part) => (part === "\\#" ? part : ""));
  source = source
    .replaceAll("(?-u:\\b)", "\\b")
    .replaceAll("\\z", "$")
    .replaceAll("\\A", "^")
    .replace(/\(\?P?</g, "(?<")
    .replace(/\\x\{([0-9a-fA-F]+)\}/g, "\\u{$1}");
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

const module = readFileSync(new URL("wasm/funambule_bg.wasm", dist));
const cold = performance.now();
const engine = await import(new URL("wasm/funambule.js", dist));
engine.initSync({ module });
const screener = new engine.Screener();
screener.screen("Hello");
const startMicros = (performance.now() - cold) * 1000;

const javaScriptCold = performance.now();
const javaScript = await import(new URL("wasm2js/funambule.js", dist));
const javaScriptScreener = new javaScript.Screener();
javaScriptScreener.screen("Hello");
const javaScriptStartMicros = (performance.now() - javaScriptCold) * 1000;

const patterns = JSON.parse(readFileSync(join(folder, "patterns.json"), "utf8"));
const translated = patterns.map(translate).filter(Boolean);

function searchAll(text) {
  let count = 0;
  for (const pattern of translated) {
    pattern.lastIndex = 0;
    while (pattern.exec(text)) count += 1;
  }
  return count;
}

const rows = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return {
      text: name.replace(/^\d+ (.*)\.txt$/, "$1"),
      wasm: median(() => screener.screen(text)),
      wasm2js: median(() => javaScriptScreener.screen(text)),
      regExp: median(() => searchAll(text)),
    };
  });

const script = readFileSync(new URL("wasm2js/funambule_module.js", dist));
const size = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});

console.log(
  JSON.stringify({
    node: process.version,
    startMicros,
    javaScriptStartMicros,
    patterns: { all: patterns.length, asRegExp: translated.length },
    sizes: { wasm: size(module), wasm2js: size(script) },
    rows,
  }),
);

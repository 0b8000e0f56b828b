// What the JavaScript peers share: prompts in, findings in bytes and times out, as JSON.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , name, folder] = process.argv;
const require = createRequire(join(folder, "package.json"));
const fromFolder = (path) => join(folder, "node_modules", path);

/** The version of an installed package. */
export const versionOf = async (path) =>
  JSON.parse(await readFile(join(fromFolder(path), "package.json"), "utf8")).version;

/** An installed package. */
export const load = async (path) => import(pathToFileURL(require.resolve(path)));

/** An installed package whose `exports` are for `import` alone. */
export const loadFile = async (path) => import(pathToFileURL(fromFolder(path)));

/** Our engine, ready. */
export async function loadOurs() {
  const engine = await import(pathToFileURL(join(folder, "funambule.js")));
  engine.initSync({ module: await readFile(join(folder, "funambule_bg.wasm")) });
  return engine;
}

/** Asks the peer that the command line names about every prompt. */
export async function run(peers) {
  const prompts = JSON.parse(await readFile("/dev/stdin", "utf8"));
  const { version, find, score } = await peers[name]();
  await find("Warm up: mail jane@acme-corp.com, token abc");
  const findings = [];
  const scores = [];
  const micros = [];
  for (const text of prompts) {
    const begin = performance.now();
    const found = await find(text);
    micros.push((performance.now() - begin) * 1000);
    const inBytes = (at) => Buffer.byteLength(text.slice(0, at));
    findings.push(found.map(([start, end, label]) => [inBytes(start), inBytes(end), label]));
    if (score) scores.push(score(text));
  }
  process.stdout.write(JSON.stringify({ version, findings, scores, micros }));
}

// A JavaScript peer, or ourselves: prompts in, findings in bytes and times out, as JSON.
//
//     node peer.mjs NAME FOLDER    where FOLDER has the peer's node_modules

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , name, folder] = process.argv;
const require = createRequire(join(folder, "package.json"));
const load = async (path) => import(pathToFileURL(require.resolve(path)));
const versionOf = async (path) =>
  JSON.parse(await readFile(join(folder, "node_modules", path, "package.json"), "utf8")).version;

const PEERS = {
  async funambule() {
    const engine = await import(pathToFileURL(join(folder, "funambule.js")));
    engine.initSync({ module: await readFile(join(folder, "funambule_bg.wasm")) });
    const screener = new engine.Screener();
    const holds = new Set(["warn", "mask", "block"]);
    const isData = ({ category }) => /^(pii|secret|custom)\./.test(category);
    return {
      version: engine.version(),
      find: (text) => {
        const { findings, reasons } = screener.screen(text);
        const held = reasons.filter(({ action }) => holds.has(action)).map((it) => it.finding);
        return findings
          .filter((finding, index) => isData(finding) && held.includes(index))
          .map(({ start, end, category }) => [start, end, category]);
      },
    };
  },

  async openredaction() {
    const { OpenRedaction } = await load("openredaction");
    const redactor = new OpenRedaction();
    return {
      version: await versionOf("openredaction"),
      find: async (text) => {
        const { detections } = await redactor.detect(text);
        return detections.map(({ position: [start, end], type }) => [start, end, type]);
      },
    };
  },

  async "redact-pii"() {
    const { SyncRedactor } = (await load("redact-pii")).default;
    const redactor = new SyncRedactor();
    return {
      version: await versionOf("redact-pii"),
      find: (text) => spans(text, redactor.redact(text)),
    };
  },

  async "@arcjet/redact-wasm"() {
    const { initializeWasm } = await load("@arcjet/redact-wasm");
    const engine = await initializeWasm(
      (tokens) => tokens.map(() => undefined),
      () => undefined,
    );
    const options = { skipCustomDetect: true, skipCustomRedact: true };
    return {
      version: await versionOf("@arcjet/redact-wasm"),
      // Its offsets count characters of the text.
      find: (text) => {
        const offsets = [0];
        for (const character of text) offsets.push(offsets.at(-1) + character.length);
        return engine
          .redact(text, options)
          .map(({ start, end, identifiedType }) => [
            offsets[start],
            offsets[end],
            identifiedType.tag,
          ]);
      },
    };
  },
};

/** Where `redacted` has a name in capitals in place of something. */
function spans(text, redacted) {
  const found = [];
  let at = 0;
  let open;
  for (const part of redacted.split(
    /\b([A-Z]+(?:_[A-Z]+)+|USERNAME|PASSWORD|CREDENTIALS|DIGITS)\b/,
  )) {
    const next = text.indexOf(part, at);
    if (next < 0 || part === "") {
      open = part === "" ? open : { start: at, label: part };
      continue;
    }
    if (open) found.push([open.start, next, open.label]);
    open = undefined;
    at = next + part.length;
  }
  if (open) found.push([open.start, text.length, open.label]);
  return found;
}

const prompts = JSON.parse(await readFile("/dev/stdin", "utf8"));
const { version, find } = await PEERS[name]();
await find("Warm up: mail jane@acme-corp.com, token abc");
const findings = [];
const micros = [];
for (const text of prompts) {
  const begin = performance.now();
  const found = await find(text);
  micros.push((performance.now() - begin) * 1000);
  const inBytes = (at) => Buffer.byteLength(text.slice(0, at));
  findings.push(found.map(([start, end, label]) => [inBytes(start), inBytes(end), label]));
}
process.stdout.write(JSON.stringify({ version, findings, micros }));

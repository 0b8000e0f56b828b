// Finders of data in JavaScript, ours among them.
//
//     node data.mjs NAME FOLDER    where FOLDER has the peer's node_modules

import { load, loadOurs, run, versionOf } from "./common.mjs";

const PEERS = {
  async funambule() {
    const engine = await loadOurs();
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

await run(PEERS);

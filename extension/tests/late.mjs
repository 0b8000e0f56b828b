// A copy of the extension whose engine is late, and pages that send by themselves meanwhile.

import { appendFile } from "node:fs/promises";
import { join } from "node:path";

/** The ways of a page that must have their answer at once. */
export const IMPATIENT = [
  "event-source",
  "fetch-later",
  "image",
  "navigate",
  "request-submit",
  "submit",
];

/** It ends with no promise: the page would not have loaded before that is fulfilled. */
const LATE = `;{
  const engine = globalThis.funambule;
  globalThis.funambule = new Promise((resolve) => {
    const isReleased = () => "release" in document.documentElement.dataset;
    const look = () => isReleased() ? resolve(engine) : setTimeout(look, 20);
    look();
  });
}
undefined;`;

/** Lets the engine be ready only once the page says so. */
export const makeLate = (folder) => appendFile(join(folder, "engine-wasm.js"), LATE);

/** Says so. */
export const release = (page) =>
  page.evaluate(() => {
    document.documentElement.dataset.release = "";
  });

/** Lets the page send by itself. */
export const sendByScript = (page, text) =>
  page.evaluate(async (sent) => {
    const { send } = await import("./transport.js");
    send(sent, { isTrusted: false });
  }, text);

/** What has arrived that holds this text, whichever way it was sent. */
export const sentWith = (record, text) =>
  record.filter(({ body }) => decodeURIComponent(body).replaceAll("+", " ").includes(text));

// A page that sends by a form, by a button and by Enter, as chats do; each behind a guard.

import { createScreener, guard, watch } from "./node_modules/funambule/index.js";

const find = (id) => document.querySelector(`#${id}`);
const send = (how, text) => globalThis.sent.push([how, text]);
globalThis.sent = [];
globalThis.told = [];

// The page's own listeners come first, and are asked last all the same.
addEventListener("submit", (event) => {
  event.preventDefault();
  send("form", new FormData(event.target).get("area"));
});
for (const id of ["area", "line", "rich"]) {
  find(id).addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (id === "area") find("form").requestSubmit();
    else if (id === "line") find("send").click();
    else send("key", find("rich").innerText);
  });
}
find("send").addEventListener("click", () => send("button", find("line").value));

const loading = new Promise((resolve) => {
  globalThis.release = resolve;
}).then(() => createScreener({ policy: "balanced" }));
globalThis.stop = guard(find("area"), loading);
guard(find("line"), loading, { button: find("send") });
guard(find("rich"), loading);
if (location.search !== "?held") globalThis.release();
addEventListener("funambule-submit", ({ target, detail }) => {
  globalThis.told.push([target.id, detail.text, detail.entries.map(({ value }) => value)]);
});

const screener = await createScreener();
watch(find("watched"), screener, {
  onVerdict: ({ action }, text) => globalThis.told.push([action, text.length]),
  onPending: () => globalThis.told.push(["pending"]),
  onError: ({ message }) => globalThis.told.push(["error", message]),
});
globalThis.refusals = ["button", "input[type=checkbox]", "p", "missing"].map((kind) => {
  const [name, type] = kind.split("[type=");
  const element = kind === "missing" ? null : document.createElement(name);
  if (type) element.type = type.slice(0, -1);
  try {
    guard(element, screener);
    return "accepted";
  } catch (error) {
    return error.message;
  }
});
if (location.search !== "?held") await loading;
globalThis.report = "ready";

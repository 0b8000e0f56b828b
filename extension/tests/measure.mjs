// Times the extension in the page: start-up, what a send waits, what a key waits, memory.
// Run by hand on a quiet machine: CHROMIUM=/usr/bin/chromium node extension/tests/measure.mjs

import { start, until, Visit } from "./browser.mjs";

const ROUNDS = 200;
const STARTS = 15;

const quantile = (values, part) =>
  values.sort((a, b) => a - b)[Math.floor(part * (values.length - 1))];
const say = (what, values, unit) =>
  console.log(
    `${what}: median ${quantile(values, 0.5).toFixed(2)} ${unit}, 99th of 100 ${quantile(values, 0.99).toFixed(2)} ${unit}`,
  );

/** How long an event of this kind keeps the page, handlers of the extension included. */
async function held(visit, type, init, text) {
  return visit.page.evaluate(
    async ([kind, details, wanted, rounds]) => {
      const box = document.querySelector("#box");
      box.focus();
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        // Another text each time: nothing is answered from memory.
        box.value = `${wanted}${round}`;
        await new Promise((resolve) => setTimeout(resolve, 2));
        const Kind = kind === "input" ? InputEvent : KeyboardEvent;
        const event = new Kind(kind, { ...details, bubbles: true, cancelable: true });
        const begun = performance.now();
        box.dispatchEvent(event);
        times.push(performance.now() - begun);
      }
      return times;
    },
    [type, init, text, ROUNDS],
  );
}

/** Notes when the prompt box appears, on the clock of the page. */
function noteBox() {
  const look = () => {
    if (globalThis.boxAt !== undefined || !document.querySelector("#box")) return;
    globalThis.boxAt = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/** The JavaScript heap and the buffers of a page, the engine's memory among them, in megabytes. */
async function memory({ page }) {
  const devtools = await browser.context.newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await devtools.send("Runtime.getHeapUsage");
  return (usedSize + backingStorageSize) / 1e6;
}

const readyOn = (visit) =>
  until("ready", async () => {
    const report = await visit.report();
    return report?.state.kind === "ready" && report;
  });

const browser = await start();
await browser.context.addInitScript(noteBox);

/** Where the prompt box is in the page from the start, and where a script puts it. */
const PAGES = {
  "in the page": "textarea.html?",
  "put by a script": "assistant.html?editor=lexical&",
};

for (const [form, query] of Object.entries({ wasm: "", javascript: "closed" })) {
  let visit;
  for (const [where, path] of Object.entries(PAGES)) {
    const starts = [];
    const waits = [];
    for (let round = 0; round < STARTS; round += 1) {
      await visit?.close();
      visit = await Visit.open(browser, `${path}${query}`);
      const { readyAfter, readyAt } = await readyOn(visit);
      const boxAt = await visit.page.evaluate(() => globalThis.boxAt);
      starts.push(readyAfter);
      waits.push(Math.max(0, readyAt - boxAt));
    }
    say(`${form}, prompt box ${where}: engine ready after loading began`, starts, "ms");
    say(`${form}, prompt box ${where}: engine ready after the box appeared`, waits, "ms");
  }
  await visit.close();
  visit = await Visit.open(browser, `textarea.html?${query}`);
  await readyOn(visit);
  const prompt = "Please summarise the minutes of the last meeting for me. "
    .repeat(36)
    .slice(0, 2000);
  await visit.page.evaluate(() => {
    // Only the extension is to be timed.
    const box = document.querySelector("#box");
    const copy = box.cloneNode();
    box.replaceWith(copy);
  });
  await visit.page.locator("#box").click();
  await held(visit, "keydown", { key: "Enter" }, prompt);
  say(
    `${form}: a send of 2,000 characters`,
    await held(visit, "keydown", { key: "Enter" }, prompt),
    "ms",
  );
  say(
    `${form}: a key in 2,000 characters`,
    await held(visit, "input", { data: "x" }, prompt),
    "ms",
  );
  console.log(`${form}: memory of the page ${(await memory(visit)).toFixed(1)} MB`);
  await visit.close();
}
for (const [what, path, host] of [
  ["without the extension", "textarea.html", "plain.example.com"],
  ["without a prompt box", "empty.html", "huggingface.co"],
]) {
  const visit = await Visit.open(browser, path, host);
  await visit.page.waitForLoadState("networkidle");
  console.log(`a page ${what}: memory ${(await memory(visit)).toFixed(1)} MB`);
  await visit.close();
}
await browser.stop();

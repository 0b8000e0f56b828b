// Times the extension in the page: start-up, what a send waits, what a key waits, memory.
// Run by hand on a quiet machine: CHROMIUM=/usr/bin/chromium node extension/tests/measure.mjs

import { start, until, Visit } from "./browser.mjs";

const ROUNDS = 200;

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

const browser = await start();
for (const [form, query] of Object.entries({ wasm: "", javascript: "?closed" })) {
  const starts = [];
  let visit;
  for (let round = 0; round < 7; round += 1) {
    await visit?.close();
    visit = await Visit.open(browser, `textarea.html${query}`);
    const ready = await until("ready", () =>
      visit.report().then((report) => report?.state.kind === "ready" && report.readyAfter),
    );
    starts.push(ready);
  }
  say(`${form}: engine ready after it was wanted`, starts, "ms");
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
  const devtools = await browser.context.newCDPSession(visit.page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await devtools.send("Runtime.getHeapUsage");
  console.log(
    `${form}: JavaScript heap ${(usedSize / 1e6).toFixed(1)} MB, buffers ${(backingStorageSize / 1e6).toFixed(1)} MB`,
  );
  await visit.close();
}
await browser.stop();

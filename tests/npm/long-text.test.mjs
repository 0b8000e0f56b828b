// Long texts: screened in a worker, visibly, while the page goes on; held until there is a verdict.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, open, PATIENCE } from "./browser.mjs";
import { install, remove, serve } from "./project.mjs";

const CARD = "4539 1488 0343 6467";
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; form-action 'self'";
const LEAK = `My card is ${CARD}`;

describe("npm: long texts", () => {
  let browser;
  let folder;
  before(async () => {
    [browser, folder] = await Promise.all([launch(), install("static")]);
  });
  after(async () => {
    await browser.close();
    await remove(folder);
  });

  function onPage(title, test) {
    it(title, async () => {
      const { page, problems } = await open(browser, folder, { policy: POLICY });
      await test(page);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  onPage(
    "ten megabytes: all of it is screened in the worker, and marked only in part",
    async (page) => {
      const told = await page.evaluate(async (line) => {
        const prompt = document.querySelector("#strict");
        while (!prompt.screener) await new Promise((resolve) => setTimeout(resolve, 5));
        let turns = 0;
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (...message) {
          // From here on the page's own tasks are counted, until there is a verdict.
          const turn = () => {
            turns += 1;
            if (!prompt.verdict) setTimeout(turn);
          };
          setTimeout(turn);
          postMessage.apply(this, message);
        };
        const decided = new Promise((resolve) => {
          prompt.addEventListener("funambule-verdict", ({ detail }) => {
            if (detail.verdict.findings.length > 1) resolve(detail);
          });
        });
        const count = Math.ceil(10_000_000 / line.length);
        prompt.value = line.repeat(count);
        const isPending = prompt.verdict === undefined;
        const { verdict, marked } = await decided;
        return [isPending, verdict.findings.length >= count, marked, turns > 10];
      }, `Paid with ${CARD} on a day like any other, then went home to rest.\n`);
      assert.deepEqual(told, [true, true, 300, true]);
    },
  );

  const LONG = `${"The train to Lyon leaves at noon. ".repeat(2_000)}${LEAK}`;
  const SHORTER = "The train to Lyon leaves at noon. ".repeat(1_500);

  /** Gives `#strict` a screener whose worker answers only once `release()` is called. */
  const holdWorker = (page) =>
    page.evaluate(async () => {
      const { createScreener } = await import("./node_modules/funambule/index.js");
      const prompt = document.querySelector("#strict");
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      const worker = () => {
        const address = new URL("./node_modules/funambule/worker.js", location.href);
        const real = new Worker(address, { type: "module" });
        const slow = { postMessage: (message) => real.postMessage(message) };
        slow.terminate = () => real.terminate();
        real.onmessage = (event) => released.then(() => slow.onmessage(event));
        return slow;
      };
      const submits = [];
      prompt.addEventListener("funambule-submit", ({ detail }) => submits.push(detail.text));
      // What the classifier makes of so many sentences is not the point.
      const policy = {
        format: 1,
        name: "cards",
        categories: { "pii.financial": { mask: 0.7 } },
      };
      prompt.screener = await createScreener({ policy, worker });
      Object.assign(globalThis, { release, submits });
    });
  // To write as a user does takes the browser many seconds.
  const paste = (page, text) =>
    page.locator("#strict").evaluate((element, pasted) => {
      element.value = pasted;
    }, text);
  const strict = (page, part) => page.locator(`#strict [part="${part}"]`);
  const submits = (page) => page.evaluate(() => globalThis.submits);

  for (const [what, text, isHeld] of [
    ["a leak", LONG, true],
    ["a leak in each line", `${LEAK} \u{1F682}\n`.repeat(10_000), true],
    ["nothing", SHORTER, false],
  ]) {
    onPage(`a long text with ${what} in it: it waits for the worker, in the open`, async (page) => {
      await holdWorker(page);
      await paste(page, text);
      await strict(page, "pending").getByText("Being checked").waitFor();
      await page.press("#strict textarea", "Enter");
      await strict(page, "panel").getByText("Held: a text of this length").waitFor();
      const state = () =>
        page.evaluate(() => document.querySelector("#strict").verdict?.action ?? "none");
      assert.deepEqual([await state(), await submits(page)], ["none", []]);
      await page.evaluate(() => globalThis.release());
      if (isHeld) {
        await strict(page, "mask").click();
        assert.deepEqual(await submits(page), [text.replaceAll(CARD, "[PAYMENT_CARD_1]")]);
      } else {
        await page.waitForFunction(() => globalThis.submits.length > 0);
        assert.deepEqual([await state(), await submits(page)], ["allow", [text]]);
      }
      assert.equal(await strict(page, "pending").isVisible(), false);
    });
  }

  onPage("a long text changed while it is checked: only what was sent may go", async (page) => {
    await holdWorker(page);
    await paste(page, SHORTER);
    await page.press("#strict textarea", "Enter");
    await strict(page, "panel").getByText("Held: a text of this length").waitFor();
    await paste(page, `${SHORTER}!`);
    assert.equal(await strict(page, "panel").isVisible(), false);
    await page.evaluate(() => globalThis.release());
    await page.waitForFunction(() => document.querySelector("#strict").verdict);
    assert.deepEqual(await submits(page), []);
  });

  it("no worker to be had: a long text is screened all the same", async () => {
    const policy = `${POLICY.replace("worker-src 'self'", "worker-src 'none'")}`;
    const site = await serve(folder, policy);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    try {
      await page.goto(site.address);
      await page.locator("#wrapping funambule-prompt > textarea").fill(LONG);
      const action = () => document.querySelector("#wrapping funambule-prompt").verdict?.action;
      await page.waitForFunction(action);
      assert.notEqual(await page.evaluate(action), "allow");
    } finally {
      await page.close();
      site.close();
    }
  });
});

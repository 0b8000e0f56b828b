// When the engine is late or missing: sends are held in the open, never waved through.

import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { start, until, Visit } from "./browser.mjs";
import { IMPATIENT, makeLate, release, sendByScript, sentWith } from "./late.mjs";

const CLEAN = "What is the capital of France?";
const LEAK = "My card is 4539 1488 0343 6467";

/** Each file that an engine needs, and a page that asks for it. */
const ENGINE_FILES = {
  "engine-wasm.js": "textarea.html",
  "engine-wasm-data.js": "textarea.html",
  "engine-javascript.js": "textarea.html?closed",
  "engine-javascript-data.js": "textarea.html?closed",
};

async function using(change, test) {
  const browser = await start(change);
  try {
    await test(browser);
  } finally {
    await browser.stop();
  }
}

describe("the extension: its engine is late", () => {
  let browser;
  before(async () => {
    browser = await start(makeLate);
  });
  after(() => browser.stop());

  async function write(visit, text) {
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(text);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held: the engine is still loading");
    assert.equal(await visit.page.inputValue("#box"), text);
    assert.deepEqual(visit.record, []);
    await release(visit.page);
  }

  it("holds a clean prompt, then lets it go", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await write(visit, CLEAN);
    assert.equal((await visit.arrived()).text, CLEAN);
    await visit.close();
  });

  it("holds a secret, then stops it", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await write(visit, LEAK);
    await visit.says("Held before sending");
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
  });

  it("says what a request of the page waits for, then lets it go", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await sendByScript(visit.page, CLEAN);
    await visit.says("A request of the page waits: the engine is still loading");
    assert.deepEqual(visit.record, []);
    await release(visit.page);
    assert.equal((await visit.arrived()).text, CLEAN);
    await until("the panel is closed", async () => (await visit.panel()) === "");
    await visit.close();
  });

  for (const way of IMPATIENT) {
    it(`says that it refused what cannot wait, and whether it may go now: ${way}`, async () => {
      for (const [text, verdict] of [
        [CLEAN, "The engine is ready, and nothing was wrong"],
        [LEAK, "A request of the page was stopped"],
      ]) {
        const visit = await Visit.open(browser, `textarea.html?via=${way}`);
        await sendByScript(visit.page, text);
        await visit.says("Stopped: the engine is still loading");
        await release(visit.page);
        await visit.says(verdict);
        await visit.sent();
        assert.deepEqual(sentWith(visit.record, text), []);
        await visit.close();
      }
    });
  }
});

describe("the extension: failing", () => {
  for (const [file, path] of Object.entries(ENGINE_FILES)) {
    it(`holds, and says so, when ${file} is missing`, async () => {
      const missing = (folder) => rm(join(folder, file));
      await using(missing, async (browser) => {
        const visit = await Visit.open(browser, path);
        await visit.page.locator("#box").click();
        await visit.page.keyboard.insertText(CLEAN);
        await visit.page.keyboard.press("Enter");
        await visit.says("Not protecting this page: your prompt is held");
        assert.equal((await visit.state("failed")).state.part, "engine");
        assert.equal(await visit.page.inputValue("#box"), CLEAN);
        for (const way of ["fetch", ...IMPATIENT]) {
          const other = await Visit.open(
            browser,
            `${path}${path.includes("?") ? "&" : "?"}via=${way}`,
          );
          await sendByScript(other.page, CLEAN);
          await other.says("Not protecting this page: your prompt is held");
          await other.sent();
          assert.deepEqual(sentWith(other.record, CLEAN), [], way);
          await other.close();
        }
      });
    });
  }

  it("refuses requests when the content script is missing", async () => {
    const missing = async (folder) => {
      const { writeFile } = await import("node:fs/promises");
      await writeFile(join(folder, "content.js"), "");
    };
    await using(missing, async (browser) => {
      const visit = await Visit.open(browser, "textarea.html");
      await visit.page.fill("#box", LEAK);
      await visit.page.press("#box", "Enter");
      await visit.page.getByRole("alert").getByText("Funambule does not answer").waitFor();
      assert.equal(visit.record.length, 0);
    });
  });

  it("says so when the button that sends is not found", async () => {
    await using(undefined, async (browser) => {
      const visit = await Visit.open(browser, "textarea.html");
      await visit.page.evaluate(() => {
        const button = document.querySelector("button");
        const nameless = document.createElement("div");
        nameless.textContent = "↑";
        button.replaceWith(nameless);
      });
      await visit.page.locator("#box").click();
      await visit.page.keyboard.insertText(CLEAN);
      await visit.says("Not fully protecting this page");
      assert.equal((await visit.state("failed")).state.part, "send");
    });
  });
});

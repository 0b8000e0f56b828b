// When the engine is late or missing: sends are held in the open, never waved through.

import assert from "node:assert/strict";
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { start, Visit } from "./browser.mjs";

const CLEAN = "What is the capital of France?";
const LEAK = "My card is 4539 1488 0343 6467";

/** Each file that an engine needs, and a page that asks for it. */
const ENGINE_FILES = {
  "engine-wasm.js": "textarea.html",
  "engine-javascript.js": "textarea.html?closed",
  "engine-javascript-data.js": "textarea.html?closed",
};

/** Lets the engine be ready only once the page says so. */
const LATE = `;{
  const engine = globalThis.funambule;
  globalThis.funambule = new Promise((resolve) => {
    const isReleased = () => "release" in document.documentElement.dataset;
    const look = () => isReleased() ? resolve(engine) : setTimeout(look, 20);
    look();
  });
}`;

async function using(change, test) {
  const browser = await start(change);
  try {
    await test(browser);
  } finally {
    await browser.stop();
  }
}

describe("the extension: failing", () => {
  it("holds while the engine loads, then lets go or stops", async () => {
    const late = (folder) => appendFile(join(folder, "engine-wasm.js"), LATE);
    await using(late, async (browser) => {
      for (const [text, isClean] of [
        [CLEAN, true],
        [LEAK, false],
      ]) {
        const visit = await Visit.open(browser, "textarea.html");
        await visit.page.locator("#box").click();
        await visit.page.keyboard.insertText(text);
        await visit.page.keyboard.press("Enter");
        await visit.says("Held: the engine is still loading");
        assert.equal(await visit.page.inputValue("#box"), text);
        assert.equal(visit.record.length, 0);
        await visit.page.evaluate(() => {
          document.documentElement.dataset.release = "";
        });
        if (isClean) assert.equal((await visit.arrived()).text, CLEAN);
        else {
          await visit.says("Held before sending");
          assert.deepEqual(await visit.sent(), []);
        }
        await visit.close();
      }
    });
  });

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
        await visit.page.evaluate(async (text) => {
          const { send } = await import("./transport.js");
          send(text, { isTrusted: false });
        }, CLEAN);
        assert.equal(await visit.page.inputValue("#box"), CLEAN);
        assert.equal(visit.record.filter(({ body }) => body.includes(CLEAN)).length, 0);
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

// The hooks in React: short texts at once, long ones in a worker, and none allowed without a verdict.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch, open } from "./browser.mjs";
import { install, remove, runTool, share } from "./project.mjs";

const LEAK = "My card is 4539 1488 0343 6467";
const LONG = `${"The train to Lyon leaves at noon. ".repeat(2_000)}${LEAK}`;
const HARMLESS = "The train to Lyon leaves at noon. ".repeat(1_500);

describe("npm: the hooks of React", () => {
  let browser;
  let folder;
  before(async () => {
    folder = await install("react-hooks");
    await share(folder, "react", "react-dom", "scheduler");
    await runTool(folder, "vite/bin/vite.js", "build");
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await remove(folder);
  });

  function onPage(title, test) {
    it(title, async () => {
      const { page, problems, report } = await open(browser, join(folder, "dist"));
      assert.equal(report, "ready");
      await page.evaluate(listen);
      await test(page);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  /** Keeps everything that the page ever shows, rendering by rendering. */
  function listen() {
    const output = document.querySelector("output");
    globalThis.shown = [];
    const keep = () => globalThis.shown.push(output.textContent);
    new MutationObserver(keep).observe(output, { characterData: true, subtree: true });
  }

  const write = (page, text) => page.evaluate((written) => globalThis.write(written), text);
  const told = (page) => page.locator("output").textContent();
  const shown = (page) => page.evaluate(() => globalThis.shown);
  const says = (page, text, status) =>
    page.locator("output", { hasText: new RegExp(`^${text.length}: ${status}$`) }).waitFor();
  const isAsked = (page, text) =>
    page.waitForFunction((length) => globalThis.workers.asked.includes(length), text.length);
  const workers = (page) => page.evaluate(() => globalThis.workers);
  const release = (page) => page.evaluate(() => globalThis.release());

  onPage("a short text has its verdict in the rendering that shows it", async (page) => {
    await write(page, LEAK);
    await says(page, LEAK, "mask");
    assert.deepEqual(await shown(page), [`${LEAK.length}: mask`]);
    assert.equal((await workers(page)).made, 0);
  });

  onPage("a long text is screened in the worker, and has no verdict until then", async (page) => {
    await write(page, LONG);
    await isAsked(page, LONG);
    assert.equal(await told(page), `${LONG.length}: loading`);
    await release(page);
    await says(page, LONG, "mask");
  });

  onPage("a text that has changed never gets the old one's verdict", async (page) => {
    await write(page, LONG);
    await isAsked(page, LONG);
    await write(page, HARMLESS);
    await isAsked(page, HARMLESS);
    assert.equal(await told(page), `${HARMLESS.length}: loading`);
    assert.equal((await workers(page)).ended, 1, "the work on the old text has been stopped");
    await release(page);
    await says(page, HARMLESS, "allow");
    await write(page, LONG);
    await says(page, LONG, "mask");
    assert.deepEqual(await shown(page), [
      `${LONG.length}: loading`,
      `${HARMLESS.length}: loading`,
      `${HARMLESS.length}: allow`,
      `${LONG.length}: loading`,
      `${LONG.length}: mask`,
    ]);
  });

  onPage("a component that goes ends the work for it", async (page) => {
    await write(page, LONG);
    await isAsked(page, LONG);
    await page.evaluate(() => globalThis.leave());
    const { made, ended } = await workers(page);
    assert.deepEqual([made, ended], [1, 1]);
    await release(page);
  });

  onPage("no worker to be had: a long text is screened all the same", async (page) => {
    await page.evaluate(() => {
      globalThis.hasNoWorkers = true;
    });
    await write(page, LONG);
    await says(page, LONG, "mask");
  });

  onPage("without an engine no text has a verdict, of whatever length", async (page) => {
    await page.evaluate(() => globalThis.screener.screener.close());
    for (const text of [LEAK, LONG]) {
      await write(page, text);
      await says(page, text, "unavailable");
    }
  });
});

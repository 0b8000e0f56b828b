// The panel as assistive technology meets it.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import axe from "axe-core";
import { start, Visit } from "./browser.mjs";

/** The panel's tree is closed to pages, and so to the checker: here it is not. */
const OPEN = `{
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: "open" });
  };
}`;

async function open(folder) {
  const path = join(folder, "content.js");
  await writeFile(path, `${OPEN}\n${await readFile(path, "utf8")}`);
}

describe("the extension: the panel", () => {
  let browser;
  before(async () => {
    browser = await start(open);
  });
  after(() => browser.stop());

  for (const colorScheme of ["light", "dark"]) {
    it(`axe finds nothing serious, ${colorScheme}`, async () => {
      const visit = await Visit.open(browser, "textarea.html");
      await visit.page.emulateMedia({ colorScheme });
      await visit.page.locator("#box").click();
      await visit.state("ready");
      await visit.page.keyboard.insertText(
        "My card is 4539 1488 0343 6467, write to a@funambule.dev",
      );
      await visit.page.keyboard.press("Enter");
      await visit.choose("Send anyway");
      await visit.says("Yes, let it go as it is");
      await visit.page.evaluate(axe.source);
      const { violations } = await visit.page.evaluate(() =>
        globalThis.axe.run({ include: [["[popover]"]] }),
      );
      const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
      assert.deepEqual(
        serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
      await visit.close();
    });
  }

  /** A page whose panel shows a finding; `change` may alter the page before. */
  async function finding(change = () => {}) {
    const visit = await Visit.open(browser, "textarea.html");
    await change(visit.page);
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("My card is 4539 1488 0343 6467");
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    return visit;
  }

  it("reads left to right on a page that is written the other way", async () => {
    const visit = await finding((page) =>
      page.evaluate(() => document.documentElement.setAttribute("dir", "rtl")),
    );
    const panel = visit.page.locator("section[data-tone=held]");
    assert.equal(await panel.evaluate((section) => getComputedStyle(section).direction), "ltr");
    const { x, width } = await panel.boundingBox();
    const { x: left, width: room } = await visit.page.locator("#box").boundingBox();
    assert.ok(x < left + room && left < x + width, "it stands by the prompt box");
    await visit.close();
  });

  it("shows what was found in high contrast", async () => {
    const visit = await finding((page) =>
      page.emulateMedia({ forcedColors: "active", colorScheme: "dark" }),
    );
    const [ink, ground] = await visit.page
      .locator("mark")
      .evaluate((mark) => [
        getComputedStyle(mark).color,
        getComputedStyle(mark.closest("[popover]") ?? mark.getRootNode().host).backgroundColor,
      ]);
    assert.notEqual(ink, ground);
    await visit.close();
  });
});

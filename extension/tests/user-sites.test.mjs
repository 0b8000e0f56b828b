// A site that is not in the table, added by the user.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { start, until, Visit, worker } from "./browser.mjs";

const LEAK = "My card is 4539 1488 0343 6467";
const HOST = "assistant.example.com";

/** Nobody can answer the browser's question in a test: the permission is there already. */
async function permit(folder) {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8"));
  manifest.host_permissions.push(`https://${HOST}/*`);
  await writeFile(path, JSON.stringify(manifest));
}

describe("the extension: a site that the user adds", () => {
  let browser;
  before(async () => {
    browser = await start(permit);
  });
  after(() => browser.stop());

  const registered = async () =>
    (await worker(browser.context)).evaluate(() => chrome.scripting.getRegisteredContentScripts());

  async function choose(sites) {
    const base = new URL(".", (await worker(browser.context)).url()).href;
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.locator("#ladders select").first().waitFor({ state: "attached" });
    await options.fill("#sites", sites);
    await options.click("button.primary");
    await options.locator("#status").getByText(/aved/).waitFor();
    const said = await options.locator("#status").textContent();
    await options.close();
    return said;
  }

  it("is not protected before", async () => {
    const visit = await Visit.open(browser, "textarea.html", HOST);
    await visit.page.fill("#box", LEAK);
    await visit.page.press("#box", "Enter");
    assert.equal((await visit.arrived()).text, LEAK);
    await visit.close();
  });

  it("is protected from then on, until it is taken away", async () => {
    assert.equal(await choose(`https://${HOST}/chat`), "Saved. Open pages follow at once.");
    await until("the scripts are registered", async () => (await registered()).length === 2);
    const visit = await Visit.open(browser, "textarea.html", HOST);
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
    await choose("");
    await until("nothing is registered", async () => (await registered()).length === 0);
  });

  it("must be a host", async () => {
    assert.match(await choose("not a host"), /^Not saved/);
  });
});

// The extension's own pages: the popup and the options.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, until, Visit, worker } from "./browser.mjs";

describe("the extension: its own pages", () => {
  let browser;
  let base;
  before(async () => {
    browser = await start();
    base = new URL(".", (await worker(browser.context)).url()).href;
  });
  after(() => browser.stop());

  it("keeps own terms, which open pages follow at once", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.fill("#terms", "Projet Hirondelle\n");
    await options.click("button");
    await options.getByText("Saved").waitFor();
    await visit.page.bringToFront();
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText("The date of projet hirondelle is near");
    await visit.page.keyboard.press("Enter");
    await visit.says("projet hirondelle");
    assert.deepEqual(await visit.sent(), []);
    await options.close();
    await visit.close();
  });

  it("refuses a term that no policy can hold, and keeps the old settings", async () => {
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.fill("#terms", "x".repeat(3000));
    await options.click("button");
    await options.getByText("Not saved").waitFor();
    await options.reload();
    await until("the old terms", async () => (await options.inputValue("#terms")).length < 3000);
    await options.close();
  });

  it("shows the state of the page in the popup", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    const popup = await browser.context.newPage();
    // The popup asks for the active tab, which in this test is its own.
    await popup.addInitScript((url) => {
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = async () => {
        const tabs = await query({});
        const asked = tabs.map((tab) =>
          chrome.tabs.sendMessage(tab.id, { kind: "report" }, { frameId: 0 }).catch(() => {}),
        );
        const reports = await Promise.all(asked);
        return tabs.filter((_, index) => reports[index]?.address === url);
      };
    }, visit.page.url());
    await popup.goto(`${base}popup.html`);
    await popup.getByText("Protecting this page", { exact: true }).waitFor();
    await popup.close();
    await visit.close();
  });
});

// The life of a page: it is left and comes back, its prompt box comes late, moves or is replaced.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, until, Visit, worker } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
const CLEAN = "What is the capital of France?";

describe("the extension: the life of a page", () => {
  let browser;
  before(async () => {
    browser = await start(undefined, { keepsPages: true });
  });
  after(() => browser.stop());

  async function isHeld(visit) {
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    await visit.says(CARD);
    assert.ok(!JSON.stringify(await visit.sent()).includes(CARD));
    await visit.choose("Edit");
    await visit.page.keyboard.press("Control+A");
    await visit.page.keyboard.press("Delete");
  }

  it("protects a page that comes back from the browser's memory, by today's settings", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.state("ready");
    await visit.page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => {
        globalThis.isBack = persisted;
      });
    });
    const background = await worker(browser.context);
    const tabId = await background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "https://chatgpt.com/*" });
      return tab.id;
    });
    await visit.page.goto("https://plain.example.com/empty.html");
    const badge = () => background.evaluate((of) => chrome.action.getBadgeText(of), { tabId });
    await until("no badge", async () => (await badge()) === "");
    await background.evaluate(() => chrome.storage.local.set({ terms: ["Projet Mésange"] }));
    await visit.page.goBack({ waitUntil: "commit" });
    assert.equal(await visit.page.evaluate(() => globalThis.isBack), true, "it was kept");
    await until("the badge", async () => (await badge()) === "✓");
    await isHeld(visit);
    await visit.page.keyboard.insertText("When is Projet Mésange due?");
    await visit.page.keyboard.press("Enter");
    await visit.says("Term of the policy");
    // Its requests are gated as before.
    await visit.page.evaluate(async (body) => {
      const address = "/backend-api/conversation";
      await fetch(address, { method: "POST", body }).catch(() => undefined);
    }, LEAK);
    assert.ok(!JSON.stringify(await visit.sent()).includes(CARD));
    await background.evaluate(() => chrome.storage.local.set({ terms: [] }));
    await visit.close();
  });

  it("loads nothing on a page without a prompt box, until there is one", async () => {
    const visit = await Visit.open(browser, "empty.html", "huggingface.co");
    const { readyAt } = await visit.state("idle");
    assert.equal(readyAt, undefined);
    await visit.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement("textarea"), { id: "box" }));
    });
    await visit.state("ready");
    await isHeld(visit);
    await visit.close();
  });

  it("goes along when a page changes its address and its prompt box", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.state("ready");
    for (const path of ["/c/first", "/c/second"]) {
      await visit.page.evaluate((address) => {
        history.pushState({}, "", address);
        const form = document.querySelector("form");
        const fresh = form.cloneNode(true);
        fresh.addEventListener("submit", (event) => event.preventDefault());
        fresh.querySelector("#box").addEventListener("keydown", ({ key, target }) => {
          if (key !== "Enter") return;
          const body = JSON.stringify({ messages: [{ content: { parts: [target.value] } }] });
          fetch("/backend-api/conversation", { method: "POST", body });
          target.value = "";
        });
        form.replaceWith(fresh);
      }, path);
      await isHeld(visit);
      visit.record.length = 0;
      await visit.page.keyboard.insertText(CLEAN);
      await visit.page.keyboard.press("Enter");
      assert.equal((await visit.arrived()).text, CLEAN);
      assert.equal(await visit.panel(), "");
    }
    await visit.close();
  });
});

// What a page, a user or the browser may do to it that is out of the ordinary.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, until, Visit, worker } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;

describe("the extension: under attack", () => {
  let browser;
  before(async () => {
    browser = await start();
  });
  after(() => browser.stop());

  async function ready(path) {
    const visit = await Visit.open(browser, path);
    await visit.page.locator("#box").click();
    await visit.state("ready");
    return visit;
  }

  it("screens all of a paste of 5 MB, and keeps all of it", async () => {
    const visit = await ready("textarea.html");
    const text = `${"All work and no play. ".repeat(250_000)}${LEAK}`;
    await visit.paste(text);
    await visit.says("What you just pasted would be held");
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    assert.equal(await visit.page.inputValue("#box"), text);
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
  });

  it("keeps up with 200 keystrokes a second, and with the drafts of each", async () => {
    const visit = await ready("textarea.html?drafts");
    const devtools = await browser.context.newCDPSession(visit.page);
    const text = `${"word ".repeat(30)}${LEAK} and more`;
    const begun = performance.now();
    const typed = [];
    for (const [index, character] of [...text].entries()) {
      const wait = begun + index * 5 - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      typed.push(devtools.send("Input.insertText", { text: character }));
    }
    await Promise.all(typed);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    assert.equal(await visit.page.inputValue("#box"), text);
    const sent = await visit.sent();
    assert.ok(sent.length > 0, "harmless drafts go");
    assert.ok(!JSON.stringify(sent).includes(CARD));
    await visit.close();
  });

  it("goes on when its service worker is killed, and wakes it for new pages", async () => {
    const visit = await ready("textarea.html");
    const internals = await browser.context.newPage();
    await internals.goto("chrome://serviceworker-internals");
    const id = new URL((await worker(browser.context)).url()).host;
    const item = internals.locator(".serviceworker-registration", { hasText: id });
    await item.locator('[data-command="stop"]').click();
    await until("the service worker has stopped", async () =>
      (await item.textContent()).includes("STOPPED"),
    );
    await internals.close();
    await visit.page.bringToFront();
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    const other = await Visit.open(browser, "textarea.html");
    await other.page.locator("#box").click();
    await other.page.keyboard.insertText(LEAK);
    await other.page.keyboard.press("Enter");
    await other.says("Held before sending");
    await other.close();
    await visit.close();
  });

  it("finds the prompt box that the page puts in place of the first", async () => {
    const visit = await ready("textarea.html");
    await visit.page.evaluate(() => {
      history.pushState({}, "", "/c/another-conversation");
      const box = document.querySelector("#box");
      const fresh = box.cloneNode();
      fresh.addEventListener("keydown", (event) => {
        if (event.key === "Enter")
          fetch("/backend-api/conversation", { method: "POST", body: fresh.value });
      });
      box.replaceWith(fresh);
    });
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
  });

  // The last, since nothing is as before after it.
  it("asks for a reload when it was updated, and protects until then", async () => {
    const visit = await ready("textarea.html");
    const background = await worker(browser.context);
    // The answer never comes.
    background.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await visit.says("Reload this page");
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
  });
});

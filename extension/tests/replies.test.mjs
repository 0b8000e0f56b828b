// Replies: what placeholders stand for is shown to the user, and to nobody else.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, until, Visit } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";

describe("the extension: replies", () => {
  let browser;
  let visit;
  before(async () => {
    browser = await start();
    visit = await Visit.open(browser, "assistant.html?to=/backend-api/conversation");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText(`My card is ${CARD}`);
    await visit.page.keyboard.press("Enter");
    await visit.choose("Mask all");
    await visit.says("Masked");
    await visit.page.keyboard.press("Enter");
    assert.equal((await visit.arrived()).text, "My card is [PAYMENT_CARD_1]");
  });
  after(() => browser.stop());

  const shown = () => visit.page.locator("#replies").textContent();

  it("restores a reply that is written piece by piece", async () => {
    await visit.page.evaluate(() => {
      const text = document.createTextNode("");
      document.querySelector("#replies").append(text);
      for (const piece of ["Your card [PAY", "MENT_CA", "RD_1] is fine, [NOTHING_7] is not mine"]) {
        text.data += piece;
      }
    });
    const wanted = `Your card ${CARD} is fine, [NOTHING_7] is not mine`;
    await until("the reply is restored", async () => (await shown()) === wanted);
  });

  it("restores it again when the page writes the whole reply anew", async () => {
    await visit.page.evaluate(() => {
      document.querySelector("#replies").firstChild.data = "Again: [PAYMENT_CARD_1]";
    });
    await until("the reply is restored", async () => (await shown()) === `Again: ${CARD}`);
  });

  it("never lets what is shown leave", async () => {
    await visit.page.evaluate(() =>
      globalThis.sendByScript(document.querySelector("#replies").textContent),
    );
    await visit.says("A request of the page was stopped");
    // What the user writes meanwhile answers nothing.
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText("A clean question");
    await visit.says("A request of the page was stopped");
    assert.ok(!JSON.stringify(await visit.sent()).includes(CARD));
    await visit.choose("Keep it back");
  });

  it("restores what a page puts on the clipboard", async () => {
    const copied = await visit.page.evaluate(async () => {
      await navigator.clipboard.writeText("Copied: [PAYMENT_CARD_1]");
      return navigator.clipboard.readText();
    });
    assert.equal(copied, `Copied: ${CARD}`);
  });

  it("gives the same value the same placeholder in the next prompt", async () => {
    await visit.page.evaluate(() => globalThis.reset());
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(`a@funambule.dev pays with ${CARD}`);
    await visit.page.keyboard.press("Enter");
    await visit.choose("Mask all");
    await visit.says("Masked");
    assert.equal(
      await visit.page.inputValue("#box"),
      "[EMAIL_ADDRESS_2] pays with [PAYMENT_CARD_1]",
    );
  });
});

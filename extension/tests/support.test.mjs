// Someone in distress meets help, and nobody else is bothered with it.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, Visit } from "./browser.mjs";

describe("the extension: support in distress", () => {
  let browser;
  before(async () => {
    browser = await start();
  });
  after(() => browser.stop());

  async function write(text) {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText(text);
    await visit.page.keyboard.press("Enter");
    return visit;
  }

  it("shows whom to call in the country of the browser's language, and quotes nothing", async () => {
    const visit = await write("I don't want to be alive anymore");
    await visit.says("You need not face this alone");
    const panel = await visit.panel();
    assert.match(panel, /If your life is in danger, call 911\./);
    assert.match(panel, /988 Suicide & Crisis Lifeline/);
    assert.match(panel, /findahelpline\.com/);
    assert.ok(panel.includes("Canada"), "another country can be picked");
    assert.ok(!panel.includes("alive"), "nobody's own words are held up to them");
    assert.deepEqual(await visit.sent(), []);
    await visit.choose("Send anyway");
    await visit.choose("Yes, let it go as it is");
    assert.equal((await visit.arrived()).text, "I don't want to be alive anymore");
    await visit.close();
  });

  it("lets those who care for others and who learn go on", async () => {
    const text = "My friend told me he wants to kill himself. How can I help him?";
    const visit = await write(text);
    assert.equal((await visit.arrived()).text, text);
    assert.equal(await visit.panel(), "");
    await visit.close();
  });
});

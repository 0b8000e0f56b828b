// The extension's own pages: the popup, the options and the first run.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import axe from "axe-core";
import { start, until, Visit, worker } from "./browser.mjs";

const POLICIES = new URL("../../policies/", import.meta.url);
const RESULTS = new URL("../../eval/results.json", import.meta.url);

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
    await options.click("button.primary");
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
    await options.click("button.primary");
    await options.getByText("Not saved").waitFor();
    await options.reload();
    await until("the old terms", async () => (await options.inputValue("#terms")).length < 3000);
    await options.close();
  });

  /** The popup as it is over this page. */
  async function popupOver(visit) {
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
    return popup;
  }

  it("shows the state of the page in the popup, and can be switched off there", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    const popup = await popupOver(visit);
    await popup.getByText("Protecting this page", { exact: true }).waitFor();
    await popup.getByLabel("Screen what I write on chatgpt.com").uncheck();
    await visit.state("off");
    await visit.page.bringToFront();
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText("My card is 4539 1488 0343 6467");
    await visit.page.keyboard.press("Enter");
    assert.equal((await visit.arrived()).text, "My card is 4539 1488 0343 6467");
    await popup.getByLabel("Screen what I write on chatgpt.com").check();
    await visit.state("ready");
    await popup.close();
    await visit.close();
  });

  it("offers no switch in the popup where there is nothing to switch", async () => {
    const visit = await Visit.open(browser, "textarea.html", "plain.example.com");
    const popup = await popupOver(visit);
    await popup.getByText("Not protecting this page", { exact: true }).waitFor();
    assert.equal(await popup.getByRole("checkbox").isVisible(), false);
    await popup.close();
    await visit.close();
  });

  it("never holds again what the user has called a mistake", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("Write to press@funambule.dev or to me@funambule.dev");
    await visit.page.keyboard.press("Enter");
    await visit.choose("Not a problem");
    const findings = async () => (await visit.panel()).split("Mask this").length - 1;
    await until("one finding is left", async () => (await findings()) === 1);
    await visit.choose("Mask this");
    await visit.says("Masked");
    await visit.page.locator("#box").press("Enter");
    assert.equal(
      (await visit.arrived()).text,
      "Write to press@funambule.dev or to [EMAIL_ADDRESS_1]",
    );
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await until("the mistake is listed", async () =>
      (await options.inputValue("#allowed")).includes("press@funambule.dev"),
    );
    await options.close();
    await visit.close();
  });

  it("changes what happens in one category, and speaks another language", async () => {
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.locator("#ladders-all > summary").click();
    await options.selectOption("#ladder-pii\\.contact", "tell");
    await options.selectOption("#language", "fr");
    await options.click("button.primary");
    await options.getByText("Enregistré").waitFor();
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("Write to someone@funambule.dev");
    await visit.page.keyboard.press("Enter");
    assert.equal((await visit.arrived()).text, "Write to someone@funambule.dev");
    await visit.page.keyboard.insertText("My card is 4539 1488 0343 6467");
    await visit.page.keyboard.press("Enter");
    await visit.says("Retenu avant l’envoi");
    await visit.close();
    await options.bringToFront();
    await options.selectOption("#language", "auto");
    await options.selectOption("#ladder-pii\\.contact", "preset");
    await options.click("button.primary");
    await options.getByText("Saved").waitFor();
    await options.close();
  });

  it("shows what each threshold costs, as it was measured", async () => {
    const results = JSON.parse(await readFile(RESULTS, "utf8"));
    const { categories, prompts } = results.evaluations.find(
      ({ data }) => data[0].name === "eval/corpus",
    );
    const { curve, positives, negatives } = categories["attack.override"];
    const costAt = (threshold) => {
      const [, caught, alarms] = curve.find(([reached]) => reached >= threshold);
      const rate = Number(((1000 * alarms) / negatives).toPrecision(2));
      return `${rate} false alarms in 1,000 · finds ${Math.round((100 * caught) / positives)}%`;
    };
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.locator("#ladders-all > summary").click();
    await options.getByText(`${prompts.toLocaleString("en")} prompts`).waitFor();
    const row = options.locator(".ladder", { hasText: "Instruction override" });
    for (const preset of ["strict", "balanced"]) {
      const policy = JSON.parse(await readFile(new URL(`${preset}.json`, POLICIES), "utf8"));
      const { warn, block } = policy.categories["attack.override"];
      await options.selectOption("#preset", preset);
      const summary = row.locator("summary");
      await summary.getByText(`Holds from ${warn} · ${costAt(warn)}`).waitFor();
      const costs = await row.locator(".cost").allTextContents();
      assert.equal(costs.at(-1), costAt(block));
    }
    await row.locator("summary").click();
    // A rung cannot pass the next one.
    await row.getByLabel("Ask from").fill("1");
    const { block } = JSON.parse(await readFile(new URL("balanced.json", POLICIES), "utf8"))
      .categories["attack.override"];
    await row.locator("summary").getByText(`Holds from ${block}`).waitFor();
    await options.close();
  });

  it("holds from the threshold that the user has chosen", async () => {
    const options = await browser.context.newPage();
    const mail = "Write to someone@funambule.dev";
    const choose = async (choice, threshold) => {
      await options.selectOption("#ladder-pii\\.contact", choice);
      const row = options.locator(".ladder", { hasText: "Contact details" });
      if (threshold) await row.getByLabel("Mask from").fill(threshold);
      await options.locator("#status").evaluate((status) => status.replaceChildren());
      await options.click("button.primary");
      await options.getByText("Saved").waitFor();
    };
    await options.goto(`${base}options.html`);
    await options.locator("#ladders-all > summary").click();
    await options.locator(".ladder", { hasText: "Contact details" }).locator("summary").click();
    await choose("justify", "1");
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText(mail);
    await visit.page.keyboard.press("Enter");
    assert.equal((await visit.arrived()).text, mail);
    await options.reload();
    assert.equal(await options.inputValue("#ladder-pii\\.contact"), "justify");
    assert.equal(await options.inputValue("#rung-pii\\.contact-mask"), "1");
    await options.locator("#ladders-all > summary").click();
    await options.locator(".ladder", { hasText: "Contact details" }).locator("summary").click();
    await choose("justify", "0.5");
    await visit.page.bringToFront();
    await visit.page.locator("#box").click();
    await visit.page.keyboard.insertText(mail);
    await visit.page.keyboard.press("Enter");
    await visit.says("someone@funambule.dev");
    await options.bringToFront();
    await options.evaluate(() => chrome.storage.local.set({ ladders: {} }));
    await options.close();
    await visit.close();
  });

  it("imports what it exports, and refuses what is no settings", async () => {
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.fill("#terms", "Projet Alouette");
    await options.click("button.primary");
    await options.getByText("Saved").waitFor();
    const downloading = options.waitForEvent("download");
    await options.click("#export");
    const file = await (await downloading).path();
    await options.fill("#terms", "");
    await options.click("button.primary");
    await options.setInputFiles("#file", file);
    await until("the terms are back", async () =>
      (await options.inputValue("#terms")).includes("Alouette"),
    );
    for (const text of ['{"presett": "strict"}', '{"terms": "one"}', "[]", "{"]) {
      const buffer = Buffer.from(text);
      await options.setInputFiles("#file", { name: "a.json", mimeType: "text/json", buffer });
      await options.getByText("Not saved").waitFor();
      assert.ok((await options.inputValue("#terms")).includes("Alouette"));
    }
    await options.close();
  });

  it("shows at the first run what it does, on this device", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${base}welcome.html`);
    await page.getByText("This would be held").waitFor();
    await page.getByText("[PAYMENT_CARD_1]").waitFor();
    await page.fill("#sample", "What is the capital of France?");
    await page.getByText("This would go as it is.").waitFor();
    await page.close();
  });

  it("has nothing serious to say against any page, light or dark", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    const popup = await popupOver(visit);
    await popup.getByLabel("Screen what I write on chatgpt.com").waitFor();
    const pages = [popup];
    for (const name of ["options", "welcome"]) {
      const page = await browser.context.newPage();
      await page.goto(`${base}${name}.html`);
      await page.getByRole("button").first().waitFor();
      pages.push(page);
    }
    for (const page of pages) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await serious(page), [], `${page.url()}, ${colorScheme}`);
      }
      await page.close();
    }
    await visit.close();
  });
});

/** What axe calls serious or worse. */
async function serious(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

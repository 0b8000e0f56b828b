// The audit log of the extension: what is decided is recorded, no byte of what is written is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, describe, it } from "node:test";
import { engines } from "../../tests/wasm/engines.mjs";
import { start, until, Visit, worker } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `Hirondelle: my card is ${CARD}`;
const [{ engine }] = engines;

describe("the extension: the audit log", () => {
  let browser;
  let base;
  /** A page of the extension, to look into its storage. */
  let own;
  before(async () => {
    browser = await start();
    base = new URL(".", (await worker(browser.context)).url()).href;
    own = await browser.context.newPage();
    await own.goto(`${base}welcome.html`);
  });
  after(() => browser.stop());
  beforeEach(() => own.evaluate(() => chrome.storage.local.clear()));

  /** Everything that the extension has stored, as one text. */
  async function stored() {
    return own.evaluate(async () => {
      const areas = [chrome.storage.local, chrome.storage.session, chrome.storage.sync];
      return JSON.stringify(await Promise.all(areas.map((area) => area.get(null))));
    });
  }

  async function lines() {
    const all = await own.evaluate(() => chrome.storage.local.get(null));
    const { auditState: state } = all;
    if (!state) return [];
    const count = state.last.sequence + 1 - state.first;
    return Array.from({ length: count }, (_, index) => all[`audit:${state.first + index}`]);
  }

  const entries = async () => (await lines()).map(JSON.parse);
  const events = async () => (await entries()).map(({ event }) => event);

  /** Waits for these events, and checks the chain by the engine's own rule. */
  async function recorded(...expected) {
    await until(`the events ${expected}`, async () => (await events()).length >= expected.length);
    assert.deepEqual(await events(), expected);
    const { whole, breach } = engine.verifyAudit(`${(await lines()).join("\n")}\n`);
    assert.ok(whole, breach?.message);
    return entries();
  }

  /** A page on which this prompt has been held. */
  async function held(text = LEAK, host = "chatgpt.com") {
    const visit = await Visit.open(browser, "textarea.html", host);
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText(text);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    return visit;
  }

  async function options() {
    const page = await browser.context.newPage();
    await page.goto(`${base}options.html`);
    await page.getByText("Entries:").waitFor();
    return page;
  }

  async function save(page) {
    await page.click("button.primary");
    await page.getByText("Saved").waitFor();
  }

  /** Ends the background as the browser does when nothing has happened for a while. */
  async function sleep() {
    const devtools = await browser.context.newCDPSession(own);
    const stopped = new Promise((resolve) => {
      devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
      });
    });
    await devtools.send("ServiceWorker.enable");
    await devtools.send("ServiceWorker.stopAllWorkers");
    await stopped;
  }

  it("records what was held and sent anyway, and no byte of the prompt", async () => {
    const visit = await held();
    await visit.choose("Send anyway");
    await visit.choose("Yes, let it go as it is");
    await visit.arrived();
    const [screened, anyway] = await recorded("screened", "sent-anyway");
    assert.deepEqual(screened.categories, { "pii.financial": "mask" });
    assert.deepEqual(screened.detectors, ["payment-card"]);
    assert.deepEqual([screened.site, screened.action], ["chatgpt.com", "mask"]);
    assert.match(screened.engine, /^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    assert.equal(anyway.override, "confirm");
    // Any four digits may stand in a hash.
    const all = (await stored()).replaceAll(/[0-9a-f]{64}|\+[0-9a-f]{8}/g, "");
    for (const part of [CARD, "4539", "1488", "6467", "irondelle", "my card"]) {
      assert.ok(!all.includes(part), part);
    }
    await visit.close();
  });

  it("records masking, and a prompt that was edited until it was clean", async () => {
    const visit = await held();
    await visit.choose("Mask all");
    await visit.says("Masked");
    await visit.page.keyboard.press("Enter");
    await visit.arrived();
    await visit.page.keyboard.insertText(`Also write to someone@funambule.dev`);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    await visit.page.keyboard.press("Escape");
    await visit.page.keyboard.press("Control+A");
    await visit.page.keyboard.insertText("What is the capital of France?");
    await visit.page.keyboard.press("Enter");
    const all = await recorded("screened", "masked", "screened", "edited");
    assert.deepEqual(all[1].detectors, ["payment-card"]);
    assert.deepEqual(all[3].detectors, ["email-address"]);
    await visit.close();
  });

  it("records a clean prompt not at all, and the same held prompt once", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("What is the capital of France?");
    await visit.page.keyboard.press("Enter");
    await visit.arrived();
    await visit.page.keyboard.insertText(LEAK);
    for (let time = 0; time < 3; time += 1) {
      await visit.page.locator("#box").press("Enter");
      await visit.says("Held before sending");
      await visit.page.keyboard.press("Escape");
    }
    await visit.page.locator("#box").press("Control+A");
    await visit.page.keyboard.insertText("Write to someone@funambule.dev");
    await visit.page.keyboard.press("Enter");
    await recorded("screened", "screened");
    await visit.close();
  });

  it("records a reason by its code, and what was called a mistake with the new policy", async () => {
    await own.evaluate(() =>
      chrome.storage.local.set({ ladders: { "pii.contact": { override: "justify" } } }),
    );
    const visit = await held("Write to press@funambule.dev");
    await visit.choose("Send anyway");
    await visit.says("Choose a reason");
    // The choice has the focus: its second option is "public".
    await visit.page.keyboard.press("ArrowDown");
    await visit.page.keyboard.press("ArrowDown");
    await visit.choose("Yes, let it go as it is");
    await visit.arrived();
    await visit.page.keyboard.insertText("Or to me@funambule.dev");
    await visit.page.keyboard.press("Enter");
    await visit.choose("Not a problem");
    await visit.says("this is not held any more");
    await visit.page.keyboard.insertText(` and ${CARD}`);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    const all = await recorded(
      "screened",
      "sent-anyway",
      "screened",
      "dismissed",
      "policy-changed",
      "screened",
    );
    assert.deepEqual([all[1].override, all[1].justification], ["justify", "public"]);
    assert.notEqual(all[4].policy.hash, all[3].policy.hash);
    assert.equal(all[5].policy.hash, all[4].policy.hash);
    await visit.close();
  });

  it("says nothing of someone in distress", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("I want to kill myself tonight, I have the pills ready");
    await visit.page.keyboard.press("Enter");
    await visit.says("You need not face this alone");
    await visit.page.keyboard.press("Escape");
    await visit.page.keyboard.press("Control+A");
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    const all = await recorded("screened");
    assert.ok(!JSON.stringify(all).includes("self-harm"));
    await visit.close();
  });

  it("shows, exports, verifies and deletes it in the options", async () => {
    const visit = await held();
    await recorded("screened");
    const page = await options();
    await page.getByText("Entries: 1.").waitFor();
    const shown = await page.locator("#audit-list li").innerText();
    for (const part of ["Held", "chatgpt.com", "Financial data"])
      assert.ok(shown.includes(part), shown);
    const downloading = page.waitForEvent("download");
    await page.click("#audit-export");
    const exported = await readFile(await (await downloading).path(), "utf8");
    const { whole, head } = engine.verifyAudit(exported);
    assert.ok(whole);
    await page.click("#audit-verify");
    await page
      .getByText(`The chain is whole. The hash of its last entry, to note elsewhere: ${head}`)
      .waitFor();

    await page.click("#audit-delete");
    assert.deepEqual(await events(), ["screened"], "it asks once more");
    await page.getByRole("button", { name: "Yes, delete every entry" }).click();
    await page.getByText("Deleted. One entry says so.").waitFor();
    const [deleted] = await recorded("deleted");
    assert.deepEqual(deleted.deleted, { first: 1, last: 1, hash: head });
    assert.ok(!(await stored()).includes("payment-card"), "nothing is left of it");

    await own.evaluate(async () => {
      const { "audit:2": line } = await chrome.storage.local.get("audit:2");
      await chrome.storage.local.set({ "audit:2": line.replace('"last":1', '"last":0') });
    });
    await page.click("#audit-verify");
    await page.getByText("The chain is broken at entry 2").waitFor();
    await page.close();
    await visit.close();
  });

  it("stops when it is switched off, and says so in the log", async () => {
    const visit = await held();
    await recorded("screened");
    const page = await options();
    await page.uncheck("#audit");
    await save(page);
    await recorded("screened", "log-stopped");
    await visit.page.bringToFront();
    await visit.choose("Mask all");
    await visit.says("Masked");
    await page.bringToFront();
    await page.check("#audit");
    await save(page);
    await recorded("screened", "log-stopped", "log-started");
    await page.close();
    await visit.close();
  });

  it("keeps what is within the limits", async () => {
    await own.evaluate(() => chrome.storage.local.set({ auditEntries: 3 }));
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    for (const name of ["one", "two", "three", "four"]) {
      await visit.page.locator("#box").press("Control+A");
      await visit.page.keyboard.insertText(`Write to ${name}@funambule.dev`);
      await visit.page.keyboard.press("Enter");
      await visit.says(`${name}@funambule.dev`);
      await visit.page.keyboard.press("Escape");
    }
    await until("a deletion", async () => (await events()).includes("deleted"));
    const [first, ...rest] = await recorded("screened", "screened", "deleted");
    assert.equal(first.sequence, 3);
    assert.deepEqual([rest[1].deleted.first, rest[1].deleted.last], [1, 2]);
    assert.ok(!("audit:1" in JSON.parse(await stored())[0]));
    await visit.close();
  });

  it("records that protection was switched off on a site", async () => {
    const visit = await held();
    await recorded("screened");
    await own.evaluate(() => chrome.storage.local.set({ paused: ["chatgpt.com"] }));
    await recorded("screened", "paused");
    await own.evaluate(() => chrome.storage.local.set({ paused: [] }));
    const all = await recorded("screened", "paused", "resumed");
    assert.equal(all[1].site, "chatgpt.com");
    await visit.close();
  });

  // The last: the browser is driven by the background that ends here.
  it("keeps one chain from several tabs, and through the sleep of the background", async () => {
    const visits = [await held(LEAK, "chatgpt.com"), await held(LEAK, "claude.ai")];
    await recorded("screened", "screened");
    await sleep();
    await visits[1].page.bringToFront();
    await visits[1].choose("Mask all");
    await visits[1].says("Masked");
    const all = await recorded("screened", "screened", "masked");
    const sites = all.map(({ site }) => site);
    assert.deepEqual(sites, ["chatgpt.com", "claude.ai", "claude.ai"]);
    for (const visit of visits) await visit.close();
  });
});

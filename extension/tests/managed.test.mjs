// An administrator's settings, by a policy file as it lies on the computers of an organisation.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { start, Visit, worker } from "./browser.mjs";

/** Where Debian's Chromium looks. */
const POLICIES = "/etc/chromium/policies/managed";
const FILE = join(POLICIES, `funambule-test-${process.pid}.json`);

const CARD = "4539 1488 0343 6467";

const MANAGED = {
  preset: "strict",
  terms: ["Projet Corneille"],
  locked: ["preset"],
  allowOverride: false,
  allowDismiss: false,
  auditDays: 30,
  audit: true,
  allowDeleteLog: false,
  contact: "Ask the security desk, extension 4321.",
};

const isRoot = process.getuid?.() === 0;
const isDebian = await access("/etc/chromium").then(
  () => true,
  () => false,
);
const skip = !isRoot || !isDebian ? "it needs root, and Debian's Chromium" : false;

/** Without a key, an extension is known by where it lies: other tests are not managed. */
const managing = (managed) => async (folder) => {
  const path = join(folder, "manifest.json");
  const { key: _, ...manifest } = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify(manifest));
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  const id = [...hash].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
  await mkdir(POLICIES, { recursive: true });
  await writeFile(FILE, JSON.stringify({ "3rdparty": { extensions: { [id]: managed } } }));
};

describe("the extension: administered", { skip }, () => {
  let browser;
  before(async () => {
    browser = await start(managing(MANAGED));
  });
  after(async () => {
    await rm(FILE, { force: true });
    await browser?.stop();
  });

  it("holds the organisation's terms, names its contact, lets nobody past", async () => {
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("The date of projet corneille is near");
    await visit.page.keyboard.press("Enter");
    await visit.says("projet corneille");
    await visit.says(MANAGED.contact);
    const said = await visit.panel();
    for (const choice of ["Send anyway", "Not a problem"]) assert.ok(!said.includes(choice), said);
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
  });

  it("shows in the options what is fixed", async () => {
    const base = new URL(".", (await worker(browser.context)).url()).href;
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    await options.getByText("set by your organisation").waitFor();
    assert.equal(await options.inputValue("#preset"), "strict");
    assert.ok(await options.locator("#preset").isDisabled());
    assert.ok(await options.locator("#terms").isEnabled());
    assert.ok(await options.locator("#allowed").isDisabled());
    await options.close();
  });

  it("keeps the log that the organisation asks for", async () => {
    const background = await worker(browser.context);
    await background.evaluate(() => chrome.storage.local.set({ audit: false, auditDays: 7 }));
    const visit = await Visit.open(browser, "textarea.html");
    await visit.page.locator("#box").click();
    await visit.state("ready");
    await visit.page.keyboard.insertText("Projet Corneille, and card 4539 1488 0343 6467");
    await visit.page.keyboard.press("Enter");
    await visit.says("Projet Corneille");
    const options = await browser.context.newPage();
    await options.goto(`${new URL(".", background.url()).href}options.html`);
    const entry = options.locator("#audit-list li", { hasText: "Financial data" });
    await entry.first().waitFor();
    assert.ok(await options.locator("#audit").isChecked());
    for (const id of ["audit", "audit-days", "audit-delete"]) {
      assert.ok(await options.locator(`#${id}`).isDisabled(), id);
    }
    assert.equal(await options.inputValue("#audit-days"), "30");
    assert.ok(await options.locator("#audit-entries").isEnabled());
    const refused = await options.evaluate(() =>
      chrome.runtime.sendMessage({ kind: "delete-log" }),
    );
    assert.match(refused.error, /may not be deleted/);
    assert.ok((await entry.count()) > 0);
    await options.close();
    await visit.close();
  });
});

/** Card numbers are data everywhere but on one site. */
const POLICY = {
  format: 1,
  name: "our organisation",
  extends: "balanced",
  sites: { "claude.ai": { categories: { "pii.financial": null } } },
};

/** Holds a card number on a site, or sends it. */
async function sendCard(browser, host) {
  const visit = await Visit.open(browser, "textarea.html?to=/backend-api/x", host);
  await visit.page.locator("#box").click();
  await visit.page.keyboard.insertText(`My card is ${CARD}`);
  await visit.page.keyboard.press("Enter");
  return visit;
}

describe("the extension: administered by a policy of its own", { skip }, () => {
  let browser;
  before(async () => {
    browser = await start(managing({ policy: JSON.stringify(POLICY) }));
  });
  after(async () => {
    await rm(FILE, { force: true });
    await browser?.stop();
  });

  it("follows what the policy says of a site, there and only there", async () => {
    const held = await sendCard(browser, "chatgpt.com");
    await held.says("Held before sending");
    assert.deepEqual(await held.sent(), []);
    await held.close();
    const free = await sendCard(browser, "claude.ai");
    assert.ok((await free.arrived()).text.includes(CARD));
    await free.close();
  });

  it("shows the thresholds of the policy, and lets nobody move them", async () => {
    const base = new URL(".", (await worker(browser.context)).url()).href;
    const options = await browser.context.newPage();
    await options.goto(`${base}options.html`);
    const row = options.locator(".ladder", { hasText: "Financial data" });
    await row.waitFor({ state: "attached" });
    assert.ok(await row.locator("select").isDisabled());
    assert.ok(await row.locator("input").last().isDisabled());
    assert.ok(await options.locator("#preset").isDisabled());
    await options.close();
  });
});

describe("the extension: administered by a policy that is none", { skip }, () => {
  let browser;
  before(async () => {
    const policy = JSON.stringify({ ...POLICY, categories: { "pii.finacial": null } });
    browser = await start(managing({ policy }));
  });
  after(async () => {
    await rm(FILE, { force: true });
    await browser?.stop();
  });

  it("holds everything, and says what is wrong with the policy", async () => {
    const visit = await sendCard(browser, "claude.ai");
    await visit.says("Not protecting this page: your prompt is held");
    await visit.says("pii.finacial");
    assert.deepEqual(await visit.sent(), []);
    await visit.close();
  });
});

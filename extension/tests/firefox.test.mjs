// Firefox: the linter of its store, and the core of it all in Firefox ESR where that is installed.

import assert from "node:assert/strict";
import { access, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import linter from "addons-linter";
import puppeteer from "puppeteer-core";
import { PATIENCE, until } from "./browser.mjs";
import { IMPATIENT, makeLate, release, sendByScript, sentWith } from "./late.mjs";
import { serve } from "./server.mjs";

const BUILT = fileURLToPath(new URL("../../dist/extension/firefox", import.meta.url));
const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
const MASKED = "My card is [PAYMENT_CARD_1]";
const CLEAN = "What is the capital of France?";

const isInstalled = await access(FIREFOX).then(
  () => true,
  () => false,
);
const skip = isInstalled ? false : `there is no ${FIREFOX}: install firefox-esr or set FIREFOX`;

it("the extension: the linter of Firefox's store finds no error", async () => {
  const config = { _: [BUILT], logLevel: "fatal", output: "json", selfHosted: false };
  const { errors } = await linter
    .createInstance({ config, runAsBinary: false })
    .run({ _console: { log: () => {}, error: () => {} } })
    .then((output) => output ?? {});
  assert.deepEqual(errors, []);
});

/** Ways in which a page sends by itself. */
const WAYS = [
  "fetch",
  "kept",
  "request",
  "form",
  "bytes",
  "xhr",
  "beacon",
  "socket",
  "frame",
  "frame-html",
  "srcdoc",
  "worker",
  "module-worker",
  "shared-worker",
  "event-source",
  "image",
  "submit",
  "request-submit",
];

/** Waits for the panel of a page or of a frame in it. */
const panelOf = (page) =>
  until("the panel", async () => {
    const has = () => document.querySelector("[popover]") !== null;
    const asked = page.frames().map((frame) => frame.evaluate(has).catch(() => false));
    return (await Promise.all(asked)).includes(true);
  });

async function launch(built) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    acceptInsecureCerts: true,
    timeout: PATIENCE,
    extraPrefsFirefox: {
      // Every host is the server.
      "network.dns.forceResolve": "127.0.0.1",
      "intl.accept_languages": "en-GB",
    },
  });
  await browser.installExtension(built);
  return browser;
}

describe("the extension: in Firefox", { skip }, () => {
  let browser;
  let server;
  let page;
  /** The page of the first run: only the extension's own pages can ask the extension. */
  let welcome;
  before(async () => {
    server = await serve();
    browser = await launch(BUILT);
    welcome = await until("the page of the first run", () => ownPage("welcome.html"));
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page of the extension, which only the extension itself can open. */
  async function ownPage(name) {
    for (const candidate of await browser.pages()) {
      const path = await candidate.evaluate(() => location.href).catch(() => "");
      if (path.startsWith("moz-extension:") && path.endsWith(`/${name}`)) return candidate;
    }
    return undefined;
  }

  /** Whether the engine is ready in the page that is open. */
  const isReady = () =>
    welcome.evaluate(async (address) => {
      const tabs = await browser.tabs.query({});
      const ask = (tab) => browser.tabs.sendMessage(tab.id, { kind: "report" }, { frameId: 0 });
      const reports = await Promise.all(tabs.map((tab) => ask(tab).catch(() => undefined)));
      return reports.some((report) => report?.address === address && report.state.kind === "ready");
    }, page.url());

  /** A test on a page of an assistant. */
  function visiting(title, path, test) {
    it(title, async () => {
      server.record.length = 0;
      page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`https://chatgpt.com:${server.port}/${path}`);
      await until("the engine", isReady);
      await page.click("#box");
      await test();
      await page.close();
    });
  }

  const panelOpens = () => panelOf(page);
  const panelCloses = () =>
    until("no panel", () => page.evaluate(() => document.querySelector("[popover]") === null));
  const value = () => page.$eval("#box", (box) => box.value);

  async function write(text) {
    await page.type("#box", text);
    await page.keyboard.press("Enter");
  }

  async function nothingLeft() {
    await page.evaluate(() => fetch("/flush", { method: "POST", body: "flush" }));
    assert.ok(!JSON.stringify(server.record).includes(CARD));
  }

  const arrived = () =>
    until("the prompt at the server", () => {
      const sent = server.record.find(({ path }) => path.startsWith("/backend-api"));
      return sent && JSON.parse(sent.body).messages[0].content.parts[0];
    });

  for (const [form, query] of Object.entries({ open: "", closed: "?closed" })) {
    visiting(
      `holds a secret and lets a clean prompt go, on a page with an ${form} policy`,
      `textarea.html${query}`,
      async () => {
        await write(LEAK);
        await panelOpens();
        await nothingLeft();
        assert.equal(await value(), LEAK);
        await page.evaluate(() => {
          document.querySelector("#box").value = "";
        });
        await page.click("#box");
        await write(CLEAN);
        assert.equal(await arrived(), CLEAN);
      },
    );
  }

  visiting("masks by the keyboard alone, and can be undone", "textarea.html", async () => {
    await write(LEAK);
    await panelOpens();
    // To the panel's "Mask all", past what can be done about the one finding and "Edit".
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until("the placeholder", async () => (await value()) === MASKED);
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    assert.equal(await value(), LEAK);
    await nothingLeft();
  });

  visiting("sends what is masked by the user's own key", "textarea.html", async () => {
    await write(LEAK);
    await panelOpens();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until("the placeholder", async () => (await value()) === MASKED);
    await page.keyboard.press("Enter");
    assert.equal(await arrived(), MASKED);
    await nothingLeft();
  });

  visiting("Escape closes the panel, and the text stays", "textarea.html", async () => {
    await write(LEAK);
    await panelOpens();
    await page.keyboard.press("Escape");
    await panelCloses();
    assert.equal(await value(), LEAK);
    await nothingLeft();
  });

  visiting("screens what is pasted, in an editor", "prosemirror.html", async () => {
    await page.evaluate((text) => {
      const source = Object.assign(document.createElement("textarea"), { value: text });
      source.id = "source";
      document.body.append(source);
      source.focus();
      source.select();
    }, LEAK);
    const withControl = async (key) => {
      await page.keyboard.down("Control");
      await page.keyboard.press(key);
      await page.keyboard.up("Control");
    };
    await withControl("c");
    await page.click("#box");
    await withControl("v");
    await panelOpens();
    assert.ok((await page.evaluate(() => globalThis.modelText())).includes(CARD));
    await nothingLeft();
  });

  visiting("holds a click on the button, too", "textarea.html", async () => {
    await page.type("#box", LEAK);
    await page.click("button");
    await panelOpens();
    await nothingLeft();
    assert.equal(await value(), LEAK);
  });

  visiting("keeps own terms, which open pages follow at once", "textarea.html", async () => {
    const open = () => browser.tabs.create({ url: browser.runtime.getURL("options.html") });
    await welcome.evaluate(open);
    const options = await until("the options", () => ownPage("options.html"));
    await until("the ladders", () => options.$("#ladders select"));
    await options.evaluate(() => {
      document.querySelector("#terms").value = "Projet Mésange";
      document.querySelector("button.primary").click();
    });
    const said = () => options.$eval("#status", ({ textContent }) => textContent);
    await until("the status", said);
    assert.equal(await said(), "Saved. Open pages follow at once.");
    await options.close();
    await page.bringToFront();
    await page.click("#box");
    await write("When is Projet Mésange due?");
    await panelOpens();
    assert.equal(await value(), "When is Projet Mésange due?");
    await welcome.evaluate(() => browser.storage.local.set({ terms: [] }));
  });

  for (const way of WAYS) {
    visiting(
      `refuses a secret that a script sends: ${way}`,
      `textarea.html?via=${way}`,
      async () => {
        await sendByScript(page, LEAK);
        await panelOpens();
        await nothingLeft();
      },
    );
  }
});

describe("the extension: its engine is late in Firefox", { skip }, () => {
  let folder;
  let browser;
  let server;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "funambule-firefox-"));
    await cp(BUILT, folder, { recursive: true });
    await makeLate(folder);
    server = await serve();
    browser = await launch(folder);
  });
  after(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const way of IMPATIENT.filter((way) => WAYS.includes(way))) {
    it(`says that it refused what cannot wait, and does not send it later: ${way}`, async () => {
      const page = await browser.newPage();
      await page.goto(`https://chatgpt.com:${server.port}/textarea.html?via=${way}`);
      await sendByScript(page, LEAK);
      await panelOf(page);
      await release(page);
      await page.evaluate(() => fetch("/flush", { method: "POST", body: "flush" }));
      assert.deepEqual(sentWith(server.record, CARD), []);
      await page.close();
    });
  }
});

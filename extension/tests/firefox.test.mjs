// Firefox: the linter of its store, and the core of it all in Firefox ESR where that is installed.

import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import linter from "addons-linter";
import puppeteer from "puppeteer-core";
import { until } from "./browser.mjs";
import { serve } from "./server.mjs";

const BUILT = fileURLToPath(new URL("../../dist/extension/firefox", import.meta.url));
const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
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

describe("the extension: in Firefox", { skip }, () => {
  let browser;
  let server;
  before(async () => {
    server = await serve();
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: FIREFOX,
      acceptInsecureCerts: true,
      extraPrefsFirefox: {
        // Every host is the server.
        "network.dns.forceResolve": "127.0.0.1",
        "intl.accept_languages": "en-GB",
      },
    });
    await browser.installExtension(BUILT);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [form, query] of Object.entries({ open: "", closed: "?closed" })) {
    it(`holds a secret and lets a clean prompt go, on a page with an ${form} policy`, async () => {
      server.record.length = 0;
      const page = await browser.newPage();
      await page.goto(`https://chatgpt.com:${server.port}/textarea.html${query}`);
      await page.click("#box");
      await page.type("#box", LEAK);
      await page.keyboard.press("Enter");
      await until("the panel", () =>
        page.evaluate(() => document.querySelector("[popover]") !== null),
      );
      await page.evaluate(() => fetch("/flush", { method: "POST", body: "flush" }));
      assert.ok(!JSON.stringify(server.record).includes(CARD));
      assert.equal(await page.$eval("#box", ({ value }) => value), LEAK);
      await page.evaluate(async (text) => {
        const body = JSON.stringify({ text });
        await fetch("/backend-api/conversation", { method: "POST", body }).catch(() => {});
      }, LEAK);
      assert.ok(!JSON.stringify(server.record).includes(CARD));
      await page.evaluate(() => {
        document.querySelector("#box").value = "";
      });
      await page.click("#box");
      await page.type("#box", CLEAN);
      await page.keyboard.press("Enter");
      const sent = await until("the prompt at the server", () =>
        server.record.find(({ path }) => path.startsWith("/backend-api")),
      );
      assert.equal(JSON.parse(sent.body).messages[0].content.parts[0], CLEAN);
      await page.close();
    });
  }
});

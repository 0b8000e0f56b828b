// The packed archive with bundlers and frameworks: installed, built, and run in a real Chromium.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { build } from "vite";
import { launch, open, openAt } from "../browser.mjs";
import { installBesideFrameworks, remove, run } from "../project.mjs";

const CARD = "4539 1488 0343 6467";
const own = (path) => new URL(`node_modules/${path}`, import.meta.url).pathname;

describe("npm: bundlers and frameworks", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  function inProject(name, title, test) {
    it(`${name}: ${title}`, async () => {
      const folder = await installBesideFrameworks(name);
      try {
        await test(folder);
      } finally {
        await remove(folder);
      }
    });
  }

  async function screens(folder) {
    const { page, problems, report } = await open(browser, folder);
    assert.deepEqual(report, ["mask", "mask"]);
    assert.deepEqual(problems, []);
    await page.close();
  }

  inProject("rollup", "with the engine and the worker named", async (folder) => {
    await run(folder, "build.mjs");
    await screens(join(folder, "dist"));
  });

  inProject("parcel", "finds the engine and the worker by itself", async (folder) => {
    const flags = ["--no-cache", "--no-source-maps", "--public-url", "./"];
    await run(folder, own("parcel/lib/bin.js"), "build", "index.html", ...flags);
    await screens(join(folder, "dist"));
  });

  // The element in a framework: it tells verdicts, holds a leak, and sends it masked.
  for (const framework of ["react", "vue", "svelte"]) {
    inProject(framework, "hears the element's events in a template", async (folder) => {
      await build({ root: folder, logLevel: "error" });
      const site = open(browser, join(folder, "dist"), { whenOpen: useElement });
      const { page, problems, report } = await site;
      assert.deepEqual(report, ["My card is [PAYMENT_CARD_1]"]);
      assert.equal(await page.locator("funambule-prompt").getAttribute("name"), "prompt");
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  async function useElement(page) {
    const box = page.locator("funambule-prompt textarea").first();
    await box.fill(`My card is ${CARD}`);
    await page.locator("output", { hasText: "mask" }).waitFor();
    await box.press("Enter");
    await page.locator('funambule-prompt [part="mask"]').click();
  }

  inProject("next", "screens in server and in client components", async (folder) => {
    const next = own("next/dist/bin/next");
    await run(folder, next, "build");
    const server = spawn("node", [next, "start", "-H", "127.0.0.1", "-p", "0"], { cwd: folder });
    try {
      const address = await addressOf(server);
      const site = { address, close: () => server.kill("SIGKILL") };
      const { page, problems, report } = await openAt(browser, site);
      assert.deepEqual(report, ["note", "note"]);
      assert.equal(await page.locator("#server").textContent(), "mask");
      assert.equal(await page.locator("#client").textContent(), "note");
      const html = await (await fetch(address)).text();
      assert.match(html, /<p id="server">mask<\/p>/, "the server has screened");
      assert.match(html, /<p id="client">loading<\/p>/, "there is no verdict before there is one");
      assert.deepEqual(problems, []);
      await page.close();
    } finally {
      server.kill("SIGKILL");
    }
  });
});

/** The address that a server prints when it is ready. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (piece) => {
      printed += piece;
      const [address] = printed.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (address) resolve(`${address}/`);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", () => reject(new Error(`the server did not start: ${printed}`)));
  });
}

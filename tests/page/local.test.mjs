// What the page does with the network, without it, and without its engine.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { address, launch, newContext, open } from "./browser.mjs";

const LEAK = "My card is 4539 1488 0343 6467";

describe("the page: local, offline, and without an engine", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const stored = (page) =>
    page.locator('html[data-offline="stored"]').waitFor({ state: "attached" });

  it("asks nothing of anybody once it is loaded, and cannot", async () => {
    const { page, problems } = await open(browser, "?lang=en");
    await stored(page);
    const requests = [];
    page.context().on("request", (request) => requests.push(request.url()));
    await page.fill("#prompt", LEAK);
    await page.click("#send");
    await page.locator('#guarded [part="mask"]').click();
    await page.click("#dataset-sample");
    await page.click("#dataset-run");
    await page.locator("#dataset-results table").waitFor();
    await page.selectOption("#policy-preset", "strict");
    await page.getByRole("button", { name: "Français" }).click();
    assert.deepEqual(requests, []);
    assert.match(await page.locator("#local-since").textContent(), /^0 /);
    assert.deepEqual(problems, []);

    await page.click("#local-try");
    await page.getByText("refusée par la règle de la page (connect-src)").waitFor();
    assert.deepEqual(requests, []);
    assert.match(await page.locator("#local-since").textContent(), /^0 /);
    await page.close();
  });

  it("has loaded itself before it asks for the engine, and asks once, a data set included", async () => {
    const context = await newContext(browser, { serviceWorkers: "block" });
    const page = await context.newPage();
    const engines = [];
    context.on("request", (request) => {
      if (request.url().endsWith(".wasm")) engines.push(request.url());
    });
    await page.goto(`${address}?lang=en`);
    await page.locator('html[data-engine="ready"]').waitFor({ state: "attached" });
    await page.click("#dataset-sample");
    await page.click("#dataset-run");
    await page.locator("#dataset-results table").waitFor();
    assert.equal(engines.length, 1);
    const [loaded, asked] = await page.evaluate(() => {
      const [{ loadEventStart }] = performance.getEntriesByType("navigation");
      const files = performance.getEntriesByType("resource");
      // It is this worker that asks for the engine.
      const worker = files.find(({ name }) => name.endsWith("/screening-worker.js"));
      return [loadEventStart, worker.startTime];
    });
    assert.ok(loaded > 0 && asked >= loaded, `loaded at ${loaded}, asked at ${asked}`);
    await context.close();
  });

  it("can be installed as an app, sealed as it is", async () => {
    const { page } = await open(browser, "?lang=en");
    await stored(page);
    await page.locator("#local-since").waitFor();
    const devtools = await page.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    const errors = installabilityErrors.map(({ errorId }) => errorId);
    // A context of a test is one.
    assert.deepEqual(
      errors.filter((id) => id !== "in-incognito"),
      [],
    );
    await page.close();
  });

  it("keeps every one of its files for offline use", async () => {
    const all = async (folder, isWanted) => {
      const root = new URL(folder, import.meta.url);
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll("//", "/"))
        .map((path) => path.slice(root.pathname.length))
        .filter(isWanted);
    };
    const own = await all(
      "../../www/",
      (name) => !["index.html", "service-worker.js"].includes(name),
    );
    const loaded = await all("../../dist/www/funambule/", (name) => /\.(js|wasm)$/.test(name));
    const source = await (await fetch(new URL("service-worker.js", address))).text();
    const [, list] = source.match(/FILES = \[([^\]]*)\]/);
    const files = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    const expected = ["./", "figures.json", ...own, ...loaded.map((name) => `funambule/${name}`)];
    assert.deepEqual(files.sort(), expected.sort());
  });

  it("works offline, once it has been visited", async () => {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.goto(`${address}?lang=en`);
    await stored(page);
    await context.setOffline(true);
    assert.equal(await page.evaluate(() => navigator.onLine), false);
    await page.reload();
    await page.locator('html[data-engine="ready"]').waitFor({ state: "attached" });
    await page.fill("#prompt", LEAK);
    await page.getByText("Mask first", { exact: true }).waitFor();
    await context.close();
  });

  /** Opens the page with `sabotage` done to it, and checks that it says so and sends nothing. */
  async function failing(path, sabotage, reason) {
    const viewport = { width: 360, height: 800 };
    const context = await newContext(browser, { serviceWorkers: "block", viewport });
    const page = await context.newPage();
    await sabotage?.(page);
    await page.goto(new URL(path, address).href);
    const alert = page.getByRole("alert");
    await alert.getByText("Engine not loaded: nothing is being screened").waitFor();
    assert.match(await alert.textContent(), reason);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(overflow, 0, "a long reason breaks where it must");
    await page.fill("#prompt", LEAK);
    await page.press("#prompt", "Enter");
    assert.ok(await page.locator("#send").isDisabled());
    assert.equal(await page.locator('.message[data-author="you"]').count(), 0);
    assert.equal(await page.inputValue("#prompt"), LEAK);
    assert.equal(await page.locator("#decision-name").textContent(), "Not screened");
    assert.equal(await page.locator('[data-action="allow"]:visible:not(.scale *)').count(), 0);
    await context.close();
  }

  it("says so when the engine is missing", () =>
    failing(
      "?lang=en",
      (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
      /the server answered 404 for .*funambule_bg\.wasm/,
    ));

  it("says so when its loader is missing", () =>
    failing(
      "?lang=en",
      (page) => page.route("**/engine/funambule.js", (route) => route.fulfill({ status: 404 })),
      /funambule/,
    ));

  it("says so when a security policy forbids WebAssembly", () =>
    failing(
      "?lang=en",
      (page) =>
        page.route(`${address}?lang=en`, async (route) => {
          const response = await route.fetch();
          // A worker is not bound by what the page's own markup says, so there is none.
          const body = (await response.text())
            .replace("'wasm-unsafe-eval'", "")
            .replace("worker-src 'self'", "worker-src 'none'");
          await route.fulfill({ response, body });
        }),
      /WebAssembly.*Content Security Policy/s,
    ));

  it("says so when the policy of the address does not exist", () =>
    failing("?lang=en&policy=lenient", undefined, /“lenient”, which does not exist.*balanced/));

  for (const late of ["demo.js", "element.js"]) {
    it(`stays where it is when ${late} comes`, async () => {
      const context = await newContext(browser, {
        serviceWorkers: "block",
        viewport: { width: 360, height: 800 },
      });
      const page = await context.newPage();
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      await page.route(`**/${late}`, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`${address}?lang=en`, { waitUntil: "commit" });
      const drawn = page.locator("#decision-name").getByText("Not screened yet");
      await (late === "demo.js" ? page.locator("footer") : drawn).waitFor();
      const before = await page.locator("#prompt").boundingBox();
      release();
      await page.locator('html[data-engine="ready"]').waitFor({ state: "attached" });
      const after = await page.locator("#prompt").boundingBox();
      // Less than a pixel is rounding.
      for (const side of ["x", "y", "width", "height"]) {
        assert.ok(
          Math.abs(after[side] - before[side]) < 1,
          `${side}: ${before[side]}, then ${after[side]}`,
        );
      }
      await context.close();
    });
  }

  it("holds what is sent while the engine loads, then screens it", async () => {
    for (const [text, expected] of [
      [LEAK, []],
      ["Good morning", ["Good morning"]],
    ]) {
      const context = await newContext(browser, { serviceWorkers: "block" });
      const page = await context.newPage();
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      await page.route("**/*.wasm", async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`${address}?lang=en`);
      await page.locator("#send:enabled").waitFor();
      const decision = page.locator("#decision-name");
      await decision.getByText("Not screened yet").waitFor();
      assert.match(await page.locator("#decision").textContent(), /nothing is being screened yet/);
      assert.equal(await page.locator('[data-action="allow"]:visible:not(.scale *)').count(), 0);
      await page.fill("#prompt", text);
      await page.press("#prompt", "Enter");
      await page.getByText("Held: the engine is still loading").waitFor();
      assert.equal(await decision.textContent(), "Not screened yet");
      assert.equal(await page.locator('.message[data-author="you"]').count(), 0);
      release();
      const outcome = expected.length
        ? page.locator(".message-text")
        : page.locator('#guarded [part="title"]');
      await outcome.getByText(expected[0] ?? "Mask first").waitFor();
      const messages = page.locator('.message[data-author="you"] .message-text');
      assert.deepEqual(await messages.allTextContents(), expected);
      await context.close();
    }
  });
});

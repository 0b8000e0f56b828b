// What can go wrong in a page: each does something sensible, says so, and lets nothing through.

import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch, newContext, open } from "./browser.mjs";
import { install, remove, serve } from "./project.mjs";

const CARD = "4539 1488 0343 6467";
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; form-action 'self'";
const ATTRIBUTES = '<late-prompt name="early" policy="strict" required=""';
const LEAK = `My card is ${CARD}`;

describe("npm: what can go wrong", () => {
  let browser;
  let folder;
  before(async () => {
    [browser, folder] = await Promise.all([launch(), install("static")]);
    await writeFile(join(folder, "sent.html"), "<!doctype html><title>Sent</title>");
    // A second copy, as a page gets it from a dependency of another version.
    const modules = join(folder, "node_modules");
    await cp(join(modules, "funambule"), join(modules, "other"), { recursive: true });
  });
  after(async () => {
    await browser.close();
    await remove(folder);
  });

  function onPage(title, test) {
    it(title, async () => {
      const { page, problems } = await open(browser, folder, { policy: POLICY });
      await test(page);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  onPage("a wrong policy: the element says where it is wrong, and sends nothing", async (page) => {
    const told = await page.evaluate(async () => {
      const prompt = document.createElement("funambule-prompt");
      prompt.setAttribute("policy", '{\n  "format": 1,\n  "name": "x",\n  "categorys": {}\n}');
      const failed = new Promise((resolve) => {
        prompt.addEventListener("funambule-error", ({ detail }) => resolve(detail.error));
      });
      document.querySelector("main").append(prompt);
      const { code, line, message } = await failed;
      prompt.value = "hello";
      let isSent = false;
      prompt.addEventListener("funambule-submit", () => {
        isSent = true;
      });
      prompt.requestSubmit();
      return { code, line, message, isSent, isValid: prompt.checkValidity() };
    });
    assert.deepEqual([told.code, told.line], ["policy", 4]);
    assert.match(told.message, /unknown field `categorys`/);
    assert.deepEqual([told.isSent, told.isValid], [false, false]);
  });

  onPage("a killed worker: what waits is told, and the next text gets a new one", async (page) => {
    const told = await page.evaluate(async () => {
      const { createScreener } = await import("./node_modules/funambule/index.js");
      const workers = [];
      const worker = () => {
        const address = new URL("./node_modules/funambule/worker.js", location.href);
        workers.push(new Worker(address, { type: "module" }));
        return workers.at(-1);
      };
      const screener = await createScreener({ worker });
      const first = (await screener.screenAsync("hello")).action;
      const lost = screener.screenAsync("word ".repeat(200_000)).catch(({ code }) => code);
      // As a browser does it that runs out of memory.
      workers[0].dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
      return [first, await lost, (await screener.screenAsync("hello")).action, workers.length];
    });
    assert.deepEqual(told, ["allow", "unavailable", "allow", 2]);
  });

  onPage("an element removed while it screens says nothing more, and comes back", async (page) => {
    const told = await page.evaluate(async () => {
      const prompt = document.querySelector("#strict");
      while (!prompt.screener) await new Promise((resolve) => setTimeout(resolve, 5));
      const verdicts = [];
      prompt.addEventListener("funambule-verdict", ({ detail }) => verdicts.push(detail.verdict));
      // Long enough to be screened after a pause, in which it goes.
      prompt.value = "The train leaves at noon. ".repeat(3000);
      const place = prompt.parentElement;
      prompt.remove();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const whileAway = verdicts.length;
      prompt.value = "My card is 4539 1488 0343 6467";
      place.append(prompt);
      return [whileAway, verdicts.at(-1).action];
    });
    assert.deepEqual(told, [0, "mask"]);
  });

  onPage("an element that goes, or changes its policy, leaves no worker behind", async (page) => {
    const told = await page.evaluate(async () => {
      const prompt = document.querySelector("#strict");
      while (!prompt.screener) await new Promise((resolve) => setTimeout(resolve, 5));
      const workers = new Set();
      const { postMessage, terminate } = Worker.prototype;
      Worker.prototype.postMessage = function (...message) {
        workers.add(this);
        postMessage.apply(this, message);
      };
      Worker.prototype.terminate = function () {
        workers.delete(this);
        terminate.call(this);
      };
      const decided = () =>
        new Promise((resolve) => {
          prompt.addEventListener("funambule-verdict", () => resolve(workers.size), { once: true });
        });
      const counts = [];
      const place = prompt.parentElement;
      for (const leave of [() => prompt.remove(), () => prompt.setAttribute("policy", "observe")]) {
        // Long enough for the worker.
        prompt.value = "The train leaves at noon. ".repeat(3000);
        counts.push(await decided());
        leave();
        // It is back at once, and its new screener has its own verdict to tell.
        const next = prompt.isConnected ? decided() : undefined;
        counts.push(prompt.isConnected ? await next : workers.size);
        if (!prompt.isConnected) place.append(prompt);
      }
      return counts;
    });
    assert.deepEqual(told, [1, 0, 1, 1]);
  });

  onPage("two versions on one page: the first defines the element, both screen", async (page) => {
    const told = await page.evaluate(async (text) => {
      const before = customElements.get("funambule-prompt");
      await import("./node_modules/other/element.js");
      const { createScreener } = await import("./node_modules/other/index.js");
      const other = await createScreener();
      const first = await import("./node_modules/funambule/index.js");
      const screener = await first.createScreener();
      return [
        customElements.get("funambule-prompt") === before,
        other.screen(text).action,
        screener.screen(text).action,
      ];
    }, LEAK);
    assert.deepEqual(told, [true, "mask", "mask"]);
  });

  onPage("an engine that stops while it masks: the text is held, and stays", async (page) => {
    await page.evaluate(async () => {
      const { createScreener } = await import("./node_modules/funambule/index.js");
      const prompt = document.querySelector("#prompt");
      const screener = await createScreener();
      screener.substitute = () => {
        throw new WebAssembly.RuntimeError("unreachable");
      };
      prompt.screener = screener;
    });
    await page.locator("#prompt textarea").fill(LEAK);
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator('#prompt [part="panel"]').getByText("unreachable").waitFor();
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    assert.equal(await page.locator("#prompt textarea").inputValue(), LEAK);
  });

  onPage(
    "set before the element is defined: taken up, and a promise is waited for",
    async (page) => {
      const told = await page.evaluate(async (text) => {
        const { FunambulePrompt } = await import("./node_modules/funambule/element.js");
        const { createScreener } = await import("./node_modules/funambule/index.js");
        const early = document.createElement("late-prompt");
        let keep;
        early.screener = new Promise((resolve) => {
          keep = resolve;
        });
        early.value = text;
        Object.assign(early, { name: "early", policy: "strict", required: true });
        document.querySelector("main").append(early);
        customElements.define("late-prompt", class extends FunambulePrompt {});
        const before = [Object.keys(early), early.value === text, early.screener, early.verdict];
        before.push(early.outerHTML.replace(/>.*/s, ""));
        keep(await createScreener());
        await new Promise((resolve) => early.addEventListener("funambule-verdict", resolve));
        const after = early.verdict.action;
        const failed = new Promise((resolve) => early.addEventListener("funambule-error", resolve));
        early.screener = Promise.reject(new Error("no such engine"));
        const { detail } = await failed;
        return [before, after, detail.error.message, early.validity.customError];
      }, LEAK);
      assert.deepEqual(told, [
        [[], true, undefined, undefined, ATTRIBUTES],
        "mask",
        "no such engine",
        true,
      ]);
    },
  );

  onPage("detached boxes: guarded once they are in the page", async (page) => {
    const told = await page.evaluate(async (text) => {
      const { createScreener, guard } = await import("./node_modules/funambule/index.js");
      const form = document.createElement("form");
      const field = document.createElement("textarea");
      form.append(field);
      const stop = guard(field, await createScreener());
      field.value = text;
      let sent = 0;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        sent += 1;
      });
      document.querySelector("main").append(form);
      form.requestSubmit();
      const held = sent;
      stop();
      form.requestSubmit();
      return [held, sent, form.querySelector("div")];
    }, LEAK);
    assert.deepEqual(told, [0, 1, null]);
  });

  it("JavaScript switched off: the form goes without the text, for nobody screened it", async () => {
    const site = await serve(folder);
    const context = await newContext(browser, { javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(site.address);
      await page.locator("#wrapping textarea").fill(LEAK);
      await page.locator("#wrapping button").click();
      await page.waitForURL(/sent\.html/);
      assert.equal(new URL(page.url()).search, "");
    } finally {
      await context.close();
      site.close();
    }
  });
});

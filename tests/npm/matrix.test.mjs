// The packed archive in fresh projects: installed, built and run as its users do.

import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { createServer } from "vite";
import webpack from "webpack";
import { launch, open, openAt } from "./browser.mjs";
import { install, remove, run, runTool, share } from "./project.mjs";

describe("npm: the packed archive", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  /** A test in a fresh copy of a project, which is removed afterwards. */
  function inProject(name, title, test) {
    it(`${name}: ${title}`, async () => {
      const folder = await install(name);
      try {
        await test(folder);
      } finally {
        await remove(folder);
      }
    });
  }

  /** Opens a page of a folder or of a site, and fails on any error or foreign request of it. */
  async function screens(place, expected, { test, ...options } = {}) {
    const opener = typeof place === "string" ? open : openAt;
    const { page, problems, report } = await opener(browser, place, options);
    assert.deepEqual(report, expected);
    await test?.(page);
    assert.deepEqual(problems, []);
    await page.close();
  }

  async function hasElementAndHook(page) {
    await page.locator("#react", { hasText: "note" }).waitFor();
    assert.ok(await page.evaluate(() => customElements.get("funambule-prompt") !== undefined));
  }

  inProject("node", "screens in the thread and in a worker, and compiles", async (folder) => {
    const verdicts = ["mask", "mask"];
    const printed = JSON.parse(await run(folder, "main.mjs"));
    assert.deepEqual(printed, { funambule: verdicts, inline: verdicts, audit: [true, 1] });
    await share(folder, "@types");
    for (const module of ["nodenext", "esnext"]) {
      const resolution = module === "esnext" ? "bundler" : module;
      await runTool(
        folder,
        "typescript/bin/tsc",
        ..."--strict --noEmit --target es2022 --types react --jsx react-jsx types.ts types.tsx".split(
          " ",
        ),
        ...["--module", module, "--moduleResolution", resolution],
      );
    }
  });

  inProject("vite", "finds the engine and the worker by itself, React too", async (folder) => {
    await share(folder, "react", "react-dom", "scheduler");
    await runTool(folder, "vite/bin/vite.js", "build");
    await screens(join(folder, "dist"), ["mask", "mask"], { test: hasElementAndHook });
  });

  inProject("vite", "does so too from its development server", async (folder) => {
    await share(folder, "react", "react-dom", "scheduler");
    const server = await createServer({
      root: folder,
      logLevel: "error",
      server: { host: "127.0.0.1", port: 0 },
    });
    await server.listen();
    const site = { address: server.resolvedUrls.local[0], close: () => server.close() };
    await screens(site, ["mask", "mask"], { test: hasElementAndHook });
  });

  inProject("webpack", "finds the engine and the worker by itself", async (folder) => {
    const compiler = webpack({
      mode: "none",
      context: folder,
      entry: "./src/main.js",
      output: { path: join(folder, "dist") },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
    await copyFile(join(folder, "index.html"), join(folder, "dist/index.html"));
    await screens(join(folder, "dist"), ["mask", "mask"]);
  });

  inProject("esbuild", "with the engine and the worker named, and inlined", async (folder) => {
    await share(folder, "esbuild");
    await run(folder, "build.mjs");
    const dist = join(folder, "dist");
    await screens(dist, ["mask", "mask"]);
    await screens(dist, ["mask", "unavailable"], { path: "inline.html" });
  });
});

// The packed archive in fresh projects: installed, built and run as its users do.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launch, open } from "./browser.mjs";
import { given, install, remove, run, runTool, share } from "./project.mjs";

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

  /** Opens a page and fails on any error or foreign request of it. */
  async function screens(folder, expected, { test, ...options } = {}) {
    const { page, problems, report } = await open(browser, folder, options);
    assert.deepEqual(report, expected);
    await test?.(page);
    assert.deepEqual(problems, []);
    await page.close();
  }

  it("is clean for publint", async () => {
    const output = await runTool(".", "publint/src/cli.js", given("FUNAMBULE_PACKAGE"), "--strict");
    assert.match(output, /All good!/);
  });

  it("resolves with its types for every ESM resolution", () =>
    // The entry of the WebAssembly has no types, on purpose; there is no CommonJS.
    runTool(
      ".",
      "@arethetypeswrong/cli/dist/index.js",
      given("FUNAMBULE_PACKAGE"),
      "--profile=esm-only",
      "--exclude-entrypoints=wasm",
    ));

  inProject("node", "screens in the thread and in a worker, and compiles", async (folder) => {
    const verdicts = ["mask", "mask"];
    const printed = JSON.parse(await run(folder, "main.mjs"));
    assert.deepEqual(printed, { funambule: verdicts, inline: verdicts });
    await share(folder, "@types");
    for (const module of ["nodenext", "esnext"]) {
      const resolution = module === "esnext" ? "bundler" : module;
      await runTool(
        folder,
        "typescript/bin/tsc",
        ..."--strict --noEmit --target es2022 --types react types.ts".split(" "),
        ...["--module", module, "--moduleResolution", resolution],
      );
    }
  });

  inProject("vite", "finds the engine and the worker by itself, React too", async (folder) => {
    await share(folder, "react", "react-dom", "scheduler");
    await runTool(folder, "vite/bin/vite.js", "build");
    await screens(join(folder, "dist"), ["mask", "mask"], {
      test: async (page) => {
        await page.locator("#react", { hasText: "note" }).waitFor();
        assert.ok(await page.evaluate(() => customElements.get("funambule-prompt") !== undefined));
      },
    });
  });

  inProject("esbuild", "with the engine and the worker named, and inlined", async (folder) => {
    await share(folder, "esbuild");
    await run(folder, "build.mjs");
    const dist = join(folder, "dist");
    await screens(dist, ["mask", "mask"]);
    await screens(dist, ["mask", "unavailable"], { path: "inline.html" });
  });
});

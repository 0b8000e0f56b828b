// Puts the package together in dist/npm: run by `cargo xtask`, before and after the TypeScript.
//
//     node npm/build.mjs engine    the engine, which the TypeScript imports
//     node npm/build.mjs files     what is published beside the compiled code

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";

const root = new URL("../", import.meta.url);
const target = new URL("dist/npm/", root);

/** The glue's own default: this package finds the engine itself, and bundlers must not find it twice. */
const DEFAULT_PATH = "module_or_path = new URL('funambule_bg.wasm', import.meta.url);";

/** `Symbol.dispose` is left out of the types: a program without the newest library would not compile. */
async function engine() {
  await rm(target, { recursive: true, force: true });
  await mkdir(new URL("engine/", target), { recursive: true });
  const module = new URL("engine/funambule_bg.wasm", target);
  await cp(new URL("dist/wasm/funambule_bg.wasm", root), module);
  await cp(
    new URL("dist/wasm-lite/funambule_bg.wasm", root),
    new URL("engine/funambule_lite_bg.wasm", target),
  );
  const types = await readFile(new URL("dist/wasm/funambule.d.ts", root), "utf8");
  await writeFile(
    new URL("engine/funambule.d.ts", target),
    types.replaceAll(/^ *\[Symbol\.dispose\]\(\): void;\n/gm, ""),
  );
  const glue = await readFile(new URL("dist/wasm/funambule.js", root), "utf8");
  if (glue !== (await readFile(new URL("dist/wasm-lite/funambule.js", root), "utf8"))) {
    throw new Error("the small engine needs glue of its own");
  }
  if (glue.split(DEFAULT_PATH).length !== 2) {
    throw new Error(`dist/wasm/funambule.js does not contain \`${DEFAULT_PATH}\` once`);
  }
  await writeFile(
    new URL("engine/funambule.js", target),
    glue.replace(DEFAULT_PATH, "throw new TypeError('the engine was not given');"),
  );
  const wasm = await readFile(module);
  await writeFile(
    new URL("engine/base64.js", target),
    `export const base64 = "${wasm.toString("base64")}";\n`,
  );
  await writeFile(new URL("engine/base64.d.ts", target), "export declare const base64: string;\n");
}

async function files() {
  const own = ["package.json", "README.md", "custom-elements.json"].map((name) => `npm/${name}`);
  for (const name of [...own, "LICENSE-MIT", "LICENSE-APACHE"]) {
    await cp(new URL(name, root), new URL(name.split("/").at(-1), target));
  }
}

const step = { engine, files }[process.argv[2]];
if (!step) throw new Error("say `engine` or `files`");
await step();

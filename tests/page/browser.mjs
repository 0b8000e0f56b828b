// A headless Chromium on the page that `cargo xtask` serves.

import { chromium } from "playwright-core";

/** The address of the page, with a slash at its end. */
export const address = given("FUNAMBULE_PAGE");

/** How long a page is waited for, in milliseconds: a machine with much else to do takes its time. */
const PATIENCE = 120_000;

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this by \`cargo xtask test page\``);
  return value;
}

/** Starts the browser. Chromium refuses its sandbox to root, who runs in containers. */
export function launch() {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: given("CHROMIUM"), args });
}

/** A window of its own for a page, which is waited for with patience. */
export async function newContext(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Opens the page with its engine ready; `problems` collects what must not happen. */
export async function open(browser, path = "") {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error in the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    const isLocal = url.startsWith(address) || /^(data|blob):/.test(url);
    if (!isLocal) problems.push(`request to ${url}`);
  });
  await page.goto(new URL(path, address).href);
  await page.locator('html[data-engine="ready"]').waitFor({ state: "attached" });
  return { page, problems };
}

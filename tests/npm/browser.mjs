// A headless Chromium on the pages of the projects.

import { chromium } from "playwright-core";
import { given, serve } from "./project.mjs";

/** How long a page is waited for, in milliseconds: a machine with much else to do takes its time. */
export const PATIENCE = 120_000;

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

/** Serves `folder`, opens a page of it and waits for its report. */
export async function open(browser, folder, { policy, ...options } = {}) {
  return openAt(browser, await serve(folder, policy), options);
}

/**
 * Opens a page of a site, which is closed with it, and waits for its report. `problems` collects
 * errors and requests to anyone else; `blocked` is a pattern of addresses that are answered by a 404,
 * `whenOpen` is done to the page before its report.
 */
export async function openAt(browser, site, { path = "", blocked, whenOpen } = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("close", site.close);
  const problems = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address)) problems.push(`request to ${request.url()}`);
  });
  if (blocked) await page.route(blocked, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(site.address + path);
  await whenOpen?.(page);
  const handle = await page.waitForFunction(() => globalThis.report);
  return { page, problems, report: await handle.jsonValue() };
}

// A Chromium with the built extension loaded, in front of the server of the tests.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const BUILT = fileURLToPath(new URL("../../dist/extension/chromium", import.meta.url));

/** How long something that must happen may take on a machine that has much else to do, in milliseconds. */
export const PATIENCE = 120_000;

/**
 * Starts everything. `change(folder)` may alter the copy of the extension that is loaded. Pages that
 * are left are kept for going back only where `keepsPages`, as by a browser that nobody drives.
 */
export async function start(change = async () => {}, { keepsPages = false } = {}) {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new Error("run this by `cargo xtask test extension`");
  const folder = await mkdtemp(join(tmpdir(), "funambule-extension-"));
  const extension = join(folder, "extension");
  await cp(BUILT, extension, { recursive: true });
  await change(extension);
  const server = await serve();
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath,
    ignoreDefaultArgs: [
      "--disable-extensions",
      ...(keepsPages ? ["--disable-back-forward-cache"] : []),
    ],
    ignoreHTTPSErrors: true,
    timeout: PATIENCE,
    // Every host is the server: the extension runs on its real sites, and nothing leaves.
    args: [
      "--lang=en-GB",
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const stop = async () => {
    await context.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, record: server.record, stop };
}

/** The service worker of the extension. */
export async function worker(context) {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

/** Asks until the answer is truthy. */
export async function until(what, question) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > deadline) assert.fail(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** One page of a site, with the eyes and hands of a user. */
export class Visit {
  #devtools;

  constructor(page, record, context) {
    this.page = page;
    this.record = record;
    this.context = context;
  }

  static async open({ context, record }, path, host = "chatgpt.com") {
    record.length = 0;
    const page = await context.newPage();
    await page.goto(`https://${host}/${path}`);
    return new Visit(page, record, context);
  }

  /** What the extension says of this page. */
  async report() {
    const background = await worker(this.context);
    return background.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const asked = tabs.map((tab) =>
        chrome.tabs.sendMessage(tab.id, { kind: "report" }, { frameId: 0 }).catch(() => undefined),
      );
      const reports = await Promise.all(asked);
      return reports.find((report) => report?.address === url);
    }, this.page.url());
  }

  async state(kind) {
    return until(`the state ${kind}`, async () => {
      const report = await this.report();
      return report?.state.kind === kind && report;
    });
  }

  async #nodes() {
    this.#devtools ??= await this.context.newCDPSession(this.page);
    const { root } = await this.#devtools.send("DOM.getDocument", { depth: -1, pierce: true });
    const nodes = [];
    const visit = (node, inPanel) => {
      const isPanel = inPanel || node.attributes?.includes("popover");
      if (isPanel) nodes.push(node);
      const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
      for (const child of inside) visit(child, isPanel);
      if (node.contentDocument) visit(node.contentDocument, isPanel);
    };
    visit(root, false);
    return nodes;
  }

  /** All that the panel says; empty if it is closed. */
  async panel() {
    const texts = (await this.#nodes()).filter(({ nodeName }) => nodeName === "#text");
    return texts.map(({ nodeValue }) => nodeValue).join("\n");
  }

  /** Waits for the panel to say this. */
  says(text) {
    return until(`the panel says "${text}"`, async () => (await this.panel()).includes(text));
  }

  /** Clicks a choice of the panel with the mouse. */
  async choose(label) {
    await this.says(label);
    const nodes = await this.#nodes();
    const button = nodes.find(
      ({ nodeName, children }) => nodeName === "BUTTON" && children?.[0]?.nodeValue === label,
    );
    assert.ok(button, `the panel has no button "${label}"`);
    const { nodeId } = button;
    const { model } = await this.#devtools.send("DOM.getBoxModel", { nodeId });
    const [left, top, right, , , bottom] = model.content;
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** All bodies that have left, once everything before has arrived. */
  async sent() {
    await this.page.evaluate(() => fetch("/flush", { method: "POST", body: "flush" }));
    return this.record.filter(({ path }) => path !== "/flush");
  }

  /** Waits for a prompt at the server; returns what it says. */
  async arrived() {
    const entry = await until("a prompt at the server", () =>
      this.record.find(({ path }) => path.startsWith("/backend-api")),
    );
    return { ...entry, text: JSON.parse(entry.body).messages[0].content.parts[0] };
  }

  async paste(text) {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+V");
  }

  /** Drops a text on the prompt box, as if it came from another window. */
  async drop(text) {
    this.#devtools ??= await this.context.newCDPSession(this.page);
    const { x, y, width, height } = await this.page.locator("#box").boundingBox();
    const data = { items: [{ mimeType: "text/plain", data: text }], dragOperationsMask: 1 };
    const at = { x: x + width / 2, y: y + height / 2, data };
    for (const type of ["dragEnter", "dragOver", "drop"]) {
      await this.#devtools.send("Input.dispatchDragEvent", { type, ...at });
    }
  }

  /** Writes as an input method does, and ends with its own Enter. */
  async compose(text) {
    this.#devtools ??= await this.context.newCDPSession(this.page);
    const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
    const range = { selectionStart: text.length, selectionEnd: text.length };
    await this.#devtools.send("Input.imeSetComposition", { text, ...range });
    await this.#devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await this.#devtools.send("Input.insertText", { text });
  }

  /** Waits until the editor itself has this text; gives it as the editor has it. */
  holds(text) {
    return until(`the editor holds "${text}"`, async () => {
      const own = await this.page.evaluate(() => globalThis.modelText());
      return own.trim() === text.trim() && own;
    });
  }

  /** The page as it was when it was new, for the next test on it. */
  async again() {
    if ((await this.panel()) !== "") {
      const said = await this.panel();
      if (said.includes("Keep it back")) await this.choose("Keep it back");
      else if (said.includes("Understood")) await this.choose("Understood");
      else await this.page.keyboard.press("Escape");
    }
    await this.page.evaluate(() => globalThis.reset());
    await until("the panel is closed", async () => (await this.panel()) === "");
    this.record.length = 0;
  }

  close() {
    return this.page.close();
  }
}

// `cargo xtask demo --check`: drives the page once, as a visitor would, and exits with its verdict.

import assert from "node:assert/strict";
import { address, launch, open } from "./browser.mjs";

const browser = await launch();
try {
  const { page, problems } = await open(browser, "?lang=en");
  const prompt = page.locator("#prompt");

  await prompt.fill("My card is 4539 1488 0343 6467, can you book the train?");
  await page.locator("#masked-text", { hasText: "My card is [PAYMENT_CARD_1], can you" }).waitFor();

  await prompt.fill("What is the capital of France?");
  await page.locator("#masked-text").waitFor({ state: "hidden" });

  assert.deepEqual(problems, []);
  console.log(
    `The page at ${address} loads its engine, finds a card, masks it, and lets a question pass.`,
  );
} finally {
  await browser.close();
}

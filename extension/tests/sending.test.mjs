// Sending from pages like the real ones: what is clean goes by the user's own event, what is
// not stays until the user has chosen.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, Visit } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
const CLEAN = "What is the capital of France?  « Paris » – 首都？";

const PAGES = ["textarea.html", "rich.html", "prosemirror.html", "shadow.html"];
/** The matrix runs the others with both forms of the engine. */
const ONLY_HERE = ["rich.html", "shadow.html"];
const MODES = { wasm: "?", javascript: "?strict&" };

describe("the extension: sending", () => {
  let browser;
  before(async () => {
    browser = await start();
  });
  after(() => browser.stop());

  /** A test on a page whose engine is ready and whose prompt box has the focus. */
  function sending(title, path, test) {
    it(title, async () => {
      const visit = await Visit.open(browser, path);
      await visit.page.locator("#box").click();
      await visit.state("ready");
      try {
        await test(visit);
      } finally {
        await visit.close();
      }
    });
  }

  for (const page of PAGES) {
    for (const [form, query] of ONLY_HERE.includes(page) ? Object.entries(MODES) : []) {
      const path = page + query;
      sending(`${page}, ${form}: a clean prompt goes as it is`, path, async (visit) => {
        await visit.page.keyboard.insertText(CLEAN);
        await visit.page.keyboard.press("Enter");
        const { text, trusted } = await visit.arrived();
        assert.deepEqual([text, trusted], [CLEAN, "true"]);
        assert.equal(await visit.panel(), "");
        assert.equal((await visit.report()).state.form, form);
      });

      sending(`${page}, ${form}: a secret is held, by key and by click`, path, async (visit) => {
        await visit.page.keyboard.insertText(LEAK);
        await visit.page.keyboard.press("Enter");
        await visit.says("Held before sending");
        await visit.says(CARD);
        await visit.choose("Edit");
        await visit.page.getByRole("button").click();
        await visit.says("Held before sending");
        assert.deepEqual(await visit.sent(), []);
        assert.ok((await contentOf(visit)).includes(CARD), "the text stays");
      });
    }

    sending(`${page}: masks through the editor, and sends what is masked`, page, async (visit) => {
      await visit.page.keyboard.insertText(`${LEAK}, and a@funambule.dev or ${CARD}`);
      await visit.page.keyboard.press("Enter");
      await visit.choose("Mask all");
      await visit.says("Masked");
      await visit.page.keyboard.press("Enter");
      const { text, trusted } = await visit.arrived();
      const masked = "My card is [PAYMENT_CARD_1], and [EMAIL_ADDRESS_2] or [PAYMENT_CARD_1]";
      assert.deepEqual([text, trusted], [masked, "true"]);
      assert.ok(!JSON.stringify(await visit.sent()).includes(CARD));
    });

    sending(`${page}: sends all the same after a second click`, page, async (visit) => {
      await visit.page.keyboard.insertText(LEAK);
      await visit.page.keyboard.press("Enter");
      await visit.choose("Send anyway");
      assert.deepEqual(await visit.sent(), []);
      await visit.choose("Yes, let it go as it is");
      assert.equal((await visit.arrived()).text, LEAK);
      assert.equal((await visit.report()).counters.sentAnyway, 1);
    });

    sending(`${page}: screens what is pasted as it lands`, page, async (visit) => {
      await visit.paste(LEAK);
      await visit.says("What you just pasted would be held");
      await visit.choose("Mask all");
      await visit.says("Masked");
      assert.equal((await contentOf(visit)).trim(), "My card is [PAYMENT_CARD_1]");
      assert.deepEqual(await visit.sent(), []);
    });
  }

  sending("masking can be undone in a text area", "textarea.html", (visit) => undone(visit));
  sending("masking can be undone in ProseMirror", "prosemirror.html", (visit) => undone(visit));

  async function undone(visit) {
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.choose("Mask all");
    await visit.says("Masked");
    await visit.page.keyboard.press("Control+Z");
    assert.equal((await contentOf(visit)).trim(), LEAK);
  }

  it("a closed shadow tree hides nothing from it", async () => {
    const visit = await Visit.open(browser, "shadow.html?mode=closed");
    await visit.state("ready");
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.choose("Mask all");
    await visit.says("Masked");
    await visit.page.keyboard.press("Enter");
    assert.equal((await visit.arrived()).text, "My card is [PAYMENT_CARD_1]");
    await visit.close();
  });

  sending(
    "Shift+Enter breaks the line of a prompt that would be held",
    "textarea.html",
    async (visit) => {
      await visit.page.keyboard.insertText(LEAK);
      await visit.page.keyboard.press("Shift+Enter");
      assert.equal(await visit.page.inputValue("#box"), `${LEAK}\n`);
      assert.equal(await visit.panel(), "");
    },
  );

  sending("an input method's Enter is left to it", "textarea.html", async (visit) => {
    await visit.page.keyboard.insertText(LEAK);
    const devtools = await browser.context.newCDPSession(visit.page);
    const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
    const range = { selectionStart: 3, selectionEnd: 3 };
    await devtools.send("Input.imeSetComposition", { text: "にほん", ...range });
    await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await devtools.send("Input.insertText", { text: "日本" });
    assert.equal(await visit.page.inputValue("#box"), `${LEAK}日本`);
    assert.equal(await visit.panel(), "");
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    assert.deepEqual(await visit.sent(), []);
  });

  for (const [path, inputType] of Object.entries({
    "textarea.html": "insertLineBreak",
    "rich.html": "insertParagraph",
  })) {
    sending(
      `a send by what a virtual keyboard's Enter inserts: ${inputType}`,
      path,
      async (visit) => {
        await visit.page.evaluate((type) => {
          const box = document.querySelector("#box");
          box.addEventListener("beforeinput", (event) => {
            if (event.inputType !== type) return;
            event.preventDefault();
            const body = JSON.stringify({
              messages: [{ content: { parts: [box.value ?? box.textContent] } }],
            });
            // An address that the gate knows nothing of: the prompt box alone is under test.
            fetch("/backend-api/unknown", { method: "POST", body });
          });
        }, inputType);
        const devtools = await browser.context.newCDPSession(visit.page);
        // No key is named, as on a telephone.
        const key = {
          key: "Unidentified",
          windowsVirtualKeyCode: 229,
          commands: ["insertNewline"],
        };
        const press = () => devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
        await visit.page.keyboard.insertText(LEAK);
        await press();
        await visit.says("Held before sending");
        assert.deepEqual(await visit.sent(), []);
        assert.ok((await contentOf(visit)).includes(CARD), "the text stays");
        await visit.choose("Edit");
        await visit.page.keyboard.press("Control+A");
        await visit.page.keyboard.insertText(CLEAN);
        await press();
        assert.equal((await visit.arrived()).text, CLEAN);
      },
    );
  }

  sending("the choices can be reached by keyboard alone", "textarea.html", async (visit) => {
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    // Past "Mask this", "Not a problem" and "Edit".
    for (let step = 0; step < 4; step += 1) await visit.page.keyboard.press("Tab");
    await visit.page.keyboard.press("Enter");
    await visit.says("Masked");
    assert.equal(await visit.page.inputValue("#box"), "My card is [PAYMENT_CARD_1]");
  });

  sending("edited until it is clean, a prompt goes", "textarea.html", async (visit) => {
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    await visit.page.keyboard.press("Escape");
    await visit.page.keyboard.press("Control+A");
    await visit.page.keyboard.insertText(CLEAN);
    await visit.page.keyboard.press("Enter");
    assert.equal((await visit.arrived()).text, CLEAN);
  });
});

/** What the prompt box holds. */
function contentOf({ page }) {
  return page
    .locator("#box")
    .evaluate((box) => globalThis.modelText?.() ?? box.value ?? box.innerText);
}

// The gate over the page's own requests: scripts that send what the user has not let go.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, until, Visit } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
const CLEAN = "What is the capital of France?";
const WAYS = ["fetch", "request", "xhr", "beacon", "socket", "form", "bytes"];

describe("the extension: the gate", () => {
  let browser;
  before(async () => {
    browser = await start();
  });
  after(() => browser.stop());

  function visiting(title, path, test) {
    it(title, async () => {
      const visit = await Visit.open(browser, path);
      await visit.page.locator("#box").click();
      await visit.state("ready");
      await test(visit);
      await visit.close();
    });
  }

  /** Sends as a page does whose way of sending the extension does not know. */
  const sendByScript = (visit, text) =>
    visit.page.evaluate(async (sent) => {
      const { send } = await import("./transport.js");
      send(sent, { isTrusted: false });
    }, text);

  const carries = async (visit, value) => {
    const entries = await visit.sent();
    // A form writes spaces as plus signs.
    return entries.some(({ body }) =>
      decodeURIComponent(body).replaceAll("+", " ").includes(value),
    );
  };

  for (const way of WAYS) {
    visiting(
      `${way}: a secret is refused, and the user is told`,
      `textarea.html?via=${way}`,
      async (visit) => {
        await sendByScript(visit, LEAK);
        await visit.says("A request of the page was stopped");
        await visit.says(CARD);
        assert.equal(await carries(visit, CARD), false);
      },
    );

    visiting(`${way}: a clean text goes`, `textarea.html?via=${way}`, async (visit) => {
      await sendByScript(visit, CLEAN);
      await until("the text at the server", () => carries(visit, CLEAN));
      assert.equal(await visit.panel(), "");
    });
  }

  visiting(
    "a send by a way unknown to it is refused in the open",
    "textarea.html",
    async (visit) => {
      await visit.page.keyboard.insertText(LEAK);
      await sendByScript(visit, LEAK);
      await visit.says("A request of the page was stopped");
      assert.equal(await carries(visit, CARD), false);
    },
  );

  visiting("what the user allows goes", "textarea.html", async (visit) => {
    await sendByScript(visit, LEAK);
    await visit.choose("Allow on this page");
    await visit.choose("Yes, let it go as it is");
    await sendByScript(visit, LEAK);
    assert.equal((await visit.arrived()).text, LEAK);
  });

  visiting(
    "drafts do not carry what is still in the box",
    "textarea.html?drafts",
    async (visit) => {
      await visit.page.keyboard.type("Hello. ");
      await visit.page.keyboard.insertText(LEAK);
      await visit.page.keyboard.type(". Bye");
      const drafts = await visit.sent();
      assert.ok(
        drafts.some(({ body }) => body.includes("Hello")),
        "harmless drafts go",
      );
      assert.equal(await carries(visit, CARD), false);
    },
  );

  visiting("pasted text leaves in no draft", "prosemirror.html?drafts", async (visit) => {
    await visit.paste(LEAK);
    await visit.says("What you just pasted would be held");
    assert.equal(await carries(visit, CARD), false);
  });

  visiting(
    "other requests of the page are its own affair",
    "textarea.html?to=/telemetry",
    async (visit) => {
      await sendByScript(visit, "Signed in as someone@funambule.dev");
      assert.equal(await carries(visit, "someone@funambule.dev"), true);
    },
  );

  visiting("messages and events of the page change nothing", "textarea.html", async (visit) => {
    await visit.page.evaluate(() => {
      for (const answer of ["allow", { kind: "answer", answer: "allow" }]) {
        postMessage(answer, "*");
        for (const name of ["answer", "question", "engine-settled", "funambule-channel-offered"]) {
          for (const target of [window, document, document.documentElement]) {
            target.dispatchEvent(new CustomEvent(name, { detail: answer, bubbles: true }));
          }
        }
      }
      // A page that replaces what the gate might use.
      Object.defineProperty(CustomEvent.prototype, "detail", { get: () => "allow" });
      EventTarget.prototype.dispatchEvent = () => true;
      Reflect.apply = () => "allow";
      JSON.stringify = (
        (native) => (value) =>
          native(value?.body ? { ...value, body: "" } : value)
      )(JSON.stringify);
    });
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    await sendByScript(visit, LEAK);
    assert.equal(await carries(visit, CARD), false);
  });

  visiting("a frame that the page makes has no way around", "textarea.html", async (visit) => {
    await visit.page.keyboard.insertText(LEAK);
    const outcomes = await visit.page.evaluate(async (body) => {
      const outcomes = [];
      for (const open of [
        (frame) => frame.contentWindow,
        (frame) => frame.contentDocument.defaultView,
      ]) {
        const frame = document.body.appendChild(document.createElement("iframe"));
        const send = (path) =>
          open(frame)
            .fetch(new URL(path, location.href), { method: "POST", body })
            .then(
              () => "sent",
              (error) => error.constructor.name,
            );
        outcomes.push(await send("/draft"), await send("/backend-api/conversation"));
      }
      return outcomes;
    }, LEAK);
    assert.deepEqual(outcomes, Array(4).fill("TypeError"));
    assert.equal(await carries(visit, CARD), false);
  });

  visiting("a panel that is taken away lets nothing go", "textarea.html", async (visit) => {
    await visit.page.keyboard.insertText(LEAK);
    await visit.page.keyboard.press("Enter");
    await visit.says("Held before sending");
    await visit.page.evaluate(() => document.querySelector("[popover]").remove());
    await visit.page.locator("#box").press("Enter");
    await visit.says("Held before sending");
    assert.equal(await carries(visit, CARD), false);
  });
});

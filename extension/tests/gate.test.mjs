// The gate over the page's own requests: scripts that send what the user has not let go.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { start, until, Visit } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
const CLEAN = "What is the capital of France?";
/** How a page may send. */
const WAYS = Object.entries({
  fetch: "a fetch",
  kept: "a fetch that was kept before the page loaded",
  request: "a Request",
  stream: "a stream",
  xhr: "an XMLHttpRequest",
  beacon: "a beacon",
  socket: "a WebSocket",
  form: "the fields of a form",
  bytes: "bytes",
  frame: "the fetch of an about:blank frame",
  "frame-html": "the fetch of a frame that has not loaded yet",
  worker: "a worker made of a Blob",
  "module-worker": "a module worker made of a Blob",
  "data-worker": "a worker made of a data address",
  "shared-worker": "a shared worker made of a Blob",
  "fetch-later": "a fetchLater",
  srcdoc: "a script in a frame's own text",
  popup: "the fetch of an about:blank window",
  "event-source": "the address of an EventSource",
  image: "the address of an image",
  submit: "a form that a script submits",
  "request-submit": "a form submitted by its button's event",
  navigate: "a change of address",
});
/** The ways that end at another page. */
const LEAVING = ["submit", "request-submit", "navigate"];

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

  // A form writes spaces as plus signs.
  const holds = ({ body }, value) => decodeURIComponent(body).replaceAll("+", " ").includes(value);
  const carries = async (visit, value) => (await visit.sent()).some((entry) => holds(entry, value));

  for (const [way, name] of WAYS) {
    visiting(
      `${name}: a secret is refused, and the user is told`,
      `textarea.html?via=${way}`,
      async (visit) => {
        await sendByScript(visit, LEAK);
        await visit.says("A request of the page was stopped");
        await visit.says(CARD);
        assert.equal(await carries(visit, CARD), false);
      },
    );

    visiting(`${name}: a clean text goes`, `textarea.html?via=${way}`, async (visit) => {
      // A page that is left answers nothing.
      sendByScript(visit, CLEAN).catch(() => undefined);
      await until("the text at the server", () =>
        visit.record.some((entry) => holds(entry, CLEAN)),
      );
      // A tab in the middle of leaving a page cannot be closed.
      if (LEAVING.includes(way)) await visit.page.waitForURL("**/backend-api/**");
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

  const TOLD = {
    "a worker of the site": () => new Worker("./forwarder.js"),
    "a shared worker of the site": () => new SharedWorker("./forwarder.js").port,
    "a channel to another tab": () => {
      const tab = new BroadcastChannel("test");
      const worker = new Worker("./forwarder.js");
      tab.onmessage = ({ data }) => worker.postMessage(data);
      return new BroadcastChannel("test");
    },
    "a port": () => {
      const { port1, port2 } = new MessageChannel();
      const worker = new Worker("./forwarder.js");
      port2.onmessage = ({ data }) => worker.postMessage(data);
      return port1;
    },
  };
  for (const [name, open] of Object.entries(TOLD)) {
    visiting(`${name} is not told what is in the box`, "textarea.html", async (visit) => {
      await visit.page.keyboard.insertText(LEAK);
      await visit.page.evaluate(
        ([make, leak]) => {
          // biome-ignore lint/security/noGlobalEval: a function of this test
          const to = globalThis.eval(`(${make})`)();
          for (const message of ["before", { draft: [leak] }, leak, "after"])
            to.postMessage(message);
        },
        [String(open), LEAK],
      );
      await until("the message after it", () =>
        visit.record.some(({ body }) => body === '"after"'),
      );
      assert.equal(await carries(visit, CARD), false);
    });
  }

  visiting("workers of workers are confessed", "textarea.html", async (visit) => {
    await visit.page.evaluate(() => {
      const inner = "new Worker(URL.createObjectURL(new Blob(['']))); postMessage('made')";
      const worker = new Worker(URL.createObjectURL(new Blob([inner])));
      return new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
    });
    assert.equal((await visit.state("failed")).state.part, "worker");
  });

  visiting("what is not gated is not there", "textarea.html", async (visit) => {
    const names = ["WebTransport", "WebSocketStream"];
    const [here, inFrame, inWorker] = await visit.page.evaluate(async (all) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      const code = `postMessage(${JSON.stringify(all)}.map((name) => name in globalThis))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      const told = new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
      });
      const has = (realm) => all.map((name) => name in realm);
      return [has(globalThis), has(frame.contentWindow), await told];
    }, names);
    for (const found of [here, inFrame, inWorker]) assert.deepEqual(found, [false, false]);
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

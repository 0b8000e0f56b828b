// Each site and each way of sending: a secret never reaches the server, a clean prompt does, byte
// for byte and by the user's own event.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { start, until, Visit } from "./browser.mjs";
import { UNTRUSTED, WAYS } from "./ways.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;
const CLEAN = "What is the capital of France?  « Paris » – 首都？ 🗺️";

/** Each row of the table, with the kind of editor that the site has, and where prompts go. */
const SITES = [
  ["chatgpt.com", "prosemirror", "/backend-api/conversation"],
  ["claude.ai", "tiptap", "/api/organizations/1/chat_conversations/2/completion"],
  ["gemini.google.com", "quill", "/_/BardChatUi/data/assistant/StreamGenerate"],
  ["copilot.microsoft.com", "textarea", "/c/api/chat"],
  ["chat.mistral.ai", "tiptap", "/api/chat"],
  ["chat.deepseek.com", "textarea", "/api/v0/chat/completion"],
  ["www.perplexity.ai", "lexical", "/rest/sse/perplexity_ask"],
  ["grok.com", "tiptap", "/rest/app-chat/conversations/new"],
  ["www.meta.ai", "lexical", "/api/graphql/"],
  ["huggingface.co", "textarea", "/chat/conversation/1"],
  ["poe.com", "textarea", "/api/gql_POST"],
  ["slate.example.com", "slate", "/anything"],
  ["codemirror.example.com", "codemirror", "/anything"],
];

/** Sites that the user has added: nothing is known of where they send prompts. */
const isAdded = (host) => host.endsWith(".example.com");

/** Past the prompt box of a site without a row, the gate has nothing to go by. */
const PAST_THE_BOX = ["a suggestion", "a script"];

/** Quill takes only files that are dropped. */
const isPossible = (editor, way) => editor !== "quill" || !way.includes("drop");

/** What does not depend on the form of the engine is run with one of them. */
const FORMS = {
  wasm: { query: "", ways: Object.keys(WAYS) },
  javascript: {
    query: "&closed",
    ways: ["Enter", "a click on the button", "a paste, then Enter", "a script"],
  },
};

/** As if the user had added these sites and given the permission. */
async function addSites(folder) {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8"));
  const added = SITES.map(([host]) => host).filter(isAdded);
  for (const { matches } of manifest.content_scripts) {
    matches.push(...added.map((host) => `https://${host}/*`));
  }
  manifest.host_permissions.push(...added.map((host) => `https://${host}/*`));
  await writeFile(path, JSON.stringify(manifest));
}

describe("the extension: the matrix", () => {
  let browser;
  before(async () => {
    browser = await start(addSites);
  });
  after(() => browser.stop());

  for (const [host, editor, address] of SITES) {
    for (const [form, { query, ways }] of Object.entries(FORMS)) {
      describe(`${host}, ${editor}, ${form}`, () => {
        let visit;
        before(async () => {
          const folder = host === "huggingface.co" ? "chat/" : "";
          const path = `${folder}assistant.html?editor=${editor}&to=${address}${query}`;
          visit = await Visit.open(browser, path, host);
          await visit.page.locator("html[data-ready]").waitFor({ state: "attached" });
          await visit.page.locator("#box").click();
          assert.equal((await visit.state("ready")).state.form, form);
        });
        after(() => visit.close());

        for (const way of ways.filter((name) => isPossible(editor, name))) {
          it(`${way}: a clean prompt goes as it is`, async () => {
            await visit.again();
            const own = (await WAYS[way](visit, CLEAN)) ?? CLEAN;
            const { body, trusted } = await until("the prompt at the server", () =>
              visit.record.find(({ path }) => path === address),
            );
            assert.equal(JSON.parse(body).messages[0].content.parts[0], own);
            assert.equal(trusted, String(!UNTRUSTED.includes(way)));
          });

          if (isAdded(host) && PAST_THE_BOX.includes(way)) continue;
          it(`${way}: a secret stays`, async () => {
            await visit.again();
            await WAYS[way](visit, LEAK);
            await visit.says(CARD);
            const sent = JSON.stringify(await visit.sent());
            assert.ok(!sent.includes(CARD), sent);
          });
        }
      });
    }
  }
});

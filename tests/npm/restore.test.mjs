// Restoring: a placeholder may be cut anywhere, and nothing else may be held back or changed.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  createScreener,
  createVaultKey,
  init,
  restore,
  restoreStream,
  ScreenerUnavailable,
  Vault,
  VaultError,
} from "../../dist/npm/index.js";
import { Restorer } from "../../dist/npm/restore.js";

const ENTRIES = [
  { placeholder: "[EMAIL_1]", value: "a@b.c", detector: "email", category: "pii.contact" },
  { placeholder: "[EMAIL_10]", value: "$& [EMAIL_1]", detector: "email", category: "pii.contact" },
];
const TEXT = "To [EMAIL_1], \\[Email\\_10\\] and [EMAIL_2]; a[0] [[EMAIL_1]] \ud83d [EMAIL_1";
const RESTORED = "To a@b.c, $& [EMAIL_1] and [EMAIL_2]; a[0] [a@b.c] \ud83d [a@b.c";

describe("npm: restoring", () => {
  let vault;
  before(async () => {
    assert.throws(() => new Vault(), ScreenerUnavailable);
    await init();
    vault = Vault.from(ENTRIES);
  });

  async function through(pieces) {
    const restored = ReadableStream.from(pieces).pipeThrough(restoreStream(vault));
    let text = "";
    for await (const piece of restored) text += piece;
    return text;
  }

  it("puts values back once, as they are", () => assert.equal(restore(TEXT, vault), RESTORED));

  it("does the same for a stream cut in two at any place", async () => {
    for (let at = 0; at <= TEXT.length; at++) {
      assert.equal(await through([TEXT.slice(0, at), TEXT.slice(at)]), RESTORED, `cut at ${at}`);
    }
  });

  it("does the same for one half of a character at a time", async () => {
    const emoji = `😀[EMAIL_1]😀`;
    assert.equal(await through(emoji.split("")), "😀a@b.c😀");
    assert.equal(await through(TEXT.split("")), RESTORED);
  });

  it("holds back only what may become a placeholder", () => {
    const restorer = new Restorer(vault);
    assert.equal(restorer.push("see [EMA"), "see ");
    assert.equal(restorer.push("iling list"), "[EMAiling list");
    assert.equal(restorer.push(`[${"A".repeat(200)}`), `[${"A".repeat(200)}`);
    assert.equal(restorer.end(), "");
  });

  it("gives back half characters that were masked around", async () => {
    const screener = await createScreener();
    const text = "\udc00 jane@acme-corp.com \ud800";
    const masked = screener.mask(text);
    assert.equal(masked.text, "\udc00 [EMAIL_ADDRESS_1] \ud800");
    assert.equal(restore(masked.text, masked.vault), text);
  });
});

describe("npm: a vault that is kept", () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  const refused = (sealed, key, message) =>
    assert.rejects(Vault.open(sealed, key), (error) => {
      assert.ok(error instanceof VaultError);
      assert.match(error.message, message);
      return !error.message.includes("a@b.c");
    });

  it("is opened by its key, and shows nothing without it", async () => {
    const [key, other] = await Promise.all([createVaultKey(), createVaultKey()]);
    const sealed = await Vault.from(ENTRIES).seal(key, { expires: inAnHour() });
    assert.equal(new TextDecoder().decode(sealed).includes("a@b.c"), false);
    const opened = await Vault.open(sealed, key);
    assert.deepEqual(opened.entries, ENTRIES);
    await refused(sealed, other, /another one/);
    await assert.rejects(crypto.subtle.exportKey("raw", key), "scripts cannot read the key");
    const again = await opened.seal(key, { expires: inAnHour() });
    assert.notDeepEqual(again, sealed, "a nonce is used once");
  });

  it("is refused once a byte was changed, the expiry included", async () => {
    const key = await createVaultKey();
    const sealed = await Vault.from(ENTRIES).seal(key, { expires: inAnHour() });
    for (const at of [6, sealed.length - 1, 30]) {
      const changed = sealed.slice();
      changed[at] ^= 1;
      await refused(changed, key, /changed/);
    }
    for (const bytes of [new Uint8Array(0), sealed.slice(0, 20), new TextEncoder().encode("{}")]) {
      await refused(bytes, key, /no sealed vault/);
    }
  });

  it("expires", async (context) => {
    const key = await createVaultKey();
    context.mock.timers.enable({ apis: ["Date"], now: 1_000_000 });
    const vault = Vault.from(ENTRIES);
    const sealed = await vault.seal(key, { expires: new Date(2_000_000) });
    context.mock.timers.setTime(1_999_999);
    assert.equal((await Vault.open(sealed, key)).size, 2);
    context.mock.timers.setTime(2_000_000);
    await refused(sealed, key, /expired at 1970-01-01T00:33:20/);
    await assert.rejects(vault.seal(key, { expires: new Date(1) }), VaultError);
    await assert.rejects(vault.seal(key, { expires: new Date(NaN) }), VaultError);
  });
});

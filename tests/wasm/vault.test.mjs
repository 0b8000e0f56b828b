// The vault and the restorer through the boundary.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { engines } from "./engines.mjs";

const PROMPT = "😀 jane@acme-corp.com, card 4539 1488 0343 6467";

for (const { name, engine } of engines) {
  const screener = new engine.Screener();

  describe(`${name}: a vault`, () => {
    it("gives back what was masked, in an answer that has reformatted it", () => {
      const vault = new engine.Vault();
      const { text, entries } = screener.maskWith(PROMPT, vault);
      assert.equal(text, "😀 [EMAIL_ADDRESS_1], card [PAYMENT_CARD_1]");
      assert.deepEqual(entries, vault.entries());
      assert.equal(vault.restore(text), PROMPT);
      assert.equal(vault.restore("\\[Email\\_address\\_1\\]"), "jane@acme-corp.com");
      assert.equal(vault.reveal("[PAYMENT_CARD_1]"), "4539 1488 0343 6467");
      assert.equal(vault.reveal("[PAYMENT_CARD_2]"), undefined);
      assert.equal(JSON.stringify(vault).includes("acme"), false, "nothing shows in a log");
    });

    it("comes through its serialised form, and refuses another text", () => {
      const vault = new engine.Vault();
      vault.reserve("[EMAIL_ADDRESS_1]");
      const { text } = screener.maskWith(PROMPT, vault);
      const copy = engine.Vault.deserialize(vault.serialize());
      assert.equal(copy.size, 2);
      assert.equal(copy.restore(text), PROMPT);
      assert.equal(copy.restore("[EMAIL_ADDRESS_1]"), "[EMAIL_ADDRESS_1]");
      for (const damaged of ["", "{", "[]", '{"format":2,"entries":[]}']) {
        assert.throws(() => engine.Vault.deserialize(damaged), { name: "Error", message: /vault/ });
      }
    });

    it("restores a stream cut at any place like the whole", () => {
      const vault = new engine.Vault();
      const { text } = screener.maskWith(PROMPT, vault);
      for (let at = 0; at <= text.length; at++) {
        // A piece that ends within a surrogate pair is for the caller to hold back.
        if (text.codePointAt(at - 1) > 0xffff) continue;
        const restorer = new engine.Restorer();
        const pieces = [text.slice(0, at), text.slice(at)];
        const restored = pieces.map((piece) => restorer.push(vault, piece)).join("");
        assert.equal(restored + restorer.end(vault), PROMPT, `cut at ${at}`);
      }
    });

    it("puts in the place of data what it is told", () => {
      const masked = (as) => screener.maskWith("card 4539 1488 0343 6467", new engine.Vault(), as);
      assert.equal(masked("fake").text, "card 0000 0000 0000 0018");
      assert.equal(masked("partial").text, "card [PAYMENT_CARD_1_ENDING_6467]");
      assert.equal(masked("removal").text, "card ");
      assert.throws(() => masked("nothing"), /no replacement `nothing`/);
    });
  });
}

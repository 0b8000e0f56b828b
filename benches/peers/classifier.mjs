// Classifiers in JavaScript, ours among them: what they find is the whole prompt, `attack` or `harm`.
//
//     node classifier.mjs NAME FOLDER    where FOLDER has the peer's node_modules

import { load, loadFile, loadOurs, run, versionOf } from "./common.mjs";

const whole = (text, labels) => labels.map((label) => [0, text.length, label]);

await run({
  async funambule() {
    const engine = await loadOurs();
    const screener = new engine.Screener();
    const holds = new Set(["warn", "mask", "block"]);
    return {
      version: engine.version(),
      find: (text) => {
        const held = screener
          .screen(text)
          .reasons.filter(({ action }) => holds.has(action))
          .map(({ category }) => category.split(".")[0]);
        const labels = [];
        if (held.includes("attack")) labels.push("attack");
        if (["attack", "hazard", "harm"].some((group) => held.includes(group))) labels.push("harm");
        return whole(text, labels);
      },
      score: (text) => {
        const { attack, harm } = screener.screen(text).scores;
        return { attack, harm };
      },
    };
  },

  async llm_guardrail() {
    const { checkAll } = await load("llm_guardrail");
    return {
      version: await versionOf("llm_guardrail"),
      find: async (text) => {
        const { injection, jailbreak, allowed } = await checkAll(text);
        const isAttack = injection.detected || jailbreak.detected;
        return whole(text, [...(isAttack ? ["attack"] : []), ...(allowed ? [] : ["harm"])]);
      },
    };
  },

  async "@andersmyrmel/vard"() {
    const { default: vard, PromptInjectionError } = await loadFile(
      "@andersmyrmel/vard/dist/index.js",
    );
    const isChanged = (text) => {
      try {
        return vard(text) !== text;
      } catch (error) {
        if (error instanceof PromptInjectionError) return true;
        throw error;
      }
    };
    return {
      version: await versionOf("@andersmyrmel/vard"),
      // What it takes out of a text counts as found, not only what it refuses.
      find: (text) => whole(text, isChanged(text) ? ["attack"] : []),
    };
  },
});

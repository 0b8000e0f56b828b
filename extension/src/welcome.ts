/** The page of the first run: what it does, on a sample that the engine of this page screens. */

import { byId, localise, make } from "./dom";
import { pageEngine } from "./engine-page";
import { policyOf, readSettings } from "./settings";
import { SITES } from "./sites";
import { categoryName, setLanguage, t } from "./words";

const sample = byId<HTMLTextAreaElement>("sample");
const verdict = byId("verdict");

async function open() {
  const settings = await readSettings();
  setLanguage(settings.language);
  localise();
  byId("options").addEventListener("click", () => chrome.runtime.openOptionsPage());
  byId("sites").replaceChildren(...SITES.map(({ name }) => make("li", {}, name)));
  sample.value = t("welcome_sample");
  try {
    const glue = await pageEngine();
    const screener = new glue.Screener(policyOf(settings));
    const screen = () => {
      const { reasons } = screener.screen(sample.value);
      const held = reasons.filter(({ action }) => ["warn", "mask", "block"].includes(action));
      verdict.dataset["kind"] = held.length > 0 ? "loading" : "ready";
      const names = [...new Set(held.map(({ category }) => categoryName(category)))];
      const title = t(held.length > 0 ? "welcome_held" : "welcome_clean");
      const masked = held.length > 0 ? make("code", {}, screener.mask(sample.value)) : "";
      verdict.replaceChildren(make("strong", {}, title), names.join(", "), masked);
    };
    sample.addEventListener("input", screen);
    screen();
  } catch (error) {
    verdict.dataset["kind"] = "failed";
    verdict.textContent = error instanceof Error ? error.message : String(error);
  }
}
open();

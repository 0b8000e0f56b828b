/** The options: a preset and own terms, checked by the engine before they are kept. */

import { byId, localise } from "./dom";
import type { Handover } from "./engine";
import { PRESETS, policyOf, readSettings, type Settings, writeSettings } from "./settings";
import { t } from "./words";

const preset = byId<HTMLSelectElement>("preset");
const terms = byId<HTMLTextAreaElement>("terms");
const status = byId("status");

function chosen(): Settings {
  const lines = terms.value.split("\n").map((line) => line.trim());
  return { preset: preset.value, terms: [...new Set(lines.filter(Boolean))] };
}

/** Keeps the settings if an engine can be made from them. */
async function save() {
  try {
    const glue = await (globalThis as Handover).funambule;
    if (!glue) throw new Error("the engine's file did not run");
    new glue.Screener(policyOf(chosen(), glue.defaultPolicy)).free();
    await writeSettings(chosen());
    status.textContent = t("options_saved");
  } catch (error) {
    status.textContent = t(
      "options_invalid",
      error instanceof Error ? error.message : String(error),
    );
  }
}

function describe() {
  byId("preset-detail").textContent = t(`preset_${preset.value}_detail`);
}

localise();
for (const name of PRESETS) preset.append(new Option(t(`preset_${name}`), name));
preset.addEventListener("change", describe);
byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
readSettings().then((settings) => {
  preset.value = settings.preset;
  terms.value = settings.terms.join("\n");
  describe();
});

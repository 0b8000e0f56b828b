/** The options: what the user may choose, checked by the engine before it is kept. */

import { chosenAudit, showAudit } from "./audit-page";
import { byId, localise, make } from "./dom";
import { check, laddersOf } from "./engine-page";
import { chosenLadders, showLadders } from "./ladders-page";
import {
  DEFAULTS,
  type Effective,
  isLocked,
  LANGUAGES,
  merge,
  PRESETS,
  readOwn,
  readSettings,
  type Settings,
  write,
} from "./settings";
import { parseSettings } from "./settings-file";
import { hostIn, patternOf } from "./user-sites";
import { setLanguage, t } from "./words";

const preset = byId<HTMLSelectElement>("preset");
const language = byId<HTMLSelectElement>("language");
const terms = byId<HTMLTextAreaElement>("terms");
const allowed = byId<HTMLTextAreaElement>("allowed");
const sites = byId<HTMLTextAreaElement>("sites");
const status = byId("status");

let own: Settings;
let managed: Effective["managed"];

const lines = (field: HTMLTextAreaElement) => [
  ...new Set(
    field.value
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

function chosen(): Settings {
  const hosts = lines(sites).map((line) => {
    const host = hostIn(line);
    if (!host) throw new Error(t("options_no_host", line));
    return host;
  });
  return {
    ...own,
    preset: preset.value,
    language: language.value,
    terms: lines(terms),
    allowed: lines(allowed),
    ladders: chosenLadders(),
    sites: [...new Set(hosts)],
    ...chosenAudit(),
  };
}

/** Keeps the settings if an engine can be made from them. */
async function save(wanted: () => Settings) {
  try {
    const settings = wanted();
    // First: the browser asks only while it still knows of the click.
    const origins = settings.sites.filter((host) => !own.sites.includes(host)).map(patternOf);
    if (origins.length > 0 && !(await chrome.permissions.request({ origins }))) {
      throw new Error(t("options_no_permission"));
    }
    await check(merge(settings, managed));
    await write(settings);
    await show();
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

/** The ladders of the preset that stands in the form, whether saved or not. */
async function drawLadders(ladders: Settings["ladders"]) {
  const base = await laddersOf(merge({ ...own, preset: preset.value }, managed));
  showLadders(base, ladders, isLocked(managed, "ladders"));
}

async function show() {
  own = await readOwn();
  const settings = await readSettings();
  managed = settings.managed;
  setLanguage(settings.language);
  localise();
  preset.replaceChildren(...PRESETS.map((name) => new Option(t(`preset_${name}`), name)));
  language.replaceChildren(...LANGUAGES.map((name) => new Option(t(`language_${name}`), name)));
  preset.value = settings.preset;
  language.value = settings.language;
  terms.value = own.terms.join("\n");
  allowed.value = own.allowed.join("\n");
  sites.value = own.sites.join("\n");
  const fields = { preset, language, terms, allowed, sites };
  for (const [key, field] of Object.entries(fields)) {
    field.disabled = isLocked(managed, key as keyof Settings);
  }
  byId("managed").hidden = Object.keys(managed).length === 0;
  byId("contact").textContent = managed.contact ?? "";
  describe();
  await drawLadders(own.ladders);
  await showAudit(settings);
}

preset.addEventListener("change", () => {
  describe();
  drawLadders(chosenLadders());
});
byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  save(chosen);
});
byId("export").addEventListener("click", () => {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(own, null, 2)}\n`]));
  make("a", { href: url, download: "funambule-settings.json" }).click();
  URL.revokeObjectURL(url);
});
byId("import").addEventListener("click", () => byId("file").click());
byId<HTMLInputElement>("file").addEventListener("change", async ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (!file) return;
  const text = await file.text();
  await save(() => ({ ...DEFAULTS, ...parseSettings(text) }));
});
show();

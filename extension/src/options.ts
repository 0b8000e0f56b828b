/** The options: what the user may choose, checked by the engine before it is kept. */

import { chosenAudit, showAudit } from "./audit-page";
import { byId, localise, make } from "./dom";
import { categoriesOf, check } from "./engine-page";
import { choiceOf, LADDER_CHOICES } from "./ladders";
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
import { categoryName, setLanguage, t } from "./words";

const preset = byId<HTMLSelectElement>("preset");
const language = byId<HTMLSelectElement>("language");
const terms = byId<HTMLTextAreaElement>("terms");
const allowed = byId<HTMLTextAreaElement>("allowed");
const sites = byId<HTMLTextAreaElement>("sites");
const ladders = byId("ladders");
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
  const changes: Record<string, Settings["ladders"][string]> = {};
  for (const select of ladders.querySelectorAll("select")) {
    const change =
      select.value === "custom" ? own.ladders[select.name] : LADDER_CHOICES[select.value];
    if (change !== undefined) changes[select.name] = change;
  }
  return {
    ...own,
    preset: preset.value,
    language: language.value,
    terms: lines(terms),
    allowed: lines(allowed),
    ladders: changes,
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

/** One row for each category, with what may be changed about it. */
async function showLadders() {
  const categories = await categoriesOf(preset.value);
  const rows = categories.map((category) => {
    const choice = choiceOf(own.ladders[category]);
    const select = make("select", { name: category, id: `ladder-${category}` });
    for (const name of Object.keys(LADDER_CHOICES)) {
      select.append(new Option(t(`ladder_${name}`), name));
    }
    if (choice === "custom") select.append(new Option(t("ladder_custom"), "custom"));
    select.value = choice;
    select.disabled = isLocked(managed, "ladders");
    const label = make("label", { htmlFor: select.id }, categoryName(category));
    return make("div", { className: "ladder" }, label, select);
  });
  ladders.replaceChildren(...rows);
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
  await showLadders();
  await showAudit(settings);
}

preset.addEventListener("change", describe);
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

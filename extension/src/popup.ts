/** The popup: whether this page is protected, what has happened on it, and a switch. */

import { byId, localise, make } from "./dom";
import type { Report, State, ToContent } from "./protocol";
import { isLocked, readOwn, readSettings, write } from "./settings";
import { hostIn, patternOf } from "./user-sites";
import { setLanguage, t } from "./words";

const active = byId<HTMLInputElement>("active");
const add = byId("add");

async function activeTab(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function report(tab: chrome.tabs.Tab | undefined): Promise<Report | undefined> {
  if (tab?.id === undefined) return undefined;
  const question: ToContent = { kind: "report" };
  // Where there is no content script, nobody answers.
  return chrome.tabs.sendMessage(tab.id, question, { frameId: 0 }).catch(() => undefined);
}

function describe(state: State): string {
  if (state.kind === "ready") return t(state.form === "wasm" ? "form_wasm" : "form_javascript");
  if (state.kind === "failed") return state.why;
  return t(`state_${state.kind}_detail`);
}

function draw(answer: Report | undefined) {
  const state = byId("state");
  const kind = answer?.state.kind ?? "elsewhere";
  state.dataset["kind"] = kind;
  const title = make("strong", {}, t(`state_${kind}`));
  state.replaceChildren(title, answer ? describe(answer.state) : t("state_elsewhere_detail"));
  const counters = Object.entries(answer?.counters ?? {}).flatMap(([name, count]) => [
    make("dt", {}, t(`counter_${name}`)),
    make("dd", {}, String(count)),
  ]);
  byId("counters").replaceChildren(...counters);
}

async function offerSwitch(host: string) {
  const { managed, paused } = await readSettings();
  byId("switch").hidden = false;
  byId("active-label").textContent = t("popup_switch", host);
  active.checked = !paused.includes(host);
  active.disabled = isLocked(managed, "paused");
  active.addEventListener("change", async () => {
    const others = (await readOwn()).paused.filter((other) => other !== host);
    await write({ paused: active.checked ? others : [...others, host] });
    await show();
  });
}

/** A site of which nobody has heard may be added. */
async function offerSite(host: string) {
  const { managed } = await readSettings();
  if (isLocked(managed, "sites")) return;
  add.hidden = false;
  add.textContent = t("popup_add", host);
  add.addEventListener("click", async () => {
    if (!(await chrome.permissions.request({ origins: [patternOf(host)] }))) return;
    const { sites } = await readOwn();
    await write({ sites: [...new Set([...sites, host])] });
    byId("state").replaceChildren(t("popup_added"));
    add.hidden = true;
  });
}

async function show() {
  const tab = await activeTab();
  const answer = await report(tab);
  draw(answer);
  return { tab, answer };
}

async function open() {
  setLanguage((await readSettings()).language);
  localise();
  byId("options").addEventListener("click", () => chrome.runtime.openOptionsPage());
  const { tab, answer } = await show();
  const host = tab?.url?.startsWith("https:") ? hostIn(tab.url) : undefined;
  if (answer?.host) await offerSwitch(answer.host);
  else if (host) await offerSite(host);
}
open();

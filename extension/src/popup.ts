/** The popup: whether this page is protected, and what has happened on it. */

import { byId, localise } from "./dom";
import type { Report, State, ToContent } from "./protocol";
import { t } from "./words";

async function report(): Promise<Report | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
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
  const title = document.createElement("strong");
  const kind = answer?.state.kind ?? "elsewhere";
  state.dataset["kind"] = kind;
  title.textContent = t(`state_${kind}`);
  state.replaceChildren(title, answer ? describe(answer.state) : t("state_elsewhere_detail"));
  for (const [name, count] of Object.entries(answer?.counters ?? {})) {
    const [term, figure] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = t(`counter_${name}`);
    figure.textContent = String(count);
    byId("counters").append(term, figure);
  }
}

localise();
byId("options").textContent = t("options_open");
byId("options").addEventListener("click", () => chrome.runtime.openOptionsPage());
report().then(draw);

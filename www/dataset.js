/** Your own data set: pasted or opened, evaluated in a worker, shown as figures and plots. */

import { drawResults } from "./dataset-results.js";
import { byId, make } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { currentLanguage, t } from "./i18n.js";
import { countRequests } from "./network.js";

/** What the gallery's groups would be labelled. */
const LABELS = { pairs: "harm", leaks: "pii", obfuscated: "attack", crisis: "hazard.self-harm" };

/** Longer files are evaluated without being shown. */
const SHOWN_CHARACTERS = 200_000;

let worker;
let engine;
let policyText;
let run = 0;
/** A file that was opened. It may be too long to be shown in a text box. */
let file;
/** What is shown: nothing, `progress`, `done` or `failed`, as the worker told it. */
let state;

/**
 * Starts the worker before the page is sealed; resolves once it has its files, or cannot have. The
 * engine it gets from the page, at the first data set.
 */
export function startDataset(running, policy) {
  engine = running;
  policyText = policy;
  byId("dataset-run").addEventListener("click", start);
  byId("dataset-stop").addEventListener("click", stop);
  byId("dataset-sample").addEventListener("click", () => {
    file = undefined;
    byId("dataset-text").value = sample();
  });
  byId("dataset-text").addEventListener("input", () => {
    file = undefined;
  });
  byId("dataset-file").addEventListener("change", open);
  return new Promise((resolve) => {
    const fail = (message) => {
      state = { type: "failed", message };
      worker = undefined;
      redrawDataset();
      resolve();
    };
    try {
      worker = new Worker(new URL("./dataset-worker.js", import.meta.url), { type: "module" });
    } catch (error) {
      fail(error.message);
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message || t("dataset.noWorker"));
    };
    worker.onmessage = ({ data }) => {
      if (data.requests) countRequests(data.requests);
      else if (data.type === "ready") {
        byId("dataset-run").disabled = false;
        resolve();
      } else if (data.run === run) {
        state = data;
        redrawDataset();
      }
    };
  });
}

function start() {
  if (!worker) return;
  run += 1;
  state = { type: "progress", part: 0, rows: 0 };
  redrawDataset();
  const text = file ?? byId("dataset-text").value;
  worker.postMessage({ run, module: engine.module, policy: policyText(), text });
}

function stop() {
  run += 1;
  worker?.postMessage({ run });
  state = undefined;
  redrawDataset();
}

async function open({ target }) {
  const [chosen] = target.files;
  if (!chosen) return;
  try {
    file = await chosen.text();
    byId("dataset-text").value = file.length <= SHOWN_CHARACTERS ? file : "";
    // The same file may be opened again, when it has been changed.
    target.value = "";
    start();
  } catch (error) {
    state = { type: "failed", message: error.message };
    redrawDataset();
  }
}

/** The gallery as a data set. */
function sample() {
  const language = currentLanguage();
  const lines = Object.entries(EXAMPLES).flatMap(([group, examples]) =>
    examples.map(({ kind, prompts }) =>
      JSON.stringify({
        text: prompts[language].prompt,
        labels: kind === "safe" ? [] : [LABELS[group]],
      }),
    ),
  );
  return `${lines.join("\n")}\n`;
}

/** Redraws what is known, in the current language. */
export function redrawDataset() {
  const isRunning = state?.type === "progress";
  byId("dataset-stop").hidden = !isRunning;
  const bar = byId("dataset-progress");
  bar.hidden = !isRunning;
  bar.value = state?.part ?? 0;
  const status = byId("dataset-status");
  status.textContent = "";
  if (isRunning) status.textContent = t("dataset.progress", { count: state.rows });
  if (state?.type === "failed") {
    status.replaceChildren(make("span", { className: "problem" }, state.message));
  }
  drawResults(state?.type === "done" ? state : undefined);
}

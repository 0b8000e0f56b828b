/** The page: one state, and what changes it. Each part draws itself in a module of its own. */

import { addExchange } from "./chat.js";
import { redrawDataset, startDataset } from "./dataset.js";
import { byId, debounce, idle, painted, whenIdle } from "./dom.js";
import { loadEngine } from "./engine.js";
import { drawGallery } from "./gallery.js";
import { currentLanguage, formatSize, formatTime, setLanguage, t, translatePage } from "./i18n.js";
import { drawNetwork, sealPage, watchNetwork } from "./network.js";
import { drawOffline, storeForOffline } from "./offline.js";
import { startPolicyEditor } from "./policy-editor.js";
import { drawReadings } from "./readings.js";
import { loadFigures } from "./rungs.js";
import { drawScores } from "./scores.js";
import { drawStatus } from "./status.js";
import { announcement, drawDecision, drawMasked, drawReasons } from "./verdict.js";

/** Pauses in typing, in milliseconds: before a verdict is read out, and before it is timed. */
const ANNOUNCE_PAUSE = 900;
const TIMING_PAUSE = 500;

const guarded = byId("guarded");
const prompt = byId("prompt");
const log = byId("log");

/** `engine` is there if and only if `status` is `ready`. */
const page = {
  status: "loading",
  engine: undefined,
  failure: "",
  timing: undefined,
  marked: 0,
  approved: undefined,
  isWaiting: false,
};
let policyEditor;
let isDrawing = false;

/** The verdict on the present text, if there is one. */
function verdict() {
  return prompt.value === "" ? undefined : guarded.verdict;
}

/** The state of the verdict on the present text. */
function verdictState() {
  if (page.status === "failed") return "failed";
  if (page.status === "loading") return "loading";
  if (prompt.value === "") return "idle";
  return verdict() ? "decided" : "waiting";
}

function fail(error) {
  // The first reason is the cause of any other.
  if (page.status === "failed") return;
  page.status = "failed";
  page.engine = undefined;
  page.failure = error instanceof Error ? error.message : String(error);
  draw();
}

function draw() {
  drawStatus(page);
  drawVerdict();
  drawGallery(choose);
  drawNetwork();
  drawOffline();
  redrawDataset();
  policyEditor?.redraw();
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
}

/** Several events may speak of one change: it is drawn once. */
function drawSoon() {
  if (isDrawing) return;
  isDrawing = true;
  queueMicrotask(() => {
    isDrawing = false;
    drawVerdict();
  });
}

function drawVerdict() {
  const { engine } = page;
  const text = prompt.value;
  const decided = engine && verdict();
  drawDecision(verdictState(), decided, engine);
  drawReasons(decided, text, engine, showFinding);
  drawReadings(decided, text, engine);
  drawMasked(decided, text, engine);
  drawScores(decided, engine, policyEditor);
  drawCut(decided);
  drawSpeed();
  announceSoon();
  timeSoon();
}

function drawCut(decided) {
  const count = decided?.findings.length ?? 0;
  const cut = byId("composer-cut");
  cut.hidden = !decided || page.marked >= count;
  if (!cut.hidden) cut.textContent = t("composer.cut", { shown: page.marked, count });
}

function drawSpeed() {
  const { timing, engine } = page;
  byId("cost").hidden = !engine;
  const way = timing?.isAway ? "worker" : timing?.runs === 1 ? "once" : "batch";
  byId("speed").textContent = timing
    ? t(`speed.${way}`, {
        time: formatTime(timing.milliseconds),
        size: timing.characters,
        count: timing.runs,
      })
    : t("speed.pending");
  byId("start").textContent = engine
    ? t("speed.start", {
        size: engine.size ? formatSize(engine.size) : "?",
        time: formatTime(engine.startMilliseconds),
        version: engine.version,
      })
    : "";
}

const announceSoon = debounce(() => {
  const words = announcement(verdictState(), verdict(), page.engine);
  if (byId("announcer").textContent !== words) byId("announcer").textContent = words;
}, ANNOUNCE_PAUSE);

const timeSoon = debounce(
  () =>
    whenIdle(async () => {
      if (page.status !== "ready" || !verdict() || page.timing) return;
      const text = prompt.value;
      // A screener that has been closed meanwhile gives no time.
      const timing = await page.engine.time(text).catch(() => undefined);
      if (text !== prompt.value) return;
      page.timing = timing;
      drawSpeed();
    }),
  TIMING_PAUSE,
);

function choose(text) {
  prompt.value = text;
  prompt.scrollTop = 0;
  prompt.dispatchEvent(new Event("input", { bubbles: true }));
  prompt.focus();
}

function showFinding({ start, end }) {
  prompt.focus();
  prompt.setSelectionRange(start, end);
}

/** The element has let this text go: here, it only goes to the mock. */
function deliver() {
  const { engine, approved } = page;
  page.approved = undefined;
  if (!approved || approved.text.trim() === "") return;
  addExchange(log, approved, engine);
  choose("");
}

/** Before the element is there, nothing goes; what was sent goes through it once it is. */
function holdBack(event) {
  if (customElements.get("funambule-prompt")) return;
  const isEnter = event.key === "Enter" && !event.shiftKey && !event.isComposing;
  if (event.type === "keydown" && !isEnter) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (page.isWaiting) return;
  page.isWaiting = true;
  customElements.whenDefined("funambule-prompt").then(() => guarded.requestSubmit());
}

function listen() {
  guarded.addEventListener("keydown", holdBack);
  byId("composer").addEventListener("submit", holdBack);
  guarded.addEventListener("input", () => {
    page.timing = undefined;
    drawSoon();
  });
  guarded.addEventListener("funambule-verdict", ({ detail }) => {
    page.marked = detail.marked;
    page.timing = undefined;
    drawSoon();
  });
  guarded.addEventListener("funambule-error", ({ detail }) => fail(detail.error));
  guarded.addEventListener("funambule-submit", ({ detail }) => {
    page.approved = detail;
  });
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    // The element may be ready a moment before the page is.
    if (page.status === "ready") deliver();
  });
  byId("clear").addEventListener("click", () => choose(""));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      setLanguage(button.dataset.language);
      guarded.lang = currentLanguage();
      draw();
      button.focus();
    });
  }
}

async function start() {
  translatePage();
  listen();
  watchNetwork();
  draw();
  const preset = new URLSearchParams(location.search).get("policy") ?? "balanced";
  guarded.lang = currentLanguage();
  guarded.setAttribute("policy", preset);
  await painted();
  try {
    page.engine = await loadEngine(preset, guarded);
  } catch (error) {
    fail(error);
    return;
  }
  // One thing at a time: the page may be scrolled in between.
  await idle();
  policyEditor = startPolicyEditor(page.engine, preset, drawSoon);
  await idle();
  page.status = "ready";
  drawStatus(page);
  drawVerdict();
  deliver();
  await idle();
  const dataset = startDataset(page.engine, () => policyEditor.text());
  await Promise.all([storeForOffline(), dataset, loadFigures().catch(() => {})]);
  drawVerdict();
  sealPage();
}

start();

/** The page: one state, and what changes it. Each part draws itself in a module of its own. */

import { addExchange, startChat } from "./chat.js";
import { byId, debounce, whenIdle } from "./dom.js";
import { loadEngine } from "./engine.js";
import { drawGallery } from "./gallery.js";
import { drawHighlights, followScroll } from "./highlight.js";
import { closeHold, dismissalOf, holds, openHold, openWaiting } from "./hold.js";
import { currentLanguage, formatSize, formatTime, setLanguage, t, translatePage } from "./i18n.js";
import { drawNetwork, sealPage, watchNetwork } from "./network.js";
import { drawOffline, storeForOffline } from "./offline.js";
import { startPolicyEditor } from "./policy-editor.js";
import { drawScores } from "./scores.js";
import { drawStatus } from "./status.js";
import { announcement, categoryName, drawDecision, drawMasked, drawReasons } from "./verdict.js";

/** Texts up to this length are screened at each keystroke, longer ones after a pause. */
const SHORT_TEXT = 50_000;

/** Pauses in typing, in milliseconds: before a long text is screened, before a verdict is read out. */
const SCREEN_PAUSE = 150;
const ANNOUNCE_PAUSE = 900;

const prompt = byId("prompt");
const log = byId("log");

/**
 * `engine` is there if and only if `status` is `ready`; `verdict` is the one on `screened`.
 * Scripts and extensions can change a text area without an event: what is sent is compared.
 */
const page = {
  status: "loading",
  engine: undefined,
  failure: "",
  verdict: undefined,
  screened: "",
  timing: undefined,
  isWaiting: false,
};
let redrawPolicy = () => {};

/** The state of the verdict on the present text. */
function verdictState() {
  if (page.status === "failed") return "failed";
  if (prompt.value === "") return "idle";
  return page.verdict ? "decided" : "waiting";
}

/** Screens the present text. A trap in the engine ends the engine: no verdict, no sending. */
function screen() {
  if (page.status !== "ready") return;
  const text = prompt.value;
  const started = performance.now();
  try {
    page.verdict = page.engine.screen(text);
    page.screened = text;
  } catch (error) {
    fail(error);
    return;
  }
  page.timing = undefined;
  // A long text is not screened over and over to be timed: one run says enough.
  if (text.length > SHORT_TEXT) {
    page.timing = { milliseconds: performance.now() - started, runs: 1, characters: text.length };
  }
}

function fail(error) {
  page.status = "failed";
  page.engine = undefined;
  page.verdict = undefined;
  page.isWaiting = false;
  page.failure = error instanceof Error ? error.message : String(error);
  closeHold();
  draw();
}

function draw() {
  drawStatus(page);
  drawVerdict();
  drawGallery(choose);
  drawNetwork();
  drawOffline();
  redrawPolicy();
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
}

function drawVerdict() {
  const { verdict, engine } = page;
  const text = prompt.value;
  const state = verdictState();
  drawDecision(state, verdict);
  const decided = state === "decided" ? verdict : undefined;
  drawReasons(decided, text, engine, showFinding);
  drawMasked(decided, text, engine);
  drawScores(decided, engine);
  drawMarks(decided, text);
  drawSpeed();
  announceSoon();
}

function drawMarks(verdict, text) {
  const findings = verdict?.findings ?? [];
  const actions = new Map();
  // Strictest first: the first reason that names a finding is the one that counts.
  for (const { finding, action } of verdict?.reasons ?? []) {
    if (!actions.has(finding)) actions.set(finding, action);
  }
  const shown = drawHighlights(
    byId("backdrop"),
    text,
    findings,
    (index) => actions.get(index) ?? "allow",
  );
  const cut = byId("composer-cut");
  cut.hidden = shown === findings.length;
  cut.textContent = t("composer.cut", { shown, count: findings.length });
}

function drawSpeed() {
  const { timing, engine } = page;
  byId("cost").hidden = !engine;
  const key = timing?.runs === 1 ? "speed.once" : "speed.batch";
  byId("speed").textContent = timing
    ? t(key, { time: formatTime(timing.milliseconds), size: timing.characters, count: timing.runs })
    : t("speed.pending");
  byId("start").textContent = engine
    ? t("speed.start", {
        size: formatSize(engine.size),
        time: formatTime(engine.startMilliseconds),
        version: engine.version,
      })
    : "";
}

const announceSoon = debounce(() => {
  const words = announcement(verdictState(), page.verdict);
  if (byId("announcer").textContent !== words) byId("announcer").textContent = words;
}, ANNOUNCE_PAUSE);

const screenSoon = debounce(
  () =>
    whenIdle(() => {
      if (!page.verdict) screen();
      drawVerdict();
      timeSoon();
    }),
  SCREEN_PAUSE,
);

const timeSoon = debounce(
  () =>
    whenIdle(() => {
      if (page.status !== "ready" || !page.verdict || page.timing) return;
      page.timing = page.engine.time(prompt.value);
      drawSpeed();
    }),
  500,
);

/** The text changed: what was known about the old one no longer holds. */
function onInput() {
  page.verdict = undefined;
  page.timing = undefined;
  page.isWaiting = false;
  closeHold();
  if (prompt.value.length <= SHORT_TEXT) {
    screen();
    timeSoon();
  } else {
    screenSoon();
  }
  drawVerdict();
}

function setPrompt(text) {
  prompt.value = text;
  prompt.scrollTop = 0;
  onInput();
}

function choose(text) {
  setPrompt(text);
  prompt.focus();
}

function showFinding({ start, end }) {
  prompt.focus();
  prompt.setSelectionRange(start, end);
}

/** Sends, holds, or waits for the engine; never lets an unscreened text through. */
function send() {
  if (page.status === "failed" || prompt.value.trim() === "") return;
  if (page.status === "loading") {
    page.isWaiting = true;
    openWaiting();
    return;
  }
  if (!page.verdict || page.screened !== prompt.value) {
    screen();
    if (page.status !== "ready") return;
    drawVerdict();
  }
  if (holds(page.verdict.action)) hold();
  else if (page.verdict.action === "note")
    deliver(page.screened, { remark: noteRemark(), tone: "note" });
  else deliver(page.screened);
}

function noteRemark() {
  return `${t("chat.sentNoted")}: ${categoryName(page.verdict.reasons[0].category)}`;
}

function hold() {
  const { verdict, engine, screened } = page;
  const masked = engine.mask(screened);
  const isMaskEnough = masked !== screened && !holds(engine.screen(masked).action);
  openHold(verdict, dismissalOf(verdict, engine), {
    edit: () => {
      closeHold();
      prompt.focus();
    },
    sendMasked: isMaskEnough
      ? () => deliver(masked, { remark: t("chat.sentMasked"), tone: "mask", masked: true })
      : undefined,
    sendAnyway: (reason) =>
      deliver(screened, {
        remark: reason ? t("chat.sentJustified", { reason }) : t("chat.sentAnyway"),
        tone: verdict.action,
      }),
  });
}

function redrawHold() {
  if (byId("hold").hidden) return;
  if (page.isWaiting) openWaiting();
  else hold();
}

function deliver(text, how) {
  addExchange(log, text, how);
  setPrompt("");
  prompt.focus();
}

/** Enter sends, unless a line is wanted or an input method is at work (229: it just ended). */
function onKeydown(event) {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    send();
  } else if (event.key === "Escape" && !byId("hold").hidden) {
    closeHold();
  }
}

function listen() {
  prompt.addEventListener("input", onInput);
  prompt.addEventListener("keydown", onKeydown);
  followScroll(prompt, byId("backdrop"));
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  byId("hold").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeHold();
    prompt.focus();
  });
  byId("clear").addEventListener("click", () => choose(""));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      setLanguage(button.dataset.language);
      draw();
      redrawHold();
      button.focus();
    });
  }
}

async function start() {
  translatePage();
  startChat(log);
  listen();
  watchNetwork();
  draw();
  const preset = new URLSearchParams(location.search).get("policy") ?? "balanced";
  try {
    page.engine = await loadEngine(preset);
  } catch (error) {
    fail(error);
    return;
  }
  page.status = "ready";
  redrawPolicy = startPolicyEditor(page.engine, preset, () => {
    // Another policy: another verdict.
    page.verdict = undefined;
    screen();
    if (page.status === "ready") drawVerdict();
  });
  screen();
  draw();
  if (page.isWaiting) send();
  await storeForOffline();
  sealPage();
}

start();

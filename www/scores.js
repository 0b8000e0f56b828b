/** The scores as bars, against the rungs of the policy in force. */

import { byId, icon, make } from "./dom.js";
import { formatScore, t } from "./i18n.js";
import { drawRungs, pickCategory } from "./rungs.js";
import { RUNGS } from "./thresholds.js";
import { categoryName } from "./verdict.js";

/** Categories shown unless all are wanted. */
const FEW = 6;

let expanded = false;

/** Draws the legend, the bars and the sliders. Without a verdict, every bar is empty. */
export function drawScores(verdict, engine, editor) {
  drawLegend();
  const rows = strongest(verdict, engine);
  const shown = expanded ? rows : rows.slice(0, FEW);
  byId("scores").replaceChildren(...shown.map((row) => bar(row, engine, editor)));
  const toggle = byId("scores-toggle");
  toggle.hidden = rows.length <= FEW;
  if (!toggle.hidden) {
    toggle.textContent = expanded ? t("scores.few") : t("scores.all", { count: rows.length });
  }
  toggle.setAttribute("aria-expanded", String(expanded));
  toggle.onclick = () => {
    expanded = !expanded;
    drawScores(verdict, engine, editor);
  };
  drawRungs(verdict, engine, editor);
}

/** One row a category: the strongest of its findings and the classifier's score. */
function strongest(verdict, engine) {
  const scores = new Map();
  const raise = (category, score) =>
    scores.set(category, Math.max(score, scores.get(category) ?? 0));
  for (const category of Object.keys(engine?.policy.categories ?? {})) raise(category, 0);
  for (const [category, score] of Object.entries(verdict?.scores ?? {})) raise(category, score);
  for (const { category, score } of verdict?.findings ?? []) raise(category, score);
  return [...scores]
    .map(([category, score]) => ({ category, score, ladder: engine?.ladder(category) ?? {} }))
    .sort((left, right) => hasRungs(right) - hasRungs(left) || right.score - left.score);
}

/** Whether the score can decide anything: summaries such as `harm` usually cannot, and come last. */
function hasRungs({ ladder }) {
  return RUNGS.some((rung) => ladder[rung] !== undefined);
}

function bar({ category, score, ladder }, engine, editor) {
  const rungs = RUNGS.filter((rung) => ladder[rung] !== undefined);
  // The engine compares in single precision: 0.95 read as a double would lie above its own 0.95.
  const reached = rungs.findLast((rung) => score >= Math.fround(ladder[rung])) ?? "allow";
  const track = make(
    "div",
    { className: "track", data: { action: reached } },
    make("div", { className: "fill" }),
  );
  track.firstChild.style.inlineSize = `${percent(score)}%`;
  for (const rung of rungs) {
    const tick = make("span", {
      className: "tick",
      data: { action: rung },
      title: `${t(`action.${rung}`)} ${formatScore(ladder[rung])}`,
    });
    tick.style.insetInlineStart = `${percent(ladder[rung])}%`;
    track.append(tick);
  }
  const name = categoryName(category);
  const described = rungs
    .map((rung) => `${t(`action.${rung}`)} ${formatScore(ladder[rung])}`)
    .join(", ");
  const label = t("scores.row", {
    category: name,
    score: formatScore(score),
    rungs: described || t("scores.noRungs"),
  });
  return make(
    "li",
    { className: "score" },
    make("span", { className: "visually-hidden" }, label),
    nameOf(category, name, engine, editor),
    make("span", { className: "score-value", aria: { hidden: "true" } }, formatScore(score)),
    track,
  );
}

/** The name leads to the sliders of its category. */
function nameOf(category, name, engine, editor) {
  if (!engine?.policy.categories[category] || !editor) {
    return make("span", { className: "score-name", aria: { hidden: "true" } }, name);
  }
  const label = t("rungs.adjust", { category: name });
  const button = make("button", { type: "button", className: "score-name link" }, name);
  button.setAttribute("aria-label", label);
  button.title = label;
  button.addEventListener("click", () => pickCategory(category, engine, editor));
  return button;
}

function drawLegend() {
  byId("scores-legend").replaceChildren(
    ...RUNGS.map((rung) => make("li", { data: { action: rung } }, icon(rung), t(`action.${rung}`))),
  );
}

function percent(score) {
  return Math.min(100, Math.max(0, score * 100));
}

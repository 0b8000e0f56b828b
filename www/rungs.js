/** Sliders for the thresholds of one category at a time; they write into the policy document. */

import { byId, make } from "./dom.js";
import { formatNumber, formatScore, t } from "./i18n.js";
import { between, RUNGS, reaching, STEP } from "./thresholds.js";
import { categoryName } from "./verdict.js";

/** What was measured, by category; missing until it has arrived, or where there is none. */
let figures;

/** Fetches what was measured, before the page is sealed. Without it the sliders show no cost. */
export async function loadFigures() {
  const response = await fetch(new URL("figures.json", import.meta.url));
  if (response.ok) figures = await response.json();
}

/** The category that the user has picked; until then the last one that decided. */
let picked;
let decided;

/** Draws the sliders of the category that the user picked, else of the one that decided. */
export function drawRungs(verdict, engine, editor) {
  const place = byId("rungs");
  place.hidden = !engine || !editor;
  if (place.hidden) return;
  decided = verdict?.reasons[0]?.category ?? decided;
  showCategory(picked ?? decided ?? instructive(engine), engine, editor);
}

/** Where there is something to see: what thresholds cost has been measured. */
function instructive(engine) {
  const all = Object.keys(engine.policy.categories);
  return all.find((category) => figures?.categories[category]?.positives > 0) ?? all[0];
}

/** The user picks a category. */
export function pickCategory(category, engine, editor) {
  picked = category;
  showCategory(category, engine, editor);
  byId("rungs-category").focus();
}

function showCategory(category, engine, editor) {
  const ladder = engine.ladder(category);
  const rungs = RUNGS.filter((rung) => ladder[rung] !== undefined);
  drawMenu(category, engine, editor);
  const list = byId("rungs-list");
  const key = `${category} ${rungs} ${document.documentElement.lang}`;
  // While a slider is being dragged it must not be replaced.
  if (list.dataset.key !== key) {
    list.dataset.key = key;
    list.replaceChildren(
      ...rungs.map((rung) => slider(category, rung, engine, editor)),
      ...(rungs.length > 0 ? [] : [make("li", { className: "quiet" }, t("scores.noRungs"))]),
    );
  }
  for (const row of list.querySelectorAll("[data-rung]")) update(row, ladder);
}

function drawMenu(category, engine, editor) {
  const menu = byId("rungs-category");
  const key = document.documentElement.lang;
  if (menu.dataset.key !== key) {
    menu.dataset.key = key;
    const options = Object.keys(engine.policy.categories).map((id) =>
      make("option", { value: id }, categoryName(id)),
    );
    menu.replaceChildren(...options);
    menu.onchange = () => pickCategory(menu.value, engine, editor);
  }
  menu.value = category;
}

function slider(category, rung, engine, editor) {
  const id = `rung-${rung}`;
  const input = make("input", { type: "range", id, min: 0.01, max: 1, step: STEP });
  input.addEventListener("input", () => {
    const ladder = engine.ladder(category);
    const threshold = between(Number(input.value), rung, ladder);
    update(input.parentElement, { ...ladder, [rung]: threshold });
    editor.setRung(category, rung, threshold);
  });
  return make(
    "li",
    { data: { rung, action: rung } },
    make("label", { htmlFor: id }, t(`action.${rung}`)),
    input,
    make("output", { htmlFor: id }),
    make("p", { className: "quiet cost" }),
  );
}

function update(row, ladder) {
  const value = ladder[row.dataset.rung];
  const input = row.querySelector("input");
  if (Math.abs(Number(input.value) - value) > STEP / 2) input.value = value;
  row.querySelector("output").textContent = formatScore(value);
  row.querySelector(".cost").textContent = cost(byId("rungs-category").value, value);
}

/** How many of the measured prompts reach a threshold: those that should, and the others. */
function cost(category, threshold) {
  const measured = figures?.categories[category];
  if (!measured) return t("rungs.unmeasured");
  const { positives, negatives } = measured;
  const { caught, alarms } = reaching(measured, threshold);
  const rate = formatNumber((100 * alarms) / negatives, 2);
  if (positives === 0) return t("rungs.costAlone", { alarms, negatives, rate });
  return t("rungs.cost", { alarms, negatives, rate, caught, positives });
}

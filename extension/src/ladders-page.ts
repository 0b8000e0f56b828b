/** The ladders in the options: a row for each category, with the measured cost of each rung. */

import figures from "measured:figures";
import { between, RUNGS, reaching, STEP } from "../../www/thresholds.js";
import { byId, make } from "./dom";
import {
  type Change,
  changeOf,
  choiceOf,
  LADDER_CHOICES,
  rungsOf,
  type Thresholds,
  thresholdsOf,
} from "./ladders";
import type { Ladder, Settings } from "./settings";
import { categoryName, currentLanguage, t } from "./words";

const place = byId("ladders");

/** What stands in the rows now, by category. */
const changes = new Map<string, Change>();

/** The changes that the user has chosen. */
export function chosenLadders(): Settings["ladders"] {
  const chosen = [...changes].filter(([, change]) => change !== undefined);
  return Object.fromEntries(chosen) as Settings["ladders"];
}

/** One row for each category of `base`, the ladders before any change. */
export function showLadders(
  base: Readonly<Record<string, Ladder>>,
  own: Settings["ladders"],
  isLocked: boolean,
) {
  changes.clear();
  // What a file says of other categories is kept.
  for (const [category, change] of Object.entries(own)) changes.set(category, change);
  const { prompts, date } = figures;
  byId("ladders-measured").textContent = t("options_ladders_measured")
    .replace("{prompts}", () => number(prompts))
    .replace("{date}", () =>
      new Date(date).toLocaleDateString(currentLanguage(), { dateStyle: "medium" }),
    );
  const rows = Object.entries(base).map(([category, ladder]) => row(category, ladder, isLocked));
  place.replaceChildren(...rows);
}

function row(category: string, ladder: Ladder, isLocked: boolean): HTMLElement {
  const select = make("select", { name: category, id: `ladder-${category}`, disabled: isLocked });
  for (const name of Object.keys(LADDER_CHOICES)) {
    select.append(new Option(t(`ladder_${name}`), name));
  }
  const choice = choiceOf(changes.get(category));
  if (choice === "custom") select.append(new Option(t("ladder_custom"), "custom"));
  select.value = choice;
  const ofFile = choice === "custom" ? changes.get(category) : undefined;

  const summary = make("summary", { className: "quiet" });
  const list = make("ul", { className: "rungs" });
  const drawSummary = () => {
    summary.textContent = summaryOf(category, rungsOf(ladder, changes.get(category)));
  };
  const draw = () => {
    drawSummary();
    const isFixed = isLocked || select.value === "custom";
    const rungs = Object.keys(rungsOf(ladder, changes.get(category)));
    const rows = rungs.map((rung) => slider(category, rung, ladder, isFixed, drawSummary));
    list.replaceChildren(...rows);
    if (rows.length === 0) list.append(make("li", { className: "quiet" }, t("ladder_no_rungs")));
  };
  select.addEventListener("change", () => {
    const thresholds = thresholdsOf(changes.get(category));
    changes.set(category, select.value === "custom" ? ofFile : changeOf(select.value, thresholds));
    draw();
  });
  draw();
  const label = make("label", { htmlFor: select.id }, categoryName(category));
  return make("div", { className: "ladder" }, label, select, make("details", {}, summary, list));
}

/** One rung of one category: where it begins, and what that costs. */
function slider(
  category: string,
  rung: string,
  ladder: Ladder,
  isFixed: boolean,
  moved: () => void,
): HTMLElement {
  const id = `rung-${category}-${rung}`;
  const attributes = { min: "0.01", max: "1", step: String(STEP), disabled: isFixed };
  const input = make("input", { type: "range", id, ...attributes });
  const value = make("output", {});
  const cost = make("p", { className: "quiet cost", id: `${id}-cost` });
  input.setAttribute("aria-describedby", cost.id);
  const draw = (threshold: number) => {
    value.textContent = number(threshold);
    cost.textContent = costOf(category, threshold);
  };
  const threshold = rungsOf(ladder, changes.get(category))[rung] ?? 1;
  input.value = String(threshold);
  draw(threshold);
  input.addEventListener("input", () => {
    const change = changes.get(category);
    const moving = between(Number(input.value), rung, rungsOf(ladder, change));
    const thresholds = { ...thresholdsOf(change), [rung]: moving };
    changes.set(category, changeOf(choiceOf(change), thresholds));
    draw(moving);
    moved();
  });
  const label = make("label", { htmlFor: id }, t(`rung_${rung}`));
  return make("li", {}, label, input, value, cost);
}

/** From where on a category holds, and what that costs. */
function summaryOf(category: string, rungs: Thresholds): string {
  const holding = RUNGS.find((rung) => rung !== "note" && rungs[rung] !== undefined);
  const threshold = rungs[holding ?? ""];
  if (threshold === undefined) return t("ladder_holds_nothing");
  return `${t("ladder_holds", number(threshold))} · ${costOf(category, threshold)}`;
}

/** How many of the measured prompts reach a threshold, beside those that should. */
function costOf(category: string, threshold: number): string {
  const measured = figures.categories[category];
  if (!measured) return t("cost_unmeasured");
  const { positives, negatives } = measured;
  const { caught, alarms } = reaching(measured, threshold);
  const rate = number((1000 * alarms) / negatives, { maximumSignificantDigits: 2 });
  const cost = t("cost_alarms", rate);
  if (positives === 0) return `${cost} · ${t("cost_no_recall")}`;
  const share = number(caught / positives, { style: "percent" });
  return `${cost} · ${t("cost_recall", share)}`;
}

function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return value.toLocaleString(currentLanguage(), options);
}

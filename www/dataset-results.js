/** What a data set shows: how much is held of what should be, and of what should not. */

import { byId, make } from "./dom.js";
import { formatNumber, formatTime, t } from "./i18n.js";
import { drawCurve, drawHistogram } from "./plot.js";

const ACTIONS = ["allow", "note", "warn", "mask", "block"];

/** The most mistakes that are listed. */
const MOST_MISTAKES = 12;

/** Draws the result of a run; without one, nothing. */
export function drawResults(result) {
  const place = byId("dataset-results");
  if (!result) {
    place.replaceChildren();
    return;
  }
  const { rows, speed } = result;
  const harmless = rows.filter(({ labels }) => labels?.length === 0);
  const labelled = rows.filter(({ labels }) => labels?.length > 0);
  const time = formatTime(rows.length ? speed.milliseconds / rows.length : 0);
  const parts = [
    make("p", {}, t("dataset.summary", { count: rows.length, time, size: speed.characters })),
    ...badLines(result),
  ];
  if (rows.length > 0) parts.push(actionTable(rows, harmless, labelled));
  if (harmless.length > 0 && labelled.length > 0) {
    const plots = make("div", { className: "plots" });
    plots.append(drawHistogram(harmless, labelled), drawCurve(harmless, labelled));
    parts.push(plots);
  }
  parts.push(
    ...mistakes(
      t("dataset.falseAlarms"),
      harmless.filter(({ isHeld }) => isHeld),
    ),
    ...mistakes(
      t("dataset.misses"),
      labelled.filter(({ isHeld }) => !isHeld),
    ),
  );
  place.replaceChildren(...parts);
}

function badLines({ problems, badLines: count }) {
  if (count === 0) return [];
  const list = problems.map(({ line, key, detail }) =>
    make(
      "li",
      {},
      `${t("dataset.line", { line })} ${t(key)} `,
      detail ? make("span", { lang: "en" }, detail) : null,
    ),
  );
  return [
    make("p", { className: "problem" }, t("dataset.badLines", { count })),
    make("ul", { className: "lines" }, ...list),
  ];
}

/** Actions by kind of row, and the share that is held with its interval. */
function actionTable(rows, harmless, labelled) {
  const unlabelled = rows.filter(({ labels }) => labels === undefined);
  const kinds = [
    ["dataset.harmless", harmless],
    ["dataset.labelled", labelled],
    ["dataset.unlabelled", unlabelled],
  ].filter(([, list]) => list.length > 0);
  const head = [...ACTIONS.map((action) => t(`action.${action}`)), t("dataset.held")];
  const body = kinds.map(([key, list]) => {
    const counts = ACTIONS.map((action) => list.filter((row) => row.action === action).length);
    const held = list.filter(({ isHeld }) => isHeld).length;
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, t(key)),
      ...counts.map((count) => make("td", {}, formatNumber(count))),
      make("td", {}, share(held, list.length)),
    );
  });
  const table = make(
    "table",
    {},
    make("caption", {}, t("dataset.caption")),
    make(
      "thead",
      {},
      make("tr", {}, make("td", {}), ...head.map((text) => make("th", { scope: "col" }, text))),
    ),
    make("tbody", {}, ...body),
  );
  // It scrolls by itself where the screen is narrow.
  return make(
    "div",
    { className: "table", tabIndex: 0, role: "group", ariaLabel: t("dataset.caption") },
    table,
  );
}

/** A share in percent, with Wilson's interval of 95 %: few rows say little. */
function share(count, total) {
  const z = 1.96;
  const rate = count / total;
  const centre = (rate + (z * z) / (2 * total)) / (1 + (z * z) / total);
  const half =
    (z / (1 + (z * z) / total)) *
    Math.sqrt((rate * (1 - rate)) / total + (z * z) / (4 * total * total));
  const percent = (value) => formatNumber(100 * Math.min(1, Math.max(0, value)), 1);
  return t("dataset.share", {
    rate: percent(rate),
    low: percent(centre - half),
    high: percent(centre + half),
  });
}

function mistakes(title, rows) {
  if (rows.length === 0) return [];
  const items = rows
    .slice(0, MOST_MISTAKES)
    .map(({ line, beginning }) =>
      make("li", {}, `${t("dataset.line", { line })} `, make("code", {}, beginning)),
    );
  const heading = `${title} (${formatNumber(rows.length)})`;
  return [make("h3", {}, heading), make("ul", { className: "lines" }, ...items)];
}

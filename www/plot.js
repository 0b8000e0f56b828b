/** Two plots, drawn as SVG: how scores are spread, and what each threshold would hold. */

import { make } from "./dom.js";
import { t } from "./i18n.js";

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [320, 200, 36, 34];
const BINS = 20;

/** The share of harmless and of labelled rows by score. */
export function drawHistogram(harmless, labelled) {
  const sets = [bins(harmless), bins(labelled)];
  const most = Math.max(...sets.flat());
  const step = (WIDTH - LEFT) / BINS;
  const bars = sets.flatMap((values, set) =>
    values.map((value, bin) => {
      const height = (value / most) * (HEIGHT - BOTTOM - 8);
      const x = LEFT + bin * step + (set * step) / 2;
      const kind = set === 0 ? "harmless" : "labelled";
      return shape("rect", {
        class: kind,
        x,
        y: HEIGHT - BOTTOM - height,
        width: step / 2,
        height,
      });
    }),
  );
  return figure(t("plot.histogram"), t("plot.score"), t("plot.rows"), bars, [
    ["harmless", t("dataset.harmless")],
    ["labelled", t("dataset.labelled")],
  ]);
}

/** What is caught against what is held for nothing, as one threshold moves over the scores. */
export function drawCurve(harmless, labelled) {
  const points = curve(harmless, labelled).map(([alarm, caught]) => {
    const x = LEFT + alarm * (WIDTH - LEFT - 6);
    const y = HEIGHT - BOTTOM - caught * (HEIGHT - BOTTOM - 8);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const line = shape("polyline", { class: "curve", points: points.join(" ") });
  return figure(t("plot.curve"), t("plot.falseAlarms"), t("plot.caught"), [line], []);
}

/** The part of the rows in each bin. */
function bins(rows) {
  const counts = new Array(BINS).fill(0);
  for (const { score } of rows) counts[Math.min(BINS - 1, Math.floor(score * BINS))] += 1;
  return counts.map((count) => count / rows.length);
}

/** Pairs of shares held, from no row to every row. */
function curve(harmless, labelled) {
  const rows = [
    ...harmless.map(({ score }) => [score, 0]),
    ...labelled.map(({ score }) => [score, 1]),
  ].sort(([left], [right]) => right - left);
  const counts = [0, 0];
  const points = [[0, 0]];
  for (const [index, [score, kind]] of rows.entries()) {
    counts[kind] += 1;
    // Equal scores are on the same side of every threshold.
    if (rows[index + 1]?.[0] === score) continue;
    points.push([counts[0] / harmless.length, counts[1] / labelled.length]);
  }
  return points;
}

function figure(title, horizontal, vertical, shapes, legend) {
  const drawing = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "plot", role: "img" });
  drawing.setAttribute("aria-label", title);
  const [right, base] = [WIDTH - 6, HEIGHT - BOTTOM];
  drawing.append(
    shape("path", { class: "axis", d: `M${LEFT} 6V${base}H${right}` }),
    ...shapes,
    text(LEFT, base + 14, "0"),
    text(right, base + 14, "1", "end"),
    text((LEFT + right) / 2, base + 28, horizontal, "middle"),
  );
  const rotated = text(0, 0, vertical, "middle");
  rotated.setAttribute("transform", `translate(14 ${base / 2}) rotate(-90)`);
  drawing.append(rotated);
  const keys = legend.map(([kind, words]) =>
    make("span", { className: "key", data: { kind } }, words),
  );
  return make("figure", {}, make("figcaption", {}, title, " ", ...keys), drawing);
}

function text(x, y, words, anchor = "start") {
  const element = shape("text", { x, y, "text-anchor": anchor });
  element.textContent = words;
  return element;
}

function shape(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  return element;
}

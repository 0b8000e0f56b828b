/** What the engine reads in a text besides its letters: encodings undone, tricks seen through. */

import { byId, icon, make } from "./dom.js";
import { has, t } from "./i18n.js";

/** Longer texts are not decoded a second time just to be shown. */
const LONGEST = 20_000;

/** The most readings, and the most characters of each, that are drawn. */
const MOST_READINGS = 6;
const MOST_CHARACTERS = 240;

/** Draws the readings in which something was found; the others are guesses that led nowhere. */
export function drawReadings(verdict, text, engine) {
  const section = byId("readings");
  const layers = new Set(verdict?.findings.map(({ layer }) => layer));
  layers.delete("folded");
  section.hidden = layers.size === 0 || text.length > LONGEST;
  if (section.hidden) return;
  const shown = engine
    .readings(text)
    .filter(({ layer }) => layers.has(layer))
    .slice(0, MOST_READINGS);
  byId("readings-list").replaceChildren(...shown.map(row));
}

function row({ layer, text }) {
  const key = `layer.${layer}`;
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return make(
    "li",
    {},
    make("p", { className: "layer" }, icon("layer"), has(key) ? t(key) : layer),
    make("code", {}, cut),
  );
}

/** The policy as a document: presets, line numbers, and errors at their line. */

import { byId, debounce, icon, make } from "./dom.js";
import { PRESETS } from "./engine.js";
import { t } from "./i18n.js";
import { withRung } from "./policy-text.js";

/** How long typing must have stopped before the document is checked, in milliseconds. */
const PAUSE = 250;

/**
 * Fills the editor with the preset and watches it. `onApplied()` is called whenever another
 * policy is in force. Returns `redraw()` for another language, the `text()` of the document, and
 * `setRung(category, rung, threshold)`.
 */
export function startPolicyEditor(engine, preset, onApplied) {
  const field = byId("policy-text");
  const menu = byId("policy-preset");
  let base = preset;
  let problem;

  const redraw = () => {
    const edited = field.value !== engine.preset(base);
    const name = `${engine.policy.name}${edited && !problem ? ` (${t("policy.edited")})` : ""}`;
    const key = problem ? "policy.invalid" : "policy.inForce";
    const state = byId("policy-state");
    state.dataset.action = problem ? "block" : "allow";
    state.replaceChildren(icon(problem ? "warn" : "allow"), make("span", {}, t(key, { name })));
    drawProblem(field, problem);
    byId("policy-reset").disabled = !edited;
    drawGutter(field, problem?.line);
  };

  const check = async () => {
    problem = await apply(engine, field.value);
    redraw();
    if (!problem) onApplied();
  };
  const checkSoon = debounce(check, PAUSE);

  const load = (name) => {
    base = name;
    menu.value = name;
    field.value = engine.preset(name);
    return check();
  };

  menu.replaceChildren(...PRESETS.map((name) => make("option", { value: name, lang: "en" }, name)));
  menu.disabled = false;
  field.readOnly = false;
  menu.addEventListener("change", () => load(menu.value));
  byId("policy-reset").addEventListener("click", () => load(base));
  field.addEventListener("input", () => {
    drawGutter(field, undefined);
    checkSoon();
  });
  field.addEventListener("scroll", () => followScroll(field), { passive: true });
  // The preset is in force already.
  menu.value = preset;
  field.value = engine.preset(preset);
  redraw();

  const setRung = (category, rung, threshold) => {
    const text = withRung(field.value, category, rung, threshold);
    // A document that cannot be read is the user's to mend first.
    if (text === undefined) return;
    field.value = text;
    check();
  };
  return { redraw, text: () => field.value, setRung };
}

/** What is wrong with the document; what the engine refuses by exception counts too. */
async function apply(engine, text) {
  try {
    return await engine.apply(text);
  } catch (error) {
    return { message: error.message };
  }
}

function drawProblem(field, problem) {
  const place = byId("policy-problem");
  field.setAttribute("aria-invalid", String(Boolean(problem)));
  if (!problem) {
    place.replaceChildren();
    return;
  }
  const { line, column, message } = problem;
  const where = line ? `${t("policy.problem", { line, column })} ` : "";
  // The engine's own words are in English.
  place.replaceChildren(make("span", {}, where, make("span", { lang: "en" }, message)));
  if (line) {
    const jump = make("button", { type: "button", className: "small" }, t("policy.goTo"));
    jump.addEventListener("click", () => goTo(field, line, column));
    place.append(jump);
  }
}

/** Line numbers, in step with the text; the line of the problem stands out. */
function drawGutter(field, problemLine) {
  const count = field.value.split("\n").length;
  const gutter = byId("policy-gutter");
  const numbers = Array.from({ length: count }, (_, index) => {
    const line = index + 1;
    const isProblem = line === problemLine;
    return make(
      "li",
      { className: isProblem ? "problem" : "", data: { line } },
      isProblem ? `▸ ${line}` : `${line}`,
    );
  });
  gutter.replaceChildren(...numbers);
}

function followScroll(field) {
  byId("policy-gutter").style.transform = `translateY(${-field.scrollTop}px)`;
}

/** Puts the caret at a line and column, both from 1; a column counts characters, not code units. */
function goTo(field, line, column) {
  const lines = field.value.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const within = [...(lines[line - 1] ?? "")].slice(0, Math.max(0, column - 1)).join("").length;
  field.focus();
  field.setSelectionRange(before + within, before + within);
  const height = Number.parseFloat(getComputedStyle(field).lineHeight);
  field.scrollTop = Math.max(0, (line - 4) * height);
}

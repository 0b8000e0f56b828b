/** The choices when a prompt is held: edit, mask and send, send all the same. */

import { byId, icon, make } from "./dom.js";
import { t } from "./i18n.js";
import { toneOf } from "./verdict.js";

/** The shortest reason that counts as one. */
const SHORTEST_REASON = 10;

/** From the most to the least lenient. */
const DISMISSALS = ["confirm", "justify", "never"];

/** Actions that hold a prompt. */
const HOLDING = ["warn", "mask", "block"];

/** Whether this action holds the prompt until the user has chosen. */
export function holds(action) {
  return HOLDING.includes(action);
}

/** The strictest way out that the policy leaves for what holds this prompt. */
export function dismissalOf(verdict, engine) {
  const levels = verdict.reasons
    .filter((reason) => holds(reason.action))
    .map((reason) => DISMISSALS.indexOf(engine.ladder(reason.category).override ?? "confirm"));
  // A way out that this page does not know counts as the strictest.
  return DISMISSALS[levels.includes(-1) ? 2 : Math.max(0, ...levels)];
}

/**
 * Opens the panel for a held prompt. `choices` has `edit()`, `sendMasked()` (missing where masking
 * would not be enough) and `sendAnyway(reason)`.
 */
export function openHold(verdict, dismissal, choices) {
  const panel = byId("hold");
  const tone = toneOf(verdict);
  panel.dataset.action = tone;
  panel.replaceChildren(
    make(
      "h3",
      { id: "hold-title", tabIndex: -1 },
      icon(tone),
      make("span", {}, t("hold.title", { decision: t(`verdict.${tone}`) })),
    ),
    make("p", { className: "quiet" }, t(`verdict.${verdict.action}.detail`)),
    make("div", { className: "choices" }, ...buttons(panel, dismissal, choices)),
    ...remarks(verdict, dismissal, choices),
  );
  panel.hidden = false;
  byId("hold-title").focus();
}

/** Closes the panel. */
export function closeHold() {
  const panel = byId("hold");
  panel.hidden = true;
  panel.replaceChildren();
}

/** Says that a send waits for the engine. */
export function openWaiting() {
  const panel = byId("hold");
  panel.dataset.action = "waiting";
  panel.replaceChildren(make("p", { id: "hold-title" }, icon("loading"), t("hold.waiting")));
  panel.hidden = false;
}

function buttons(panel, dismissal, choices) {
  const list = [button("hold.edit", "edit", choices.edit)];
  if (choices.sendMasked) list.push(button("hold.mask", "mask", choices.sendMasked, "primary"));
  if (dismissal !== "never") {
    const anyway = button("hold.anyway", "anyway", () => {
      anyway.remove();
      const form = dismissal === "justify" ? reasonForm(choices) : confirmation(choices);
      panel.append(form);
      form.querySelector("textarea, button").focus();
    });
    list.push(anyway);
  }
  return list;
}

function remarks(verdict, dismissal, choices) {
  const list = [];
  const hasData = verdict.findings.length > 0;
  if (!choices.sendMasked && hasData) list.push("hold.maskIsNotEnough");
  if (dismissal === "never") list.push("hold.never");
  return list.map((key) => make("p", { className: "quiet" }, t(key)));
}

function button(key, name, onClick, className = "") {
  const element = make("button", { type: "button", className, data: { choice: name } }, t(key));
  element.addEventListener("click", () => onClick());
  return element;
}

function confirmation(choices) {
  return make(
    "div",
    { className: "choices" },
    button("hold.confirm", "confirm", choices.sendAnyway, "danger"),
  );
}

function reasonForm(choices) {
  const field = make("textarea", { id: "hold-reason", rows: 2 });
  const send = button(
    "hold.confirm",
    "confirm",
    () => choices.sendAnyway(field.value.trim()),
    "danger",
  );
  const check = () => {
    send.disabled = [...field.value.trim()].length < SHORTEST_REASON;
  };
  field.addEventListener("input", check);
  check();
  const label = make(
    "label",
    { htmlFor: "hold-reason" },
    t("hold.reason", { count: SHORTEST_REASON }),
  );
  return make("div", { className: "reason-form" }, label, field, send);
}

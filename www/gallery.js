/** The gallery: prompts to try, in groups. */

import { byId, icon, make } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { currentLanguage, t } from "./i18n.js";

const ICONS = { safe: "allow", unsafe: "warn", help: "support" };

let group = Object.keys(EXAMPLES)[0];

/** Draws the tabs and the cards of the chosen group; `choose(prompt)` is called with a prompt. */
export function drawGallery(choose) {
  const redraw = () => drawGallery(choose);
  byId("gallery-groups").replaceChildren(
    ...Object.keys(EXAMPLES).map((name) => groupButton(name, redraw)),
  );
  byId("gallery").dataset.group = group;
  byId("gallery").replaceChildren(...EXAMPLES[group].map((example) => card(example, choose)));
}

function groupButton(name, redraw) {
  const isCurrent = name === group;
  const button = make(
    "button",
    { type: "button", data: { group: name }, aria: { pressed: String(isCurrent) } },
    t(`gallery.${name}`),
  );
  button.addEventListener("click", () => {
    group = name;
    redraw();
    byId("gallery-groups").querySelector("[aria-pressed=true]").focus();
  });
  return button;
}

function card({ kind, prompts }, choose) {
  const language = currentLanguage();
  const { prompt, label = prompt } = prompts[language];
  const tag = make(
    "span",
    { className: "tag", data: { kind } },
    icon(ICONS[kind]),
    t(`gallery.${kind}`),
  );
  const button = make(
    "button",
    { type: "button", className: "card" },
    tag,
    make("span", { className: "card-text" }, label),
  );
  button.addEventListener("click", () => choose(prompt));
  return make("li", {}, button);
}

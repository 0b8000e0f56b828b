/** The verdict in words, why, and the masked text. */

import { byId, icon, make } from "./dom.js";
import { currentLanguage, formatScore, has, t } from "./i18n.js";

/** Reasons listed at first, and at most. */
const FEW_REASONS = 4;
const MOST_REASONS = 40;

/** The most characters of one finding, and of the masked text, that are drawn. */
const QUOTED_CHARACTERS = 80;
const MASKED_CHARACTERS = 3000;

/** Longer texts are not scored again word by word just to be explained. */
const EXPLAINED_CHARACTERS = 4000;

/** Mildest first. */
const ACTIONS = ["allow", "note", "warn", "mask", "block"];

const SELF_HARM = "hazard.self-harm";

/** Whether help should be offered along with this verdict. */
export function needsSupport(verdict) {
  return verdict?.reasons.some((reason) => reason.category === SELF_HARM) ?? false;
}

/** The look and the name of a verdict. A cry for help is met with calm, whatever rung it reached. */
export function toneOf(verdict) {
  return verdict.reasons[0]?.category === SELF_HARM ? "support" : verdict.action;
}

/** A category in words; its id if this page does not know it. */
export function categoryName(id) {
  return has(`category.${id}`) ? t(`category.${id}`) : id;
}

/**
 * Draws the decision. `state` is `loading`, `idle`, `waiting`, `failed`, or `decided` with a verdict.
 */
export function drawDecision(state, verdict, engine) {
  const name = state === "decided" ? verdict.action : state;
  const tone = state === "decided" ? toneOf(verdict) : name;
  const decision = byId("decision");
  decision.dataset.action = tone;
  decision.replaceChildren(
    icon(tone),
    make(
      "div",
      {},
      make("p", { id: "decision-name" }, t(`verdict.${tone}`)),
      make("p", {}, t(`verdict.${name}.detail`)),
    ),
  );
  byId("scale").replaceChildren(
    ...ACTIONS.map((action) => {
      const current = action === name;
      return make(
        "li",
        { className: current ? "current" : "", data: { action } },
        t(`action.${action}`),
      );
    }),
  );
  drawSupport(needsSupport(verdict), engine);
}

/** Shows whom to call. While it is shown, a country that the user has picked stays. */
function drawSupport(isNeeded, engine) {
  const support = byId("support");
  const language = currentLanguage();
  if (isNeeded && (support.hidden || support.dataset.language !== language)) {
    support.dataset.language = language;
    byId("support-card").replaceChildren(engine.supportCard(language));
  }
  support.hidden = !isNeeded;
}

/** The sentence that a screen reader hears. */
export function announcement(state, verdict, engine) {
  const decision = t(`verdict.${state === "decided" ? toneOf(verdict) : state}`);
  if (state !== "decided" || verdict.reasons.length === 0) return decision;
  const first = categoryName(verdict.reasons[0].category);
  const heard = t("verdict.announce", { decision, first, count: verdict.reasons.length });
  const support = engine.explain(verdict, currentLanguage()).support;
  return support ? `${heard} ${support}` : heard;
}

/** Lists the reasons; `show(finding)` takes the user to one in the text. */
export function drawReasons(verdict, text, engine, show) {
  byId("why").hidden = !verdict;
  const list = byId("reasons");
  const reasons = verdict?.reasons ?? [];
  const row = (reason) => reasonRow(reason, verdict, text, engine, show);
  list.replaceChildren(...reasons.slice(0, FEW_REASONS).map(row));

  const more = byId("reasons-more");
  const listed = reasons.slice(FEW_REASONS, MOST_REASONS);
  more.hidden = listed.length === 0;
  if (!more.hidden) more.textContent = t("why.more", { count: listed.length });
  more.onclick = () => {
    more.hidden = true;
    list.append(...listed.map(row));
    if (reasons.length > MOST_REASONS) {
      list.append(
        make("li", { className: "quiet" }, t("why.rest", { count: reasons.length - MOST_REASONS })),
      );
    }
    list.children[FEW_REASONS].querySelector("button")?.focus();
  };

  const reached = new Set(reasons.map((reason) => reason.finding));
  const below = verdict ? verdict.findings.filter((_, index) => !reached.has(index)).length : 0;
  const remarks = [];
  if (verdict && reasons.length === 0) remarks.push(t("why.none"));
  if (below > 0) remarks.push(t("why.below", { count: below }));
  byId("reasons-remark").textContent = remarks.join(" ");
}

function reasonRow(reason, verdict, text, engine, show) {
  const finding = verdict.findings[reason.finding];
  const chip = make(
    "span",
    { className: "chip", data: { action: reason.action } },
    icon(reason.action),
    t(`action.${reason.action}`),
  );
  const figures = t("why.score", {
    score: formatScore(reason.score),
    threshold: formatScore(reason.threshold),
  });
  const row = make(
    "li",
    { className: "reason" },
    make(
      "p",
      { className: "reason-head" },
      chip,
      make("strong", {}, categoryName(reason.category)),
    ),
    make("p", { className: "quiet" }, source(finding, engine), " · ", figures),
  );
  if (!finding) {
    const words = evidence(reason.category, text, engine, show);
    if (words) row.append(words);
    return row;
  }
  const quote = clip(text.slice(finding.start, finding.end), QUOTED_CHARACTERS);
  const jump = make(
    "button",
    { type: "button", className: "quote", title: t("why.show") },
    make("code", {}, quote),
  );
  jump.append(make("span", { className: "visually-hidden" }, ` ${t("why.show")}`));
  jump.addEventListener("click", () => show(finding));
  row.append(jump);
  if (finding.layer !== "folded") {
    const key = `layer.${finding.layer}`;
    const layer = has(key) ? t(key) : finding.layer;
    row.append(make("p", { className: "layer" }, icon("layer"), t("why.layer", { layer })));
  }
  return row;
}

/** The words that carried the classifier's score, each leading to its place. */
function evidence(category, text, engine, show) {
  if (text.length > EXPLAINED_CHARACTERS) return undefined;
  const words = engine.evidence(text, category);
  if (words.length === 0) return undefined;
  const buttons = words.map((span) => {
    const button = make("button", { type: "button", className: "quote", title: t("why.show") });
    button.append(make("code", {}, clip(text.slice(span.start, span.end), QUOTED_CHARACTERS)));
    button.append(make("span", { className: "visually-hidden" }, ` ${t("why.show")}`));
    button.addEventListener("click", () => show(span));
    return button;
  });
  const label = make("span", { className: "quiet" }, t("why.evidence"));
  return make("p", { className: "evidence" }, label, ...buttons);
}

function source(finding, engine) {
  if (!finding) return t("why.classifier");
  const key = `detector.${finding.detector}`;
  if (has(key)) return t(key);
  const title = engine.title(finding.detector);
  // The titles of the detectors are the engine's, in English.
  return title ? make("span", { lang: "en" }, title) : t("why.custom", { id: finding.detector });
}

/** Draws the beginning of the masked text, if there is data in it; the button copies all of it. */
export function drawMasked(verdict, text, engine) {
  const section = byId("masked");
  section.hidden = !verdict?.findings.some(({ category }) => isData(category));
  if (section.hidden) return;
  // Masking all of a long text at each change would be felt.
  const beginning = engine.mask(text.slice(0, 2 * MASKED_CHARACTERS));
  byId("masked-text").textContent = clip(beginning, MASKED_CHARACTERS);
  byId("masked-status").textContent = "";
  byId("masked-copy").onclick = () => copy(engine.mask(text));
}

/** Whether findings of this category can be masked. */
function isData(category) {
  return /^(pii|secret|custom)\./.test(category);
}

async function copy(masked) {
  const status = byId("masked-status");
  try {
    await navigator.clipboard.writeText(masked);
    status.textContent = t("masked.copied");
  } catch {
    getSelection().selectAllChildren(byId("masked-text"));
    status.textContent = t("masked.copyFailed");
  }
}

/** The beginning of a text, without half of a surrogate pair at its end. */
function clip(text, most) {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Proof that nothing leaves: the requests so far, the seal, and a button that tries to break it. */

import { byId, icon, make, whenIdle } from "./dom.js";
import { t } from "./i18n.js";

/**
 * The rule that the page lays on itself once it has all its files. The icons of its manifest are in
 * the manifest: a browser that could not fetch them would not install the page.
 */
const SEAL = "default-src 'none'; manifest-src 'self'; img-src data:";

const before = [];
const since = [];
/** Bytes by address, uncompressed. */
const sizes = new Map();
const attempts = [];
/** When the page was sealed, in milliseconds since 1970: each worker has a clock of its own. */
let sealedAt = Infinity;
let isDrawing = false;

/** Starts to count. Entries that came before this script are counted too. */
export function watchNetwork() {
  new PerformanceObserver((list) => {
    const { timeOrigin } = performance;
    countRequests(
      list.getEntries().map(({ name, startTime, decodedBodySize }) => ({
        name,
        at: timeOrigin + startTime,
        size: decodedBodySize,
      })),
    );
  }).observe({ type: "resource", buffered: true });
  byId("local-try").addEventListener("click", tryToConnect);
  byId("local-details").addEventListener("toggle", drawNetwork);
}

/** While the page loads, files come one by one: they are drawn together. */
function drawSoon() {
  if (isDrawing) return;
  isDrawing = true;
  whenIdle(() => {
    isDrawing = false;
    drawNetwork();
  });
}

/** Counts requests, those of a worker too: `name` is the address, `at` the time, `size` in bytes. */
export function countRequests(requests) {
  for (const { name, at, size } of requests) {
    (at < sealedAt ? before : since).push(name);
    sizes.set(name, size);
  }
  drawSoon();
}

/** The size of the file whose name ends so, if it is known. */
export function sizeOf(ending) {
  const known = [...sizes].find(([name, size]) => name.endsWith(ending) && size > 0);
  return known?.[1];
}

/**
 * Adds a second, stricter security policy to the page: policies only ever add up, so the page
 * cannot take it back.
 */
export function sealPage() {
  document.head.append(make("meta", { httpEquiv: "Content-Security-Policy", content: SEAL }));
  sealedAt = performance.timeOrigin + performance.now();
  drawNetwork();
}

/** Redraws the counts in the current language. */
export function drawNetwork() {
  const isSealed = sealedAt !== Infinity;
  byId("local-lead").textContent = t(isSealed ? "local.lead" : "local.unsealed");
  if (before.length === 0) return;
  const foreign = before.filter((url) => !url.startsWith(`${location.origin}/`)).length;
  const counts = t("local.before", { count: before.length, origin: location.host });
  byId("local-before").textContent =
    foreign > 0 ? `${counts}; ${t("local.foreign", { count: foreign })}` : counts;
  // They are many, in a list that nobody may ever open.
  const isListed = byId("local-details").open;
  byId("local-files").replaceChildren(...(isListed ? before.map(requestRow) : []));
  const total = byId("local-since");
  // Before the seal there is nothing to be proud of.
  total.hidden = !isSealed;
  total.dataset.action = since.length === 0 ? "allow" : "block";
  total.replaceChildren(
    icon(since.length === 0 ? "allow" : "warn"),
    make("span", {}, t("local.since", { count: since.length })),
  );
  byId("local-log").replaceChildren(
    ...since.map(requestRow),
    ...attempts.map((attempt) => make("li", {}, describe(attempt))),
  );
}

function requestRow(url) {
  const { origin, pathname } = new URL(url);
  return make(
    "li",
    {},
    make("code", {}, origin === location.origin ? pathname : origin + pathname),
  );
}

/** Asks this page's own server, the mildest request there is, and reports what the browser said. */
async function tryToConnect() {
  const url = new URL("./", location.href).href;
  let rule;
  const refused = (event) => {
    rule = event.effectiveDirective;
  };
  document.addEventListener("securitypolicyviolation", refused);
  try {
    await fetch(url, { method: "HEAD", cache: "no-store" });
  } catch {
    // The reason is in the event, which comes in its own turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  document.removeEventListener("securitypolicyviolation", refused);
  attempts.push({ at: new Date(), url, rule });
  drawNetwork();
}

function describe({ at, url, rule }) {
  const time = at.toLocaleTimeString(document.documentElement.lang);
  return rule ? t("local.refused", { time, url, rule }) : t("local.notRefused", { time, url });
}

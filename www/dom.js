/** Making and finding elements. Text only ever enters the page as text, never as markup. */

/** How long a paint is waited for, in milliseconds. */
const LATEST_PAINT = 3000;

/** The element with this id; a missing one is a mistake in index.html, told at once. */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** An element with properties (`data` and `aria` hold attributes of those kinds) and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { data = {}, aria = {}, ...own } = properties;
  Object.assign(element, own);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** One of the drawings at the top of index.html; decoration, hidden from screen readers. */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(namespace, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(namespace, "use");
  use.setAttribute("href", `#icon-${name}`);
  drawing.append(use);
  return drawing;
}

/** Runs `task` when the browser is idle, at the latest after `timeout` milliseconds. */
export function whenIdle(task, timeout = 1000) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task, { timeout });
  else setTimeout(task, 50);
}

/** Resolves when the browser is idle. */
export function idle() {
  return new Promise((resolve) => whenIdle(resolve));
}

/** Resolves once the page has all that its markup names, has been painted, and the browser is idle. */
export async function painted() {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    // A tab in the background is not painted, nor may be one that has just gone there.
    setTimeout(resolve, document.hidden ? 0 : LATEST_PAINT);
  });
  await idle();
}

/** A function that runs `task` once calls have stopped for `pause` milliseconds. */
export function debounce(task, pause) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(task, pause, ...values);
  };
}

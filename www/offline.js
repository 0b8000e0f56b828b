/** Keeps the page's own files for use without a network. */

import { byId } from "./dom.js";
import { t } from "./i18n.js";

/** Nothing is said until the outcome is known. */
let outcome;

/** Registers the service worker; resolves once its script is fetched, not once it has its files. */
export async function storeForOffline() {
  try {
    if (!navigator.serviceWorker) throw new Error("no service worker");
    const registration = await navigator.serviceWorker.register("./service-worker.js");
    if (!registration) throw new Error("registration refused");
    watch(registration.installing ?? registration.waiting ?? registration.active);
  } catch (error) {
    settle({ isStored: false, reason: error.message });
  }
}

function watch(worker) {
  const look = () => {
    if (worker.state === "activated") settle({ isStored: true });
    if (worker.state === "redundant")
      settle({ isStored: false, reason: "a file could not be fetched" });
  };
  worker.addEventListener("statechange", look);
  look();
}

function settle(result) {
  outcome = result;
  drawOffline();
}

/** Says whether the page works offline, in the current language. */
export function drawOffline() {
  if (!outcome) return;
  const { isStored, reason } = outcome;
  document.documentElement.dataset.offline = isStored ? "stored" : "missing";
  byId("local-cache").textContent = isStored ? t("local.cached") : t("local.notCached", { reason });
}

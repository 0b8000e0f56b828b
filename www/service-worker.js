/**
 * Lets the page work without a network. It only ever asks its own origin, and asks the network
 * first, so that an old engine is never served while a newer one can be had.
 */

const CACHE = "funambule-demo";

/** Every file of the page. `tests/page` checks that none is missing. */
const FILES = [
  "./",
  "chat.js",
  "dataset-line.js",
  "dataset-results.js",
  "dataset-worker.js",
  "dataset.js",
  "demo.js",
  "dom.js",
  "engine.js",
  "examples.js",
  "figures.json",
  "funambule/api.js",
  "funambule/audit-record.js",
  "funambule/audit.js",
  "funambule/element.js",
  "funambule/element/marks.js",
  "funambule/element/prompt.js",
  "funambule/element/style.js",
  "funambule/engine.js",
  "funambule/engine/funambule.js",
  "funambule/engine/funambule_bg.wasm",
  "funambule/engine/helplines.js",
  "funambule/errors.js",
  "funambule/explain.js",
  "funambule/fetch.js",
  "funambule/fetch/json.js",
  "funambule/fetch/request.js",
  "funambule/fetch/response.js",
  "funambule/fetch/responses.js",
  "funambule/fetch/stream.js",
  "funambule/guard.js",
  "funambule/guard/field.js",
  "funambule/guard/gate.js",
  "funambule/guard/make.js",
  "funambule/guard/panel.js",
  "funambule/guard/style.js",
  "funambule/host.js",
  "funambule/index.js",
  "funambule/masking.js",
  "funambule/policy.js",
  "funambule/reference.js",
  "funambule/restore.js",
  "funambule/screener.js",
  "funambule/sealed.js",
  "funambule/strings.js",
  "funambule/subscription.js",
  "funambule/support/card.js",
  "funambule/support/lines.js",
  "funambule/support/words.js",
  "funambule/vault.js",
  "funambule/verdict.js",
  "funambule/watch.js",
  "funambule/worker-channel.js",
  "funambule/worker-client.js",
  "funambule/worker-protocol.js",
  "funambule/worker.js",
  "gallery.js",
  "i18n.js",
  "lasting-worker.js",
  "manifest.webmanifest",
  "network.js",
  "offline.js",
  "plot.js",
  "policy-editor.js",
  "policy-text.js",
  "readings.js",
  "rungs.js",
  "scores.js",
  "screening-worker.js",
  "status.js",
  "strings/english.js",
  "strings/french.js",
  "style/dataset.css",
  "style/layout.css",
  "style/overrides.css",
  "style/panels.css",
  "style/prompt.css",
  "style/theme.css",
  "thresholds.js",
  "verdict.js",
  "worker-requests.js",
];

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) {
    event.respondWith(networkFirst(request));
  }
});

async function networkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(withoutQuery(request.url), response.clone());
    return response;
  } catch (error) {
    const stored = await cache.match(withoutQuery(request.url));
    if (stored) return stored;
    throw error;
  }
}

/** The language and the policy in the address do not change the file. */
function withoutQuery(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

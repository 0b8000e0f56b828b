/**
 * Lets the page work without a network. It only ever asks its own origin, and asks the network
 * first, so that an old engine is never served while a newer one can be had.
 */

const CACHE = "funambule-demo";

/** Every file of the page. `tests/page` checks that none is missing. */
const FILES = [
  "./",
  "chat.js",
  "demo.js",
  "dom.js",
  "engine.js",
  "examples.js",
  "gallery.js",
  "highlight.js",
  "hold.js",
  "i18n.js",
  "icon.svg",
  "manifest.webmanifest",
  "network.js",
  "offline.js",
  "policy-editor.js",
  "scores.js",
  "status.js",
  "strings.js",
  "style/layout.css",
  "style/overrides.css",
  "style/panels.css",
  "style/prompt.css",
  "style/theme.css",
  "verdict.js",
  "wasm/funambule.js",
  "wasm/funambule_bg.wasm",
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

// How the pages send: by the way that the address names. A header tells whether the event
// that caused it was the user's own.

const parameters = new URLSearchParams(location.search);
const ADDRESS = parameters.get("to") ?? "/backend-api/conversation";

const ways = {
  fetch: (text, trusted) =>
    fetch(ADDRESS, { method: "POST", body: wrapped(text), headers: { "x-trusted": trusted } }),
  request: (text, trusted) =>
    fetch(
      new Request(ADDRESS, {
        method: "POST",
        body: wrapped(text),
        headers: { "x-trusted": trusted },
      }),
    ),
  xhr: (text, trusted) => {
    const request = new XMLHttpRequest();
    request.open("POST", ADDRESS);
    request.setRequestHeader("x-trusted", trusted);
    request.send(wrapped(text));
  },
  beacon: (text) => navigator.sendBeacon(ADDRESS, new Blob([wrapped(text)])),
  socket: (text) => {
    const socket = new WebSocket(new URL(ADDRESS, location.href.replace("http", "ws")));
    socket.onopen = () => socket.send(wrapped(text));
  },
  form: (text) =>
    fetch(ADDRESS, {
      method: "POST",
      body: new URLSearchParams({ "f.req": JSON.stringify([null, wrapped(text)]) }),
    }),
  bytes: (text) =>
    fetch(ADDRESS, { method: "POST", body: new TextEncoder().encode(wrapped(text)) }),
};

function wrapped(text) {
  return JSON.stringify({ messages: [{ content: { parts: [text] } }] });
}

export function send(text, event) {
  if (!text.trim()) return;
  const way = ways[parameters.get("via") ?? "fetch"];
  Promise.resolve(way(text, String(event.isTrusted))).catch(() => undefined);
}

/** Saves what is not sent yet, as some sites do at every key. */
export function draft(text) {
  if (!parameters.has("drafts")) return;
  fetch("/draft", { method: "POST", body: JSON.stringify({ draft: text }) }).catch(() => undefined);
}

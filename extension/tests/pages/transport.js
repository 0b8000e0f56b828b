// How the pages send: by the way that the address names. A header tells whether the event
// that caused it was the user's own.

const parameters = new URLSearchParams(location.search);
const ADDRESS = parameters.get("to") ?? "/backend-api/conversation";

/** What a script could have kept before anything else ran. */
const kept = globalThis.fetch;

const json = (text) => JSON.stringify({ messages: [{ content: { parts: [text] } }] });

const post = (text, trusted, fetch = kept) =>
  fetch(ADDRESS, { method: "POST", body: json(text), headers: { "x-trusted": trusted } });

const scripted = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));

/** The script of a worker that sends what it is told, or what it holds itself. */
const workerScript = (held) => {
  const target = JSON.stringify(new URL(ADDRESS, location.href).href);
  const body = held === undefined ? "data" : JSON.stringify(held);
  return `onmessage = ({ data }) => {
    fetch(${target}, { method: "POST", body: ${body}, mode: "no-cors" }).catch(() => {});
  };`;
};

const sharedScript = (held) =>
  `${workerScript(held)}; onconnect = ({ ports: [port] }) => { port.onmessage = onmessage; };`;

const submitted = (text, submit) => {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: ADDRESS, hidden: true });
  const field = Object.assign(document.createElement("textarea"), { name: "prompt", value: text });
  form.append(field);
  document.body.append(form);
  submit(form);
};

export const ways = {
  fetch: (text, trusted) => post(text, trusted, (...given) => fetch(...given)),
  kept: (text, trusted) => post(text, trusted),
  request: (text, trusted) =>
    fetch(
      new Request(ADDRESS, {
        method: "POST",
        body: json(text),
        headers: { "x-trusted": trusted },
      }),
    ),
  stream: (text) =>
    fetch(ADDRESS, { method: "POST", body: new Blob([json(text)]).stream(), duplex: "half" }),
  xhr: (text, trusted) => {
    const request = new XMLHttpRequest();
    request.open("POST", ADDRESS);
    request.setRequestHeader("x-trusted", trusted);
    request.send(json(text));
  },
  beacon: (text) => navigator.sendBeacon(ADDRESS, new Blob([json(text)])),
  socket: (text) => {
    const socket = new WebSocket(new URL(ADDRESS, location.href.replace("http", "ws")));
    socket.onopen = () => socket.send(json(text));
  },
  form: (text) =>
    fetch(ADDRESS, {
      method: "POST",
      body: new URLSearchParams({ "f.req": JSON.stringify([null, json(text)]) }),
    }),
  bytes: (text) => fetch(ADDRESS, { method: "POST", body: new TextEncoder().encode(json(text)) }),
  frame: (text, trusted) => {
    document.body.append(document.createElement("iframe"));
    const inside = window[window.length - 1];
    return post(text, trusted, (path, init) =>
      inside.fetch(new URL(path, location.href).href, { ...init, headers: {} }),
    );
  },
  "frame-html": (text, trusted) => {
    document.querySelector("h1, form").insertAdjacentHTML("afterend", '<iframe src="empty.html">');
    const inside = window[window.length - 1];
    return post(text, trusted, (path, init) =>
      inside.fetch(new URL(path, location.href).href, { ...init, headers: {} }),
    );
  },
  worker: (text) => new Worker(scripted(workerScript(json(text)))).postMessage("go"),
  "module-worker": (text) =>
    new Worker(scripted(workerScript(json(text))), { type: "module" }).postMessage("go"),
  "data-worker": (text) =>
    new Worker(`data:text/javascript,${encodeURIComponent(workerScript(json(text)))}`).postMessage(
      "go",
    ),
  "shared-worker": (text) =>
    new SharedWorker(scripted(sharedScript(json(text)))).port.postMessage("go"),
  "fetch-later": (text) =>
    globalThis.fetchLater(ADDRESS, { method: "POST", body: json(text), activateAfter: 0 }),
  srcdoc: (text) => {
    const frame = document.createElement("iframe");
    const script = workerScript(json(text)).replace("onmessage =", "onload =");
    frame.srcdoc = `<script>${script.replaceAll("<", "\\u003c")}</script>`;
    document.body.append(frame);
  },
  popup: (text, trusted) =>
    post(text, trusted, (path, init) =>
      globalThis
        .open("about:blank")
        .fetch(new URL(path, location.href).href, { ...init, headers: {}, mode: "no-cors" }),
    ),
  "event-source": (text) => new EventSource(`${ADDRESS}?prompt=${encodeURIComponent(text)}`),
  image: (text) => {
    new Image().src = `${ADDRESS}?prompt=${encodeURIComponent(text)}`;
  },
  submit: (text) => submitted(text, (form) => form.submit()),
  "request-submit": (text) => submitted(text, (form) => form.requestSubmit()),
  navigate: (text) => location.assign(`${ADDRESS}?prompt=${encodeURIComponent(text)}`),
};

export function send(text, event) {
  if (!text.trim()) return;
  const way = ways[parameters.get("via") ?? "fetch"];
  try {
    Promise.resolve(way(text, String(event.isTrusted))).catch(() => undefined);
  } catch {
    // What is refused at once.
  }
}

/** Saves what is not sent yet, as some sites do at every key. */
export function draft(text) {
  if (!parameters.has("drafts")) return;
  fetch("/draft", { method: "POST", body: JSON.stringify({ draft: text }) }).catch(() => undefined);
}

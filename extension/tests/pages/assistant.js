// An assistant as they are: an editor of some library, and every way of sending that they have.

import { draft, send } from "./transport.js";

const editors = {
  codemirror: () => import("./editors/codemirror.js"),
  lexical: () => import("./editors/lexical.js"),
  prosemirror: () => import("./editors/prosemirror.js"),
  quill: () => import("./editors/quill.js"),
  slate: () => import("./editors/slate.js"),
  textarea: () => import("./editors/textarea.js"),
  tiptap: () => import("./editors/tiptap.js"),
};

const wanted = new URLSearchParams(location.search).get("editor") ?? "textarea";
const { mount } = await editors[wanted]();
const parent = document.querySelector("#editor");
const editor = mount(parent, { changed: () => draft(editor.text()) });

function submit(event) {
  event.preventDefault();
  const text = editor.text();
  editor.clear();
  send(text, event);
}

parent.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.stopPropagation();
    submit(event);
  },
  true,
);
document.querySelector("form").addEventListener("submit", submit);

// A suggestion is sent as it is, past the prompt box.
document.querySelector("#chip").addEventListener("click", (event) => {
  send(event.target.textContent, event);
});

// A message that was sent can be edited in a box of its own.
document.querySelector("#edit").addEventListener("click", () => {
  const box = Object.assign(document.createElement("textarea"), { id: "edited" });
  const button = Object.assign(document.createElement("button"), { textContent: "Send" });
  button.addEventListener("click", (event) => {
    const { value } = box;
    past.replaceChildren();
    send(value, event);
  });
  const past = document.querySelector("#past");
  past.replaceChildren(box, button);
  box.focus();
});

// Files are uploaded as soon as they are chosen.
document.querySelector("#files").addEventListener("change", ({ target }) => {
  for (const file of target.files) {
    const form = new FormData();
    form.append("file", file);
    fetch("/upload", { method: "POST", body: form }).catch(() => undefined);
  }
});

// What the test needs to know and to do; no site has this.
Object.assign(globalThis, {
  modelText: () => editor.text(),
  reset: () => {
    editor.clear();
    document.querySelector("#past").replaceChildren();
  },
  sendByScript: (text) => send(text, { isTrusted: false }),
});
document.documentElement.dataset.ready = "";

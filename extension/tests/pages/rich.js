// A plain editable element: the browser edits, Enter sends, and the button on pointerdown.

import { draft, send } from "./transport.js";

const box = document.querySelector("#box");
Object.assign(box, { role: "textbox", ariaLabel: "Prompt", ariaMultiLine: "true" });
box.style.whiteSpace = "pre-wrap";

function submit(event) {
  event.preventDefault();
  const text = box.innerText;
  box.replaceChildren();
  send(text, event);
}

box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
});
box.addEventListener("input", () => draft(box.innerText));
document.querySelector("button").addEventListener("pointerdown", submit);
// A screen reader and a script click without pressing.
document.querySelector("button").addEventListener("click", (event) => {
  if (event.detail === 0) submit(event);
});

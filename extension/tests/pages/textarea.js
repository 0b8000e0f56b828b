// A text area in a form: Enter and the button send, every change saves a draft.

import { draft, send } from "./transport.js";

const box = document.querySelector("#box");

function submit(event) {
  event.preventDefault();
  const { value } = box;
  box.value = "";
  send(value, event);
}

document.querySelector("form").addEventListener("submit", submit);
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
});
box.addEventListener("input", () => draft(box.value));

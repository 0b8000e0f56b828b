// The prompt box in a shadow tree, open or closed as the address says.

import { send } from "./transport.js";

const mode = new URLSearchParams(location.search).get("mode") ?? "open";

customElements.define(
  "chat-composer",
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode });
      const box = document.createElement("textarea");
      box.id = "box";
      const button = document.createElement("button");
      button.setAttribute("aria-label", "Send");
      const submit = (event) => {
        event.preventDefault();
        const { value } = box;
        box.value = "";
        send(value, event);
      };
      box.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey) submit(event);
      });
      button.addEventListener("click", submit);
      root.append(box, button);
      box.focus();
    }
  },
);

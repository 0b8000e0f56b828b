/** Navigations that carry a text away: links, forms, and scripts that change the address. */

import type { Gate } from "./gate";
import { formText } from "./sendable";

/** What no type describes yet: https://developer.mozilla.org/docs/Web/API/NavigateEvent */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
  readonly formData: FormData | null;
  readonly hashChange: boolean;
}

export function watchLeaving(gate: Gate) {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener("navigate", (event) => {
      const { destination, formData, hashChange } = event as NavigateEvent;
      const body = formData ? formText(formData) : "";
      const mayCarry = body !== "" || destination.url.includes("?");
      if (!hashChange && mayCarry) leave(gate, event, destination.url, body);
    });
    return;
  }
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    leave(gate, event, form.action, formText(new FormData(form, event.submitter)));
  });
}

function leave(gate: Gate, event: Event, address: string, body: string) {
  // A navigation cannot wait.
  if (gate.answer(address, body) !== "allow") event.preventDefault();
}

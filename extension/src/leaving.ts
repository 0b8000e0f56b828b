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
    navigation.addEventListener("navigate", (event) =>
      decide(event, () => {
        const { destination, formData, hashChange } = event as NavigateEvent;
        const body = formData ? formText(formData) : "";
        const mayCarry = body !== "" || destination.url.includes("?");
        return hashChange || !mayCarry || gate.allows(destination.url, body);
      }),
    );
    return;
  }
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    decide(event, () => {
      const body = formText(new FormData(form, event.submitter));
      return gate.allows(form.action, body);
    });
  });
}

/** A navigation cannot wait: what is not allowed at once does not happen, by an error either. */
function decide(event: Event, isAllowed: () => boolean) {
  let mayGo = false;
  try {
    mayGo = isAllowed();
  } finally {
    if (!mayGo) event.preventDefault();
  }
}

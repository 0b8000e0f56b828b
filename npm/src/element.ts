/** Defines `<funambule-prompt>` where there are elements; importing it on a server does nothing. */

import { FunambulePrompt } from "./element/prompt.js";
import type { Verdict } from "./engine/funambule.js";
import type { SubmitDetail } from "./guard/gate.js";

export { FunambulePrompt, type SubmitDetail };

// A page may have loaded two versions of this package: the first one stays.
if (globalThis.customElements && !customElements.get("funambule-prompt")) {
  customElements.define("funambule-prompt", FunambulePrompt);
}

declare global {
  interface HTMLElementTagNameMap {
    "funambule-prompt": FunambulePrompt;
  }
  interface HTMLElementEventMap {
    "funambule-verdict": CustomEvent<{ readonly verdict: Verdict; readonly marked?: number }>;
    "funambule-submit": CustomEvent<SubmitDetail>;
    "funambule-error": CustomEvent<{ readonly error: unknown }>;
  }
}

/** Says so when a page is not protected as it should be. */

import { findComposer, sendNear } from "./composer";
import type { Gate } from "./gate";
import type { Guard } from "./guard";
import type { Interceptor } from "./intercept";
import type { Panel } from "./panel";
import { t } from "./words";

/** How often a changing page is looked at, in milliseconds. */
const INTERVAL = 1000;

/** How soon after a change a prompt box is looked for, in milliseconds. */
const SOON = 100;

/** How many looks in a row must miss the button before it is missed. */
const PATIENCE = 3;

export function watchHealth(guard: Guard, gate: Gate, interceptor: Interceptor, panel: Panel) {
  let misses = 0;
  let isIdleTold = false;
  const look = () => {
    if (guard.isPaused) return;
    // After an update this script goes on, but cannot reach the new extension.
    if (!chrome.runtime?.id) {
      clearInterval(timer);
      guard.fail("extension", t("why_orphan"));
      panel.show({ tone: "failed", title: t("orphan_title"), remarks: [t("why_orphan")] });
      return;
    }
    const composer = interceptor.composer ?? findComposer(guard.site);
    if (!composer) {
      if (!isIdleTold && guard.state.kind === "idle" && window === top) guard.announce();
      isIdleTold = true;
      return;
    }
    if (!guard.engine) {
      guard.want();
      return;
    }
    if (!gate.isOpen) guard.fail("page", t("why_page"));
    // Most sites show the button only once there is something to send.
    const isMissing = interceptor.draft().trim() !== "" && !sendNear(guard.site, composer);
    misses = isMissing ? misses + 1 : 0;
    if (misses === 0) return guard.mend("send");
    if (misses !== PATIENCE) return;
    guard.fail("send", t("why_send"));
    if (!panel.isOpen) {
      panel.show({ tone: "failed", title: t("unprotected_title"), remarks: [t("why_send")] });
    }
  };
  const timer = setInterval(look, INTERVAL);
  look();
  whenPromptBoxAppears(guard, look);
  // A page that comes back from the browser's memory has lost its badge.
  addEventListener("pageshow", ({ persisted }) => persisted && guard.announce(true));
}

/** Looks soon after each change of the page, until there has been something to load for. */
function whenPromptBoxAppears(guard: Guard, look: () => void) {
  let isDue = false;
  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (guard.state.kind === "idle") look();
      else observer.disconnect();
    }, SOON);
  });
  observer.observe(document, { subtree: true, childList: true });
}

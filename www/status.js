/** Whether the engine is there: never a green light without it. */

import { byId, icon, make } from "./dom.js";
import { t } from "./i18n.js";

/** Draws the state of the engine: `loading`, `ready`, or `failed` with the reason in `failure`. */
export function drawStatus({ status, failure }) {
  document.documentElement.dataset.engine = status;
  const light = byId("engine-status");
  light.dataset.engine = status;
  light.replaceChildren(icon(status === "ready" ? "allow" : status), t(`engine.${status}`));
  byId("send").disabled = status === "failed";
  if (status === "failed") drawFailure(failure);
}

function drawFailure(failure) {
  byId("prompt").placeholder = t("engine.failed.title");
  byId("failure").replaceChildren(
    make(
      "div",
      { className: "failure" },
      make("h2", {}, icon("failed"), t("engine.failed.title")),
      make("p", {}, t("engine.failed.detail"), " ", make("code", {}, failure)),
      make("p", {}, t("engine.failed.wasm")),
    ),
  );
}

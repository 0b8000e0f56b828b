import { useScreener, useVerdict } from "funambule/react";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { makeWorker } from "./worker.js";

// What the classifier makes of so many sentences is not the point.
const policy = { format: 1, name: "cards", categories: { "pii.financial": { mask: 0.7 } } };

/** The test writes `text` and reads what stands in the page for it. */
function Hint() {
  const [text, setText] = useState("");
  const screener = useScreener({ policy, worker: makeWorker });
  const verdict = useVerdict(screener, text);
  globalThis.write = setText;
  globalThis.screener = screener;
  if (screener.status !== "loading") globalThis.report = screener.status;
  const told = { decided: verdict.verdict?.action, failed: verdict.error?.code };
  return createElement("output", {}, `${text.length}: ${told[verdict.status] ?? verdict.status}`);
}

const root = createRoot(document.querySelector("#app"));
globalThis.leave = () => root.unmount();
root.render(createElement(Hint));

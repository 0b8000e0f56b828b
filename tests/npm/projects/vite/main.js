import { createScreener } from "funambule";
import "funambule/element";
import { useScreener, useVerdict } from "funambule/react";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const TEXT = "My card is 4539 1488 0343 6467";

function Hint() {
  const state = useVerdict(useScreener({ policy: "observe" }), TEXT);
  return state.status === "decided" ? state.verdict.action : state.status;
}
createRoot(document.querySelector("#react")).render(createElement(Hint));

const screener = await createScreener();
globalThis.report = [screener.screen(TEXT).action, (await screener.screenAsync(TEXT)).action];

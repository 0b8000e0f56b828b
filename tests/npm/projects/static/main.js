import "./node_modules/funambule/element.js";
import { createScreener, init } from "./node_modules/funambule/index.js";

const TEXT = "My card is 4539 1488 0343 6467";

globalThis.sent = [];
addEventListener("submit", (event) => {
  event.preventDefault();
  globalThis.sent.push(Object.fromEntries(new FormData(event.target)));
});
globalThis.events = [];
for (const name of ["funambule-submit", "funambule-error"]) {
  addEventListener(name, ({ detail }) => globalThis.events.push({ name, ...detail }));
}

try {
  await init();
  const screener = await createScreener();
  globalThis.report = [screener.screen(TEXT).action, (await screener.screenAsync(TEXT)).action];
} catch (error) {
  globalThis.report = [error.code, error.message];
}

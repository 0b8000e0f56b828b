// Rollup finds neither assets nor workers by itself: both are named.
import { createScreener } from "funambule";

const TEXT = "My card is 4539 1488 0343 6467";
const screener = await createScreener({
  wasm: new URL("funambule_bg.wasm", import.meta.url),
  worker: () => new Worker(new URL("worker.js", import.meta.url), { type: "module" }),
});
globalThis.report = [screener.screen(TEXT).action, (await screener.screenAsync(TEXT)).action];

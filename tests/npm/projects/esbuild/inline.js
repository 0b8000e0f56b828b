import { createScreener } from "funambule/inline";

const TEXT = "My card is 4539 1488 0343 6467";
createScreener().then(async (screener) => {
  const worker = await screener.screenAsync(TEXT).catch(({ code }) => code);
  globalThis.report = [screener.screen(TEXT).action, worker];
});

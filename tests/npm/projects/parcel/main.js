import { createScreener } from "funambule";

const TEXT = "My card is 4539 1488 0343 6467";
const screener = await createScreener();
globalThis.report = [screener.screen(TEXT).action, (await screener.screenAsync(TEXT)).action];

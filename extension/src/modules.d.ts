declare module "gate:worker" {
  /** The bundled `worker.ts`. */
  const source: string;
  export default source;
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}

declare module "measured:figures" {
  import type { Measured } from "../../www/thresholds.js";

  /** How many prompts of the test corpus reach which threshold, by category. */
  const figures: {
    readonly date: string;
    readonly prompts: number;
    readonly categories: Readonly<Record<string, Measured>>;
  };
  export default figures;
}

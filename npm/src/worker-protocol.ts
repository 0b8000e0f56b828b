/** What a page and its worker say to each other. */

import type { Verdict } from "./engine/funambule.js";

/** What a worker works with. */
export interface Start {
  readonly module: WebAssembly.Module;
  readonly policy: string;
  readonly site: string | undefined;
}

/** To the worker: once what it works with, then texts. */
export type Request =
  | ({ readonly type: "start" } & Start)
  | { readonly type: "screen"; readonly id: number; readonly text: string };

/** From the worker: for each text a verdict, or why there is none. */
export type Answer =
  | { readonly id: number; readonly verdict: Verdict }
  | { readonly id: number; readonly failure: string };

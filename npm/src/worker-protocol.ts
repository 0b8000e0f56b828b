/** What a page and its worker say to each other. */

import type { Verdict } from "./engine/funambule.js";
import type { Substitute } from "./masking.js";

/** What a worker works with. */
export interface Start {
  readonly module: WebAssembly.Module;
  readonly policy: string;
  readonly site: string | undefined;
}

/** What a worker is asked about a text: a `Verdict`, or a `Substitute`. */
export interface Question {
  readonly type: "screen" | "substitute";
  readonly id: number;
  readonly text: string;
}

/** To the worker: once what it works with, then questions. */
export type Request = ({ readonly type: "start" } & Start) | Question;

/** From the worker: for each question a result of its kind, or why there is none. */
export type Answer =
  | { readonly id: number; readonly result: Verdict | Substitute }
  | { readonly id: number; readonly failure: string };

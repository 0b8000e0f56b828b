"use client";
/** Hooks for React, and the types of the element in JSX. */

import { type DetailedHTMLProps, type HTMLAttributes, useEffect, useMemo, useState } from "react";
import type { FunambulePrompt } from "./element.js";
import { ScreenerUnavailable } from "./errors.js";
import { createScreener, type Screener, type ScreenerOptions, type Verdict } from "./index.js";
import { isShort, Subscription } from "./subscription.js";

/** Either a screener, or why there is none. Without one, nothing is allowed. */
export type ScreenerState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly screener: Screener }
  | { readonly status: "failed"; readonly error: unknown };

/** A screener for as long as the component lives. A new `policy`, `site` or `wasm` makes a new one. */
export function useScreener({
  policy,
  site,
  wasm,
  worker,
  warmUp,
}: ScreenerOptions = {}): ScreenerState {
  const [state, setState] = useState<ScreenerState>({ status: "loading" });
  // An object written in place is a new one at each rendering: its text is what counts.
  const key = typeof policy === "object" ? JSON.stringify(policy) : policy;
  // A worker factory is often a new function at each rendering: it makes no new screener.
  useEffect(() => {
    let isCurrent = true;
    let made: Screener | undefined;
    setState({ status: "loading" });
    createScreener({
      ...(key !== undefined && { policy: key }),
      ...(wasm !== undefined && { wasm }),
      ...(site !== undefined && { site }),
      ...(worker !== undefined && { worker }),
      ...(warmUp !== undefined && { warmUp }),
    }).then(
      (screener) => {
        if (!isCurrent) return screener.close();
        made = screener;
        setState({ status: "ready", screener });
      },
      (error: unknown) => isCurrent && setState({ status: "failed", error }),
    );
    return () => {
      isCurrent = false;
      made?.close();
    };
  }, [key, site, wasm]);
  return state;
}

/** The verdict on a text, or why there is none yet. */
export type VerdictState =
  | { readonly status: "loading" }
  | { readonly status: "decided"; readonly verdict: Verdict }
  | { readonly status: "failed"; readonly error: unknown };

/** What came back from the worker: it is about this text under this screener, and no other. */
interface Answer {
  readonly screener: Screener;
  readonly text: string;
  readonly state: VerdictState;
}

const LOADING: VerdictState = { status: "loading" };

/**
 * The verdict on `text`: of a short text at each rendering, of a long one from the worker once it
 * has not changed for a moment. Until then its status is `loading`.
 */
export function useVerdict(state: ScreenerState, text: string): VerdictState {
  const screener = state.status === "ready" ? state.screener : undefined;
  const [answer, setAnswer] = useState<Answer>();
  const verdict = useMemo(
    () => (screener && isShort(text) ? decide(() => screener.screen(text)) : undefined),
    [screener, text],
  );
  useEffect(() => {
    if (!screener || isShort(text)) return;
    const settle = (settled: VerdictState) => setAnswer({ screener, text, state: settled });
    const subscription = new Subscription({
      onVerdict: (decided) => settle({ status: "decided", verdict: decided }),
      onError: (error) => settle(failed(error)),
    });
    subscription.changed(screener, () => text);
    return () => subscription.stop();
  }, [screener, text]);
  if (state.status !== "ready") return state;
  if (verdict) return verdict;
  return answer?.screener === screener && answer?.text === text ? answer.state : LOADING;
}

function decide(screen: () => Verdict): VerdictState {
  try {
    return { status: "decided", verdict: screen() };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): VerdictState {
  return {
    status: "failed",
    error: error instanceof Error ? error : new ScreenerUnavailable(String(error)),
  };
}

/** What `<funambule-prompt>` may be given in JSX, from React 19 on: attributes, properties, listeners. */
export interface FunambulePromptProps
  extends DetailedHTMLProps<HTMLAttributes<FunambulePrompt>, FunambulePrompt> {
  readonly name?: string;
  readonly policy?: string;
  readonly wasm?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly value?: string;
  readonly screener?: Screener | Promise<Screener>;
  readonly "onfunambule-verdict"?: (event: HTMLElementEventMap["funambule-verdict"]) => void;
  readonly "onfunambule-submit"?: (event: HTMLElementEventMap["funambule-submit"]) => void;
  readonly "onfunambule-error"?: (event: HTMLElementEventMap["funambule-error"]) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "funambule-prompt": FunambulePromptProps;
    }
  }
}

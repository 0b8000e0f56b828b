// Compiled only: the types of every entry.
import {
  type AuditEntry,
  AuditLog,
  type AuditStorage,
  createScreener,
  type Explanation,
  type Masked,
  PromptBlocked,
  type Verdict,
  wrapFetch,
} from "funambule";
import type { FunambulePrompt } from "funambule/element";
import { init } from "funambule/inline";
import { useScreener, useVerdict } from "funambule/react";

export async function use(text: string, signal: AbortSignal): Promise<string> {
  await init();
  const screener = await createScreener({ policy: "strict" });
  const verdict: Verdict = await screener.screenAsync(text, { signal });
  const masked: Masked = screener.mask(text);
  const explanation: Explanation = screener.explain(verdict, "fr");
  const sending = wrapFetch(fetch, screener);
  await sending("http://127.0.0.1/").catch((error: unknown) => {
    if (error instanceof PromptBlocked) return error.verdict.action;
    throw error;
  });
  // @ts-expect-error a policy is no number
  await createScreener({ policy: 1 });
  return explanation.title + screener.restore(masked.text, masked.vault);
}

export function Hint({ text }: { text: string }): string {
  const state = useVerdict(useScreener(), text);
  return state.status === "decided" ? state.verdict.action : state.status;
}

export function listen(element: FunambulePrompt): void {
  element.addEventListener("funambule-submit", ({ detail }) => console.log(detail.entries.length));
}

export async function log(storage: AuditStorage, verdict: Verdict): Promise<AuditEntry> {
  const audit = await AuditLog.open({ storage, retention: { days: 90 } });
  // @ts-expect-error a reason is a code, no text
  await audit.record("sent-anyway", { override: "justify", justification: "because" });
  return audit.record("screened", { verdict, site: "example.com" });
}

/**
 * What is recorded of a verdict: rungs and ids, none of the text. The extension uses it too, so it
 * knows the engine by its shapes alone.
 */

type Action = "allow" | "note" | "warn" | "mask" | "block";

/** From mildest to strictest. */
const ACTIONS: readonly Action[] = ["allow", "note", "warn", "mask", "block"];

interface Reason {
  readonly category: string;
  readonly action: Action;
  readonly finding?: number;
}

interface Screened {
  readonly policy: { readonly hash: string; readonly version?: string };
  readonly findings: readonly { readonly detector: string }[];
  readonly reasons: readonly Reason[];
}

/** What a verdict leaves in a record. */
export interface Recorded {
  readonly action: Action;
  readonly categories: Readonly<Record<string, Action>>;
  readonly detectors: readonly string[];
  readonly policy: { readonly hash: string; readonly version?: string };
}

function strictest(actions: readonly Action[]): Action {
  return ACTIONS[Math.max(0, ...actions.map((action) => ACTIONS.indexOf(action)))] ?? "allow";
}

/** The rungs that `reasons`, some of the verdict's or all, have reached. */
export function recorded(
  { policy, findings, reasons: all }: Screened,
  reasons: readonly Reason[] = all,
): Recorded {
  const categories: Record<string, Action> = {};
  const detectors = new Set<string>();
  for (const { category, action, finding } of reasons) {
    categories[category] = strictest([categories[category] ?? "allow", action]);
    const detector = finding === undefined ? undefined : findings[finding]?.detector;
    if (detector) detectors.add(detector);
  }
  const { hash, version } = policy;
  return {
    action: strictest(reasons.map(({ action }) => action)),
    categories,
    detectors: [...detectors].sort(),
    policy: version === undefined ? { hash } : { hash, version },
  };
}

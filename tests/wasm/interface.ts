// A program that uses the whole interface: the hand-written types must describe it.

import {
  type Action,
  checkPolicy,
  defaultPolicy,
  detectors,
  type Finding,
  initSync,
  type PolicyProblem,
  type Reason,
  Screener,
  type Verdict,
  version,
} from "../../dist/wasm/funambule.js";

export function use(module: BufferSource): readonly [Action, string, number] {
  initSync({ module });
  const problem: PolicyProblem | undefined = checkPolicy(defaultPolicy("strict") ?? "");
  const screener = new Screener(defaultPolicy(), "example.com");
  const verdict: Verdict = screener.screen(`${version()} ${problem?.line ?? 0}`);
  const finding: Finding | undefined = verdict.findings[0];
  const reason: Reason | undefined = verdict.reasons[0];
  const harm: number = verdict.scores["harm"] ?? 0;
  const where = reason?.finding ?? finding?.start ?? detectors().length;
  screener.free();
  const { hash, site } = verdict.policy;
  return [verdict.action, finding?.detector ?? site ?? hash, where + harm];
}

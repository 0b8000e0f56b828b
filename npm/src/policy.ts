/** Policies, in every form in which a program may hand them over. */

import { checkPolicy as check, defaultPolicy, type PolicyProblem } from "./engine/funambule.js";
import { requireEngine } from "./engine.js";
import { PolicyError } from "./errors.js";

/** The names of the policies that the engine brings. */
export type Preset = "balanced" | "strict" | "observe" | "youth";

/** A policy as an object; the engine checks every field of it. */
export interface PolicyDocument {
  readonly format: number;
  readonly name: string;
  readonly extends?: Preset;
  readonly categories?: Readonly<Record<string, object | null>>;
  readonly [field: string]: unknown;
}

/** A preset, the text of a JSON document, or an object. */
export type PolicySource = Preset | (string & {}) | PolicyDocument;

/** How a user may send a held prompt all the same, from the most lenient. */
export type Dismissal = "confirm" | "justify" | "never";

/** The policy as the JSON text that the engine reads. */
export function policyText(policy: PolicySource): string {
  if (typeof policy === "object" && policy !== null) return JSON.stringify(policy);
  if (typeof policy !== "string")
    throw new PolicyError(`it is ${typeof policy}, not text or an object`);
  if (policy.trimStart().startsWith("{")) return policy;
  const preset = defaultPolicy(policy);
  if (preset === undefined) {
    throw new PolicyError("it is neither a JSON object nor the name of a preset");
  }
  return preset;
}

/** What is wrong with a policy, and where; `undefined` if nothing is. Needs the engine. */
export function checkPolicy(policy: PolicySource): PolicyProblem | undefined {
  requireEngine();
  try {
    return check(policyText(policy));
  } catch (error) {
    if (error instanceof PolicyError) return { message: error.problem };
    throw error;
  }
}

/** Settings that come from a file: anything may stand in it, so all of it is looked at. */

import { DEFAULTS, type Settings } from "./settings";

/** Throws, saying what is wrong and where. */
export function parseSettings(text: string): Partial<Settings> {
  const given: unknown = JSON.parse(text);
  if (!isRecord(given)) throw new Error("the file holds no settings");
  for (const [key, value] of Object.entries(given)) {
    const expected = (DEFAULTS as unknown as Record<string, unknown>)[key];
    if (expected === undefined) throw new Error(`"${key}" is no setting`);
    if (!isAlike(value, expected)) throw new Error(`"${key}" is not what it should be`);
  }
  return given;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAlike(value: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
  if (isRecord(expected)) {
    return isRecord(value) && Object.values(value).every((item) => item === null || isRecord(item));
  }
  if (typeof expected === "number") return Number.isInteger(value) && Number(value) > 0;
  return typeof value === typeof expected;
}

/** Ladders of thresholds and what was measured at each, for the page and the extension's options. */

/** Mildest first. */
export const RUNGS = ["note", "warn", "mask", "block"];

/** Finer than this no threshold needs to be. */
export const STEP = 0.005;

/**
 * What was measured of one category. A step of the curve is a threshold with the prompts of the
 * category and the other prompts that reach it.
 * @typedef {{ positives: number, negatives: number, curve: [number, number, number][] }} Measured
 */

/**
 * A ladder stays a ladder: a stricter rung needs at least the score of a milder one.
 * @param {number} value
 * @param {string} rung
 * @param {Readonly<Record<string, unknown>>} ladder
 * @returns {number}
 */
export function between(value, rung, ladder) {
  const place = RUNGS.indexOf(rung);
  const others = (names) => names.map((name) => ladder[name]).filter(Number.isFinite);
  return Math.min(
    Math.max(value, ...others(RUNGS.slice(0, place))),
    ...others(RUNGS.slice(place + 1)),
    1,
  );
}

/**
 * How many of the measured prompts reach a threshold: those that should, and the others.
 * @param {Measured} measured
 * @param {number} threshold
 * @returns {{ caught: number, alarms: number }}
 */
export function reaching({ curve }, threshold) {
  // A step of the curve stands at the highest threshold that its prompts still reach.
  const [, caught, alarms] = curve.find(([reached]) => reached >= threshold - 1e-9) ?? [1, 0, 0];
  return { caught, alarms };
}

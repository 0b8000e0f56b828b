/** Evaluates a data set away from the page: one message in, progress and a result out. */

import "./worker-requests.js";
import { parseLine } from "./dataset-line.js";
import { createScreener, holds, init } from "./funambule/index.js";

/** How long it works before it looks for messages and tells how far it is, in milliseconds. */
const TURN = 50;

/** The most mistakes and bad lines that are told one by one. */
const MOST_TOLD = 20;

let run = 0;

/** The next run ends this one, and so does a message without text. */
self.onmessage = async ({ data }) => {
  run += 1;
  if (data.text === undefined) return;
  try {
    // Compiled by the page already; the first run starts it.
    await init(data.module);
    await evaluate(data, run);
  } catch (error) {
    self.postMessage({ type: "failed", run: data.run, message: error.message });
  }
};

// Its files are here before the page is sealed; the engine waits until there is a data set.
self.postMessage({ type: "ready" });

async function evaluate({ run: id, policy, text }, turn) {
  const screener = await createScreener({ policy });
  const rows = [];
  const problems = [];
  let badLines = 0;
  let read = 0;
  let told = performance.now();
  const started = told;
  let milliseconds = 0;
  // One line after the other, without a copy of them all.
  for (let [from, line] = [0, 1]; from < text.length; line += 1) {
    const end = text.indexOf("\n", from);
    const until = end === -1 ? text.length : end;
    const source = text.slice(from, until).trim();
    from = until + 1;
    if (source === "") continue;
    const { problem, prompt, labels } = parseLine(source);
    if (problem) {
      badLines += 1;
      if (problems.length < MOST_TOLD) problems.push({ line, ...problem });
      continue;
    }
    const before = performance.now();
    const verdict = screener.screen(prompt);
    milliseconds += performance.now() - before;
    read += prompt.length;
    rows.push(judged(line, prompt, labels, verdict));
    if (performance.now() - told < TURN) continue;
    self.postMessage({ type: "progress", run: id, part: from / text.length, rows: rows.length });
    await new Promise((resolve) => setTimeout(resolve, 0));
    told = performance.now();
    if (turn !== run) {
      screener.close();
      return;
    }
  }
  screener.close();
  const elapsed = performance.now() - started;
  const speed = { characters: read, milliseconds, elapsed };
  self.postMessage({ type: "done", run: id, rows, problems, badLines, speed });
}

function judged(line, prompt, labels, verdict) {
  const { action, findings, scores } = verdict;
  const score = findings.reduce((most, { score: own }) => Math.max(most, own), scores.harm);
  const beginning = prompt.slice(0, 120);
  return { line, beginning, labels, action, isHeld: holds(action), score };
}

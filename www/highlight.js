/**
 * Findings marked in place: a copy of the text lies behind the transparent text area and
 * carries the marks. The text area itself is never written to, so caret, selection, undo
 * and input methods are the browser's own.
 */

import { make } from "./dom.js";

/** The most marks, and how far into the text they reach: a long paste must not stall typing. */
const MOST_MARKS = 300;
const FARTHEST = 100_000;

/** Keeps `backdrop` in step with the scroll position of `textarea`. */
export function followScroll(textarea, backdrop) {
  const follow = () => {
    backdrop.style.transform = `translate(${-textarea.scrollLeft}px, ${-textarea.scrollTop}px)`;
  };
  textarea.addEventListener("scroll", follow, { passive: true });
  follow();
}

/**
 * Marks `findings`, sorted by their start, in `backdrop`. `actionOf` gives each index its action.
 * Returns how many are marked.
 */
export function drawHighlights(backdrop, text, findings, actionOf) {
  const pieces = [];
  let end = 0;
  let shown = 0;
  for (const [index, finding] of findings.entries()) {
    if (shown === MOST_MARKS || finding.end > FARTHEST) break;
    shown += 1;
    // An attack may lie over data: the part that is already marked keeps its mark.
    const start = Math.max(finding.start, end);
    if (start >= finding.end) continue;
    pieces.push(text.slice(end, start));
    pieces.push(
      make("mark", { data: { action: actionOf(index) } }, text.slice(start, finding.end)),
    );
    end = finding.end;
  }
  // What follows the last mark needs no copy: nothing is drawn there.
  backdrop.replaceChildren(...pieces);
  return shown;
}

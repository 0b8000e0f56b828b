/** Reading a prompt box, and writing to it through the editor's own model. */

import type { Composer } from "./composer";

/** Elements that begin a new line. */
const BLOCK =
  /^(address|article|blockquote|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)$/;

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** The text of a prompt box, with the place of each character. */
export interface Reading {
  readonly text: string;
  /** Selects a part of the text. */
  select(start: number, end: number): void;
}

export function read(composer: Composer): Reading {
  return composer instanceof HTMLTextAreaElement ? readField(composer) : readRich(composer);
}

function readField(field: HTMLTextAreaElement): Reading {
  return {
    text: field.value,
    select: (start, end) => {
      field.focus();
      field.setSelectionRange(start, end);
    },
  };
}

function readRich(region: HTMLElement): Reading {
  const pieces: Piece[] = [];
  let text = "";
  const visit = (node: Node) => {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.localName === "br") {
      text += "\n";
      return;
    }
    const breaks = node !== region && BLOCK.test(node.localName) && text && !text.endsWith("\n");
    if (breaks) text += "\n";
    for (const child of node.childNodes) visit(child);
  };
  visit(region);
  return {
    text,
    select: (start, end) => {
      region.focus();
      const selection = region.ownerDocument.getSelection();
      const from = place(pieces, start, false);
      const to = place(pieces, end, true);
      if (from && to) selection?.setBaseAndExtent(...from, ...to);
    },
  };
}

/** Where an offset of the text lies; the end of a selection stays with what it follows. */
function place(
  pieces: readonly Piece[],
  offset: number,
  isEnd: boolean,
): [Text, number] | undefined {
  const piece = pieces.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
  return piece && [piece.node, Math.min(offset - piece.start, piece.node.length)];
}

/** A part of the text and what is to stand there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Replaces parts of the text, given in the order of the text, as if the user had selected and
 * typed: the editor's own model and the undo stack follow.
 */
export async function replace(
  composer: Composer,
  replacements: readonly Replacement[],
): Promise<void> {
  // From the end, so that earlier offsets stay right.
  for (const { start, end, by } of [...replacements].reverse()) {
    read(composer).select(start, end);
    // Editors learn of a selection by an event that comes after it.
    await settled();
    document.execCommand("insertText", false, by);
    await settled();
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

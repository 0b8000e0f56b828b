/** A box that a user writes in: reading it, and writing to it as the user would. */

/** Where a prompt can be written. */
export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** Elements of rich text that begin a new line. */
const BLOCK =
  /^(address|article|blockquote|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)$/;

/** What is wrong with a box, if it cannot be guarded. */
export function unsuitable(field: unknown): string | undefined {
  if (!(field instanceof HTMLElement)) return "it is not an element";
  if (field instanceof HTMLTextAreaElement) return undefined;
  if (field instanceof HTMLInputElement) {
    return /^(text|search|url|email|tel)$/.test(field.type)
      ? undefined
      : `<input type="${field.type}"> holds no text that can be screened`;
  }
  const isEditable = field.isContentEditable || field.getAttribute("contenteditable") !== null;
  return isEditable ? undefined : `<${field.localName}> is no text box`;
}

/** The text as the user sees it. */
export function readField(field: Field): string {
  return hasValue(field) ? field.value : richText(field);
}

/** What is longer the browser takes seconds to insert; it is put in place so that it cannot be undone. */
const LONGEST_INSERTION = 10_000;

/**
 * Puts another text in place by the browser's own editing command, so that undo and the program
 * that owns the box follow.
 */
export function writeField(field: Field, text: string): void {
  field.focus();
  if (readField(field) === text) return;
  const inserted = hasValue(field) ? selectDifference(field, text) : selectAll(field, text);
  if (inserted.length <= LONGEST_INSERTION) {
    field.ownerDocument.execCommand(inserted === "" ? "delete" : "insertText", false, inserted);
  }
  if (readField(field) === text) return;
  // A box that is disabled, detached or hidden takes no command either.
  if (hasValue(field)) field.value = text;
  else field.textContent = text;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
}

function selectAll(region: HTMLElement, text: string): string {
  region.ownerDocument.getSelection()?.selectAllChildren(region);
  return text;
}

/** Selects what has to go, and gives what has to come in its place. */
function selectDifference(field: HTMLTextAreaElement | HTMLInputElement, text: string): string {
  // In <input type="email"> scripts may select all or nothing.
  if (field.selectionStart === null) {
    field.select();
    return text;
  }
  const { value } = field;
  const shorter = Math.min(value.length, text.length);
  let start = 0;
  while (start < shorter && value[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && value.at(-1 - end) === text.at(-1 - end)) end += 1;
  // Not through the middle of a character that takes two.
  if (/[\ud800-\udbff]/.test(text.charAt(start - 1))) start -= 1;
  if (/[\udc00-\udfff]/.test(text.charAt(text.length - end))) end -= 1;
  field.setSelectionRange(start, value.length - end);
  return text.slice(start, text.length - end);
}

function hasValue(field: Field): field is HTMLTextAreaElement | HTMLInputElement {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
}

function richText(region: HTMLElement): string {
  const pieces: string[] = [];
  let isLineEmpty = true;
  const add = (piece: string) => {
    if (piece === "") return;
    pieces.push(piece);
    isLineEmpty = piece.endsWith("\n");
  };
  // Without recursion: a page may nest as deep as it likes.
  let node: Node | null = region;
  while (node) {
    if (node instanceof Text) add(node.data);
    else if (node instanceof Element) {
      if (node.localName === "br") add("\n");
      else if (node !== region && BLOCK.test(node.localName) && pieces.length > 0 && !isLineEmpty) {
        add("\n");
      }
    }
    node = following(node, region);
  }
  return pieces.join("");
}

/** The next node in the order of the document, inside `region`. */
function following(node: Node, region: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== region) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

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

/**
 * Puts another text in place by the browser's own editing command, so that undo and the program
 * that owns the box follow.
 */
export function writeField(field: Field, text: string): void {
  field.focus();
  if (hasValue(field)) field.select();
  else field.ownerDocument.getSelection()?.selectAllChildren(field);
  field.ownerDocument.execCommand(text === "" ? "delete" : "insertText", false, text);
  if (readField(field) === text) return;
  // A box that is disabled, detached or hidden takes no command.
  if (hasValue(field)) field.value = text;
  else field.textContent = text;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
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

/** The text of Office Open XML: Word, Excel and PowerPoint. */

/** The parts of a document in which a user's text stands. */
const PARTS = [
  /^word\/(document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml$/,
  /^xl\/(sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml$/,
  /^ppt\/(slides\/slide|notesSlides\/notesSlide|comments\/comment)\d+\.xml$/,
];

export function isOfficeText(name: string): boolean {
  return PARTS.some((pattern) => pattern.test(name));
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const isHex = name[1] === "x" || name[1] === "X";
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Elements whose text is text (`t`, the value `v` of a cell), and those that end a line. */
const TEXT = new Set(["t", "v"]);
const LINE = new Set(["p", "row", "si", "br", "comment"]);

/**
 * The text of one part. A parser of the browser would be refused by pages that demand Trusted
 * Types, and all that matters here is which element a text stands in.
 */
export function textOfXml(xml: string): string {
  const pieces: string[] = [];
  let isText = false;
  for (const [token, close, name] of xml.matchAll(/<(\/?)(?:\w+:)?([\w.-]*)[^>]*>|[^<]+/g)) {
    if (name === undefined) {
      if (isText) pieces.push(decode(token));
      continue;
    }
    if (TEXT.has(name)) {
      isText = close === "" && !token.endsWith("/>");
      // Cells have nothing else between them; runs of a paragraph do not break words.
      if (close && name === "v") pieces.push("\t");
    }
    if (name === "tab") pieces.push("\t");
    if (LINE.has(name) && (close || token.endsWith("/>"))) pieces.push("\n");
  }
  return pieces.join("");
}

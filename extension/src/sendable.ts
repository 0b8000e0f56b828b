/** The text in whatever a page can send. */

export type Sendable = BodyInit | Document | null | undefined;

const decoder = new TextDecoder();
const { decode } = TextDecoder.prototype;
const { apply } = Reflect;
const { toString: tagOf } = Object.prototype;

/** What kind of object this is, whichever frame it comes from. */
export function kindOf(value: unknown): string {
  return apply(tagOf, value, []).slice("[object ".length, -1);
}

/** A content script of Firefox gets no iterator of what it asks the page for. */
function valuesOf(form: FormData): FormDataEntryValue[] {
  const values: FormDataEntryValue[] = [];
  form.forEach((value) => {
    values.push(value);
  });
  return values;
}

/** The texts of a form; its files are not read. */
export function formText(form: FormData): string {
  return JSON.stringify(valuesOf(form).filter((value) => typeof value === "string"));
}

/** The files in whatever a page can send, as JSON; empty if there are none. */
export function filesIn(body: Sendable): string {
  const describe = (file: File) => ({ name: file.name, size: file.size });
  const isFile = (value: unknown): value is File => kindOf(value) === "File";
  let files: { name: string; size: number }[] = [];
  if (isFile(body)) files = [describe(body)];
  else if (kindOf(body) === "Blob") files = [{ name: "", size: (body as Blob).size }];
  else if (kindOf(body) === "FormData") {
    files = valuesOf(body as FormData)
      .filter(isFile)
      .map(describe);
  } else if (ArrayBuffer.isView(body) || kindOf(body) === "ArrayBuffer") {
    files = [{ name: "", size: (body as ArrayBuffer).byteLength }];
  }
  return files.length > 0 ? JSON.stringify(files) : "";
}

/** At once where that can be; a stream is given back as it is. */
export function textOf(body: Sendable): string | Promise<string> | ReadableStream {
  if (body === null || body === undefined) return "";
  if (ArrayBuffer.isView(body)) return apply(decode, decoder, [body]);
  switch (kindOf(body)) {
    // Files are screened when they are attached.
    case "File":
      return "";
    case "Blob":
      return (body as Blob).text();
    case "ArrayBuffer":
    case "SharedArrayBuffer":
      return apply(decode, decoder, [body]);
    case "FormData":
      return formText(body as FormData);
    case "ReadableStream":
      return body as ReadableStream;
    case "Document":
    case "HTMLDocument":
    case "XMLDocument":
      return (body as Document).documentElement?.outerHTML ?? "";
    default:
      return String(body);
  }
}

/** How deep a message is looked into. */
const DEEPEST = 8;

/** The texts inside a value that is handed to another script, one after the other. */
export function textInside(value: unknown, depth = 0): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || depth > DEEPEST) return "";
  if (ArrayBuffer.isView(value)) return apply(decode, decoder, [value]);
  const inside = (values: Iterable<unknown>) =>
    Array.from(values, (part) => textInside(part, depth + 1))
      .filter(Boolean)
      .join("\n");
  switch (kindOf(value)) {
    case "ArrayBuffer":
      return apply(decode, decoder, [value]);
    case "Map":
      return inside([...(value as Map<unknown, unknown>)].flat());
    case "Set":
      return inside(value as Set<unknown>);
    case "Array":
    case "Object":
      return inside(Object.values(value));
    default:
      return "";
  }
}

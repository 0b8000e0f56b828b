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

/** At once where that can be; a stream is given back as it is. Files in forms are not read. */
export function textOf(body: Sendable): string | Promise<string> | ReadableStream {
  if (body === null || body === undefined) return "";
  if (ArrayBuffer.isView(body)) return apply(decode, decoder, [body]);
  switch (kindOf(body)) {
    case "Blob":
    case "File":
      return (body as Blob).text();
    case "ArrayBuffer":
    case "SharedArrayBuffer":
      return apply(decode, decoder, [body]);
    case "FormData": {
      const values = [...(body as FormData).values()];
      return JSON.stringify(values.filter((value) => typeof value === "string"));
    }
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

/** The text in whatever a page can send. */

export type Sendable = BodyInit | null | undefined;

const decoder = new TextDecoder();
const { decode } = TextDecoder.prototype;

/** At once where that can be; a stream is given back as it is. Files in forms are not read. */
export function textOf(body: Sendable): string | Promise<string> | ReadableStream {
  if (body === null || body === undefined) return "";
  if (body instanceof Blob) return body.text();
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    return Reflect.apply(decode, decoder, [body]);
  }
  if (body instanceof FormData) {
    return JSON.stringify([...body.values()].filter((value) => typeof value === "string"));
  }
  if (body instanceof ReadableStream) return body;
  return String(body);
}

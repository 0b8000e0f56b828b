/**
 * A vault outside the memory: AES-GCM, with the time at which it expires under the same seal.
 *
 * The bytes are a mark with the version, the expiry, the nonce and what is encrypted.
 */

import { VaultError } from "./errors.js";

/** How a vault is kept. */
export interface SealOptions {
  /** From when on it is not opened any more. */
  readonly expires: Date;
}

const MARK = new TextEncoder().encode("FNBV\u0001");
const EXPIRY = 8;
const NONCE = 12;

/**
 * A key for vaults. Scripts cannot read it, but the browser can keep it: IndexedDB takes it as it
 * is, and whoever deletes it there has deleted every vault that it sealed.
 */
export function createVaultKey(): Promise<CryptoKey> {
  const algorithm = { name: "AES-GCM", length: 256 };
  return crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
}

export async function seal(
  text: string,
  key: CryptoKey,
  { expires }: SealOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const time = expires.getTime();
  if (!(time > Date.now())) throw new VaultError("the time at which it expires is over, or none");
  const head = new Uint8Array(MARK.length + EXPIRY);
  head.set(MARK);
  new DataView(head.buffer).setFloat64(MARK.length, time);
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const algorithm = { name: "AES-GCM", iv, additionalData: head };
  const data = await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(text));
  return new Uint8Array(await new Blob([head, iv, data]).arrayBuffer());
}

export async function open(sealed: BufferSource, key: CryptoKey): Promise<string> {
  const bytes = ArrayBuffer.isView(sealed)
    ? new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    : new Uint8Array(sealed);
  const head = bytes.slice(0, MARK.length + EXPIRY);
  const iv = bytes.slice(head.length, head.length + NONCE);
  if (iv.length < NONCE || MARK.some((byte, at) => head[at] !== byte)) {
    throw new VaultError("these bytes are no sealed vault of this version");
  }
  const algorithm = { name: "AES-GCM", iv, additionalData: head };
  const rest = bytes.slice(head.length + NONCE);
  const data = await crypto.subtle.decrypt(algorithm, key, rest).catch(() => {
    throw new VaultError("the key is another one, or the bytes were changed");
  });
  // Only now is it certain that nobody has put another time there.
  const time = new DataView(head.buffer).getFloat64(MARK.length);
  if (!(time > Date.now())) {
    throw new VaultError(`it expired at ${new Date(time).toISOString()}`);
  }
  return new TextDecoder().decode(data);
}

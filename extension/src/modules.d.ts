declare module "engine:bytes" {
  /** The module, packed by gzip. */
  const bytes: Uint8Array;
  export default bytes;
}

declare module "gate:worker" {
  /** The bundled `worker.ts`. */
  const source: string;
  export default source;
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}

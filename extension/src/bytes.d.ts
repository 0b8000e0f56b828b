declare module "engine:bytes" {
  const bytes: Uint8Array;
  export default bytes;
}

declare module "gate:worker" {
  /** The bundled `worker.ts`. */
  const source: string;
  export default source;
}

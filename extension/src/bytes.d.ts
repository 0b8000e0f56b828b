declare module "engine:bytes" {
  const bytes: Uint8Array;
  export default bytes;
}

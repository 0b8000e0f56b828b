// A Worker compiles no WebAssembly at run time: it is given a module, compiled as it is deployed.
import { createScreener } from "funambule";
import wasm from "funambule/wasm";

let screener;

export default {
  async fetch(request) {
    screener ??= await createScreener({ wasm });
    const { action } = screener.screen(await request.text());
    return Response.json({ action });
  },
};

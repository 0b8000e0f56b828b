// The sites of the tests, all on one loopback port, and a record of every byte that reaches them.

import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generate } from "selfsigned";
import { WebSocketServer } from "ws";

const pages = fileURLToPath(new URL("./pages/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** As strict as pages get: WebAssembly does not compile under it. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Starts the server. `record` holds what was sent: `{ host, path, body, trusted }`. */
export async function serve() {
  const record = [];
  const bundle = await bundled("prosemirror.js");
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const server = createServer({ key, cert }, async (request, response) => {
    const { pathname: path, search, searchParams } = new URL(request.url, "https://localhost");
    if (request.method === "POST") {
      const chunks = await request.toArray();
      const { host, "x-trusted": trusted } = request.headers;
      record.push({ host, path, body: Buffer.concat(chunks).toString(), trusted });
      return response.writeHead(200, { "content-type": "application/json" }).end("{}");
    }
    // What leaves in an address has left too.
    if (searchParams.has("prompt")) {
      record.push({ host: request.headers.host, path, body: search });
      return response.end();
    }
    const name = path.slice(1);
    if (!/^[a-z]+\.(html|js|css)$/.test(name)) return response.writeHead(404).end();
    const content = name === "prosemirror.js" ? bundle : await readFile(pages + name);
    const headers = { "content-type": `${TYPES[extname(name)]}; charset=utf-8` };
    if (searchParams.has("strict")) headers["content-security-policy"] = STRICT;
    return response.writeHead(200, headers).end(content);
  });
  new WebSocketServer({ server }).on("connection", (socket, request) => {
    socket.on("message", (data) => {
      record.push({ host: request.headers.host, path: request.url, body: data.toString() });
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: server.address().port, record, close };
}

async function bundled(name) {
  const result = await build({
    entryPoints: [pages + name],
    bundle: true,
    format: "esm",
    write: false,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

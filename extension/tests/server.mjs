// The sites of the tests, all on one loopback port, and a record of every byte that reaches them.

import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generate } from "selfsigned";
import { WebSocketServer } from "ws";

const pages = fileURLToPath(new URL("./pages/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** WebAssembly does not compile under it. */
const CLOSED =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'";

/** As strict as pages get. Not every editor runs under it. */
const STRICT = `${CLOSED}; require-trusted-types-for 'script'`;

/** Starts the server. `record` holds what was sent: `{ host, path, body, trusted }`. */
export async function serve() {
  const record = [];
  const bundles = await bundled(["prosemirror", "assistant"]);
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const server = createServer({ key, cert }, async (request, response) => {
    const { pathname: path, search, searchParams } = new URL(request.url, "https://localhost");
    if (request.method === "POST") {
      const chunks = await request.toArray();
      const { host, "x-trusted": trusted } = request.headers;
      const body = Buffer.concat(chunks).toString();
      record.push({ host, path, body, trusted });
      return response.writeHead(200, { "content-type": "application/json" }).end("{}");
    }
    // What leaves in an address has left too.
    if (searchParams.has("prompt")) {
      record.push({ host: request.headers.host, path, body: search });
      return response.end();
    }
    const name = basename(path);
    if (!/^[\w-]+\.(html|js|css)$/.test(name)) return response.writeHead(404).end();
    const content = bundles.get(name) ?? (await readFile(pages + name));
    const headers = { "content-type": `${TYPES[extname(name)]}; charset=utf-8` };
    if (searchParams.has("strict")) headers["content-security-policy"] = STRICT;
    if (searchParams.has("closed")) headers["content-security-policy"] = CLOSED;
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

/** The scripts of pages that use libraries, by the name under which they are served. */
async function bundled(names) {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => `${pages}${name}.js`),
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: pages,
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
}

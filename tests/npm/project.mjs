// Fresh projects with the packed package in them, and a server for what they build.

import { execFile } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The value of an environment variable that `cargo xtask test npm` sets. */
export function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this by \`cargo xtask test npm\``);
  return value;
}

/** A copy of `projects/<name>` outside the repository, with the package installed. */
export async function install(name) {
  return installIn(await mkdtemp(join(tmpdir(), `funambule-${name}-`)), name);
}

/** The same beside the packages of `frameworks`, which are found from there without links. */
export async function installBesideFrameworks(name) {
  const place = join(root, "tests/npm/frameworks/fresh");
  await mkdir(place, { recursive: true });
  return installIn(await mkdtemp(join(place, `${name}-`)), name);
}

async function installIn(folder, name) {
  await cp(join(root, "tests/npm/projects", name), folder, { recursive: true });
  const manifest = join(folder, "package.json");
  const minimal = '{ "private": true, "type": "module" }\n';
  // A project may have a manifest of its own.
  await writeFile(manifest, minimal, { flag: "wx" }).catch(() => {});
  const flags = ["--offline", "--no-audit", "--no-fund", "--silent"];
  await execute("npm", ["install", ...flags, given("FUNAMBULE_PACKAGE")], { cwd: folder });
  return folder;
}

/** Lets a project use packages that this repository has installed. */
export async function share(folder, ...packages) {
  for (const name of packages) {
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
}

/** Runs a script with node in a project; gives what it prints. */
export async function run(folder, script, ...args) {
  try {
    return (await execute("node", [script, ...args], { cwd: folder })).stdout;
  } catch (error) {
    throw new Error(`${script} failed: ${error.stdout}${error.stderr}`, { cause: error });
  }
}

/** Runs a tool that this repository has installed. */
export function runTool(folder, tool, ...args) {
  return run(folder, join(root, "node_modules", tool), ...args);
}

/** Removes a project. */
export function remove(folder) {
  return rm(folder, { recursive: true, force: true });
}

/** Serves the files of a folder; `policy` is the Content-Security-Policy of every answer. */
export async function serve(folder, policy) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const path = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    try {
      const body = await readFile(path);
      if (policy) response.setHeader("content-security-policy", policy);
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

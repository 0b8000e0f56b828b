/** What Node.js has and browsers lack, reached without an import that a bundler would follow. */

/** The part of `node:fs/promises` that is used. */
interface Files {
  readFile(path: string | URL): Promise<Uint8Array<ArrayBuffer>>;
}

/** The part of `node:worker_threads` that is used. */
export interface Threads {
  readonly Worker: new (script: URL) => NodeWorker;
  readonly parentPort: NodePort | null;
}

/** A channel of Node.js. */
export interface NodePort {
  postMessage(message: unknown): void;
  on(event: "message" | "error" | "messageerror", listener: (value: unknown) => void): void;
}

/** A thread of Node.js. */
export interface NodeWorker extends NodePort {
  on(
    event: "message" | "error" | "messageerror" | "exit",
    listener: (value: unknown) => void,
  ): void;
  terminate(): Promise<number>;
  ref(): void;
  unref(): void;
}

interface NodeProcess {
  getBuiltinModule?(name: string): unknown;
}

function builtin(name: string): unknown {
  const { process } = globalThis as { process?: NodeProcess };
  return process?.getBuiltinModule?.(name);
}

/** Files, where there are any. */
export function files(): Files | undefined {
  return builtin("node:fs/promises") as Files | undefined;
}

/** Threads, where there are any. */
export function threads(): Threads | undefined {
  return builtin("node:worker_threads") as Threads | undefined;
}

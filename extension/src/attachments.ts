/** Files that the user attaches: what can be read is screened, what cannot is said so. */

import type { Guard } from "./guard";
import type { Hold } from "./hold";
import { type Cause, judge } from "./judge";
import type { Panel } from "./panel";
import { ask, type GateAnswer } from "./protocol";
import { t } from "./words";

interface Reader {
  pdf(bytes: Uint8Array): Promise<string>;
  office(bytes: Uint8Array): Promise<string>;
}

/** Where `reader.ts` leaves what it can do. */
export type ReaderHandover = { funambuleReader?: Reader };

/** What a page is about to send, as far as it can be told from outside. */
export interface Leaving {
  /** Empty where the page sends bytes without a name. */
  readonly name: string;
  readonly size: number;
}

/** How a file stands. `unread` files go, and the user has been told. */
type Standing = "scanning" | "clean" | "held" | "allowed" | "refused" | "unread";

/** How much of a file decides whether it is text. */
const SAMPLE = 4096;

export class Attachments {
  readonly #guard: Guard;
  readonly #hold: Hold;
  readonly #panel: Panel;
  readonly #standings = new Map<string, Standing>();
  /** What the user has not answered yet; another panel may have come in between. */
  readonly #open = new Map<string, () => void>();

  constructor(guard: Guard, hold: Hold, panel: Panel) {
    this.#guard = guard;
    this.#hold = hold;
    this.#panel = panel;
    panel.onClosed = () => this.#showNext();
  }

  listen() {
    const on = (type: string, filesOf: (event: Event) => FileList | null | undefined) => {
      const take = (event: Event) => {
        if (this.#guard.isPaused) return;
        for (const file of filesOf(event) ?? []) this.#take(file);
      };
      addEventListener(type, take, { capture: true });
    };
    on("change", ({ target }) => (target instanceof HTMLInputElement ? target.files : null));
    on("drop", (event) => (event as DragEvent).dataTransfer?.files);
    on("paste", (event) => (event as ClipboardEvent).clipboardData?.files);
  }

  /** Whether these files may leave; what was never attached by a user's own hand may. */
  answer(leaving: readonly Leaving[]): GateAnswer {
    const standings = leaving.map((file) => this.#standings.get(key(file)));
    if (standings.includes("refused")) return "refuse";
    const isOpen = standings.some((standing) => standing === "scanning" || standing === "held");
    return isOpen ? "wait" : "allow";
  }

  #put(file: File, standing: Standing) {
    this.#standings.set(key(file), standing);
    // Pages send bytes without saying of which file.
    this.#standings.set(key({ name: "", size: file.size }), standing);
    if (standing !== "scanning" && standing !== "held") this.#guard.settle();
  }

  async #take(file: File) {
    const known = this.#standings.get(key(file));
    if (known === "allowed" || known === "scanning" || file.size === 0) return;
    this.#put(file, "scanning");
    try {
      await this.#guard.load();
      const { engine } = this.#guard;
      if (!engine) throw new Error("there is no engine");
      const text = await read(file);
      const { causes } = judge(engine, text);
      if (causes.length === 0) return this.#put(file, "clean");
      this.#put(file, "held");
      this.#guard.counters.held += 1;
      this.#guard.record("screened", causes);
      this.#ask(file, () => this.#offer(file, causes));
    } catch {
      this.#put(file, "unread");
      this.#ask(file, () => this.#confess(file));
    }
  }

  #ask(file: File, show: () => void) {
    this.#open.set(key(file), show);
    if (!this.#panel.isOpen) this.#showNext();
  }

  #showNext() {
    const [show] = this.#open.values();
    show?.();
  }

  #offer(file: File, causes: readonly Cause[]) {
    const answered = (standing: Standing) => {
      this.#open.delete(key(file));
      this.#put(file, standing);
    };
    this.#hold.ask(
      t("file_held_title"),
      [t("file_held_detail", file.name)],
      causes,
      (way) => {
        this.#guard.memory.approve(causes);
        this.#guard.counters.sentAnyway += 1;
        this.#guard.record("sent-anyway", causes, way);
        answered("allowed");
        this.#hold.say(t("file_allowed"));
      },
      () => answered("refused"),
    );
  }

  /** It has not been scanned. */
  #confess(file: File) {
    const understood = () => {
      this.#open.delete(key(file));
      this.#panel.close();
    };
    this.#panel.show({
      tone: "failed",
      title: t("unread_title", file.name),
      remarks: [t("unread_detail")],
      choices: [{ label: t("choice_understood"), look: "primary", run: understood }],
      escape: understood,
    });
  }
}

function key({ name, size }: Leaving): string {
  return `${size} ${name}`;
}

/** Throws where there is no text to be had. */
async function read(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46)) return isNotEmpty(await (await reader()).pdf(bytes));
  if (begins(0x50, 0x4b, 3, 4)) return isNotEmpty(await (await reader()).office(bytes));
  return readText(bytes, file.name);
}

/** A document of nothing but pictures has no text, and has not been screened. */
function isNotEmpty(text: string): string {
  if (text.trim() === "") throw new Error("there is no text in it");
  return text;
}

function readText(bytes: Uint8Array, name: string): string {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new Error("it is no text");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Older files in Western languages.
    text = new TextDecoder("windows-1252").decode(bytes);
  }
  return /\.eml$/i.test(name) ? unfolded(text) : text;
}

/** E-mail breaks lines anywhere in quoted-printable text. */
function unfolded(text: string): string {
  const joined = text.replace(/=\r?\n/g, "");
  return joined.replace(/=([\dA-F]{2})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function reader(): Promise<Reader> {
  const handover = globalThis as ReaderHandover;
  if (!handover.funambuleReader) await ask({ kind: "load", file: "reader" });
  if (!handover.funambuleReader) throw new Error("the reader's file did not run");
  return handover.funambuleReader;
}

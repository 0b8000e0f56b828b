/** What one frame knows: its engine, its state, its memory and its counters. */

import { type AuditRecord, recordOf, type WayOut } from "./audit-record";
import { Engine, type Finding, type Reason, type Verdict } from "./engine";
import { type Cause, type Judgement, judge, Memory } from "./judge";
import { ask, type Counters, PARTS, type Part, type State } from "./protocol";
import { type Effective, readSettings, watchSettings } from "./settings";
import type { Site } from "./sites";
import { Vault } from "./vault";
import { setLanguage, t } from "./words";

/** What is built when it is first needed: for numbers, for addresses, for words. */
const WARM_UP = ["4539 1488 0343 6467", "someone@example.com", "Does this mean anything to you?"];

/** How long a busy page may put that off, each, in milliseconds. */
const LATEST_WARM_UP = 500;

export class Guard {
  readonly site: Site;
  readonly host: string;
  readonly memory = new Memory();
  /** What the placeholders of this frame stand for. */
  readonly vault = new Vault();
  readonly counters: { -readonly [Name in keyof Counters]: number } = {
    screened: 0,
    held: 0,
    masked: 0,
    sentAnyway: 0,
  };
  /** How long the engine took to load, in milliseconds. */
  readyAfter: number | undefined;
  /** When it was ready, on the clock of the page. */
  readyAt: number | undefined;
  #engine: Engine | undefined;
  #loading: Promise<void> | undefined;
  #isLoading = false;
  /** What keeps this frame from being protected, or from being protected fully. */
  readonly #faults = new Map<Part, string>();
  #last: { judgement: Judgement; generation: number } | undefined;
  #listeners: (() => void)[] = [];
  #told: string | undefined;
  /** What was recorded last, so that nothing is twice. */
  #recorded: Verdict | undefined;
  /** What was held, until the user has done something about it. */
  #open: Judgement | undefined;

  #settings: Effective | undefined;
  readonly #settingsRead: Promise<Effective>;

  constructor(site: Site, host: string) {
    this.site = site;
    this.host = host;
    // Wakes the background while the settings are being read.
    this.announce();
    this.#settingsRead = readSettings();
    this.#settingsRead.then(
      (settings) => this.follow(settings),
      (error) => this.fail("engine", error),
    );
    watchSettings((settings) => this.follow(settings));
  }

  /** What is in force; `undefined` for the first moment. */
  get settings(): Effective | undefined {
    return this.#settings;
  }

  /** Whether the user has switched protection off on this site. */
  get isPaused(): boolean {
    return this.#settings?.paused.includes(this.host) ?? false;
  }

  /** Puts settings in force. */
  follow(settings: Effective) {
    this.#settings = settings;
    setLanguage(settings.language);
    try {
      if (this.#engine) {
        this.#engine.follow(settings);
        this.mend("engine");
      }
    } catch (error) {
      // The rules before are still in force.
      this.fail("engine", error);
    }
    this.announce();
    this.settle();
  }

  get state(): State {
    if (this.isPaused) return { kind: "off" };
    for (const part of PARTS) {
      const why = this.#faults.get(part);
      if (why !== undefined) return { kind: "failed", part, why };
    }
    if (this.#engine) return { kind: "ready", form: this.#engine.form };
    return { kind: this.#isLoading ? "loading" : "idle" };
  }

  get engine(): Engine | undefined {
    return this.#engine;
  }

  /** What is wrong with the engine, if anything; other parts may have failed while it loads. */
  get failure(): string | undefined {
    return this.#faults.get("engine");
  }

  /** Loads the engine where it is wanted now; after a failure the user is asked first. */
  want() {
    if (this.failure === undefined) this.load();
  }

  /** Calls `listener` whenever something has been settled. */
  onSettled(listener: () => void) {
    this.#listeners.push(listener);
  }

  /** Loads the engine before it is wanted, where protection is on. */
  preload() {
    const loadUnlessPaused = () => {
      if (!this.isPaused) this.load();
    };
    // That they cannot be read has been told already.
    this.#settingsRead.then(loadUnlessPaused, () => undefined);
  }

  /** Loads the engine, once; again after a failure. */
  load(): Promise<void> {
    if (this.#engine) return Promise.resolve();
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load() {
    this.#isLoading = true;
    const begun = performance.now();
    this.mend("engine");
    this.announce();
    try {
      this.#engine = await Engine.load(this.host, this.#settings ?? this.#settingsRead);
      this.readyAt = performance.now();
      this.readyAfter = this.readyAt - begun;
      this.#warmUp(this.#engine, WARM_UP);
    } catch (error) {
      this.fail("engine", error);
    }
    this.#isLoading = false;
    this.announce();
    this.settle();
  }

  /** What is slow in a first screening is over before the user sends, unless that is at once. */
  #warmUp(engine: Engine, [text, ...rest]: readonly string[]) {
    if (text === undefined) return;
    const screen = () => {
      try {
        engine.screen(text);
        this.#warmUp(engine, rest);
      } catch (error) {
        this.fail("engine", error);
      }
    };
    requestIdleCallback(screen, { timeout: LATEST_WARM_UP });
  }

  /** Tells all who wait that something has been decided. */
  settle() {
    for (const listener of this.#listeners) listener();
  }

  fail(part: Part, why: unknown) {
    this.#faults.set(part, why instanceof Error ? why.message : String(why));
    this.announce();
  }

  mend(part: Part) {
    if (this.#faults.delete(part)) this.announce();
  }

  /** Tells the badge, if there is something new to tell or `again`. */
  announce(again = false) {
    const { state } = this;
    // The badge is the page's: a frame in it that has no prompt box changes nothing.
    if (state.kind === "idle" && window !== top) return;
    const told = JSON.stringify(state);
    if (told === this.#told && !again) return;
    this.#told = told;
    // An extension that was updated has lost its background; protection does not depend on it.
    ask({ kind: "state", state }).catch(() => undefined);
  }

  /** Judges the text of a prompt box; `undefined` while there is no engine. */
  judge(text: string): Judgement | undefined {
    const engine = this.#engine;
    if (!engine) return undefined;
    const last = this.#last;
    if (last?.judgement.text === text && last.generation === engine.generation) {
      return last.judgement;
    }
    const judgement = judge(engine, text);
    this.#last = { judgement, generation: engine.generation };
    this.memory.see(judgement);
    return judgement;
  }

  /** Records the decision on a send, once, and that what was held before has been edited. */
  screened(judgement: Judgement) {
    const { verdict, causes } = judgement;
    if (verdict !== this.#recorded) this.#record("screened", verdict);
    this.#recorded = verdict;
    if (causes.length === 0 && this.#open) this.record("edited", this.#open.causes);
    this.#open = causes.length > 0 ? judgement : undefined;
  }

  /** Nothing holds the prompt any more, and the log knows why. */
  decided() {
    this.#open = undefined;
  }

  /** Records what became of these. */
  record(event: AuditRecord["event"], causes: readonly Cause[], way?: WayOut) {
    const [first] = causes;
    const reasons = causes.map(({ reason }) => reason);
    if (first) this.#record(event, first.verdict, reasons, way);
  }

  /** Records that the data among these findings were masked. */
  masked(verdict: Verdict, findings: readonly Finding[]) {
    const isMasked = ({ finding }: Reason) =>
      finding !== undefined && findings.some((it) => it === verdict.findings[finding]);
    this.#record("masked", verdict, verdict.reasons.filter(isMasked));
  }

  /** That it cannot be recorded is shown, and stops nothing. */
  #record(event: AuditRecord["event"], verdict: Verdict, reasons?: Reason[], way?: WayOut) {
    const record = recordOf(event, verdict, reasons);
    if (!record || !this.#engine || !this.#settings?.audit) return;
    const site = this.host ? { site: this.host } : {};
    const engine = this.#engine.version;
    ask({ kind: "record", record: { ...record, ...site, ...way, engine } }).then(
      () => this.mend("log"),
      (error) => this.fail("log", t("why_log", String(error))),
    );
  }
}

/** What the user is told and asked when something is held, and what each choice does. */

import type { Justification, WayOut } from "./audit-record";
import { type Composer, sendNear } from "./composer";
import type { Guard } from "./guard";
import { type Cause, type Dismissal, isData, type Judgement, strictest } from "./judge";
import type { Choice, Panel, View } from "./panel";
import type { Replies } from "./replies";
import { isLocked, write } from "./settings";
import { callsForSupport, support } from "./support";
import { read, replace } from "./text";
import { placeholders } from "./vault";
import { t } from "./words";

/** How long a request of the page waits in silence, in milliseconds. */
const PATIENCE = 1000;

export class Hold {
  readonly #guard: Guard;
  readonly #panel: Panel;
  readonly #replies: Replies;
  /** The requests of the page that were stopped, in memory only. */
  readonly #requests = new Set<string>();
  /** The prompt box whose send waits for the engine. */
  #waiting: Composer | undefined;
  /** Counts down until the user learns why a request of the page takes so long. */
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** Whether the panel speaks of a paste, not of a send. */
  #isLanding = false;
  /** Whether it speaks of what is in no prompt box. */
  #isElsewhere = false;

  constructor(guard: Guard, panel: Panel, replies: Replies) {
    this.#guard = guard;
    this.#panel = panel;
    this.#replies = replies;
    guard.onSettled(() => this.#settle());
  }

  /** A send is held because of what is in the prompt. */
  finding(judgement: Judgement, composer: Composer) {
    this.#guard.counters.held += 1;
    this.#hold(judgement, composer);
  }

  #hold(judgement: Judgement, composer: Composer) {
    this.#isLanding = false;
    this.#show(judgement, composer, {
      title: t("held_title"),
      remarks: [detail(judgement)],
      takesFocus: true,
      choices: [
        { label: t("choice_edit"), run: () => this.#panel.close() },
        ...this.#masking(judgement, composer),
        ...this.#anyway(judgement, composer),
      ],
    });
  }

  /** Something was pasted or dropped that would hold the prompt. */
  landed(judgement: Judgement, composer: Composer) {
    // A send may have been held meanwhile, which says more.
    if (this.#hasFindings && !this.#isLanding) return;
    this.#isLanding = true;
    this.#show(judgement, composer, {
      title: t("landed_title"),
      remarks: [t("landed_detail")],
      choices: [
        ...this.#masking(judgement, composer),
        { label: t("choice_keep"), run: () => this.#panel.close() },
      ],
    });
  }

  /** The user has edited away what held the prompt. */
  clean() {
    if (this.#hasFindings && !this.#isElsewhere) this.#panel.dismiss();
  }

  /** Whether the panel speaks of what was found. */
  get #hasFindings(): boolean {
    return this.#panel.tone === "held" || this.#panel.tone === "support";
  }

  /** A send came before the engine could judge it. */
  unready(composer: Composer) {
    const { failure } = this.#guard;
    if (failure === undefined) this.#wait(composer);
    else this.failed(failure, composer);
  }

  #wait(composer: Composer | undefined) {
    this.#waiting = composer;
    this.#panel.show({ tone: "waiting", title: t("waiting_title"), anchor: composer });
    this.#guard.load();
  }

  /** A request of the page waits for the engine. */
  requestWaits() {
    this.#guard.load();
    this.#patience ??= setTimeout(() => {
      this.#patience = undefined;
      const isLoading = !this.#guard.engine && this.#guard.failure === undefined;
      if (!isLoading || this.#panel.isOpen) return;
      this.#panel.show({ tone: "waiting", title: t("waiting_request_title") });
    }, PATIENCE);
  }

  /** A request of the page that cannot wait was refused, unread. */
  early(host: string) {
    if (this.#panel.isOpen) return;
    const remarks = [t("early_detail", host)];
    this.#panel.show({ tone: "waiting", title: t("early_title"), remarks });
  }

  /** There is no engine, so nothing goes. */
  failed(why: string, anchor?: Composer) {
    this.#panel.show({
      tone: "failed",
      title: t("failed_title"),
      remarks: [t("failed_detail", why)],
      anchor,
      choices: [{ label: t("choice_retry"), look: "primary", run: () => this.#wait(anchor) }],
    });
  }

  /** The page itself tried to send something that the user has not let go. */
  request(causes: readonly Cause[], host: string) {
    const { memory } = this.#guard;
    this.#guard.counters.held += 1;
    // Pages try again and again: the log has it once.
    const request = JSON.stringify([host, ...causes.map(({ value }) => value)]);
    if (!this.#requests.has(request)) this.#guard.record("screened", causes);
    this.#requests.add(request);
    const allow = (way: WayOut) => {
      memory.approve(causes);
      this.#guard.counters.sentAnyway += 1;
      this.#guard.record("sent-anyway", causes, way);
      this.say(t("request_allowed"));
    };
    this.ask(t("request_title"), [t("request_detail", host)], causes, allow);
  }

  /** Asks whether something may go that is in no prompt box. */
  ask(
    title: string,
    remarks: readonly string[],
    causes: readonly Cause[],
    allow: (way: WayOut) => void,
    refuse = () => {},
  ) {
    const { engine } = this.#guard;
    const dismissal = strictest(
      causes.map(({ reason }) => engine?.dismissal(reason.category) ?? "never"),
    );
    const keep = () => {
      refuse();
      this.#panel.close();
    };
    const letting = waysOut(dismissal, t("choice_allow"), allow);
    this.#isLanding = false;
    this.#isElsewhere = true;
    this.#panel.show({
      tone: "held",
      title,
      remarks: [...remarks, ...this.#contact()],
      causes,
      titleOf: this.#titleOf,
      choices: [{ label: t("choice_keep_blocked"), look: "primary", run: keep }, ...letting],
      escape: keep,
    });
  }

  readonly #titleOf = (detector: string) => this.#guard.engine?.title(detector) ?? detector;

  /** Whom an administrator has named. */
  #contact(): string[] {
    const { contact } = this.#guard.settings?.managed ?? {};
    return contact ? [contact] : [];
  }

  #show(judgement: Judgement, composer: Composer, view: Omit<View, "tone">) {
    // A cry for help is met with calm, whatever else there is.
    const calls = ({ reason }: Cause) => callsForSupport(reason.category);
    this.#isElsewhere = false;
    const isCrisis = judgement.causes.some(calls);
    const remarks = [...(view.remarks ?? [])];
    if (judgement.dismissal === "never") remarks.push(t("held_never"));
    this.#panel.show({
      ...view,
      tone: isCrisis ? "support" : "held",
      title: isCrisis ? t("support_title") : view.title,
      support: isCrisis ? support() : undefined,
      remarks: [...remarks, ...this.#contact()],
      // Nobody's own words of distress are held up to them.
      causes: judgement.causes.filter((cause) => !calls(cause)),
      titleOf: this.#titleOf,
      choicesOf: (cause) => this.#choicesOf(cause, composer),
      anchor: composer,
    });
  }

  /** What can be done about a single finding. */
  #choicesOf(cause: Cause, composer: Composer): Choice[] {
    const { finding, value } = cause;
    if (!finding) return [];
    const choices: Choice[] = [];
    if (isData(finding.category)) {
      const run = () => void this.#mask(composer, value);
      choices.push({ label: t("choice_mask_one"), run });
    }
    const { settings } = this.#guard;
    if (settings && !isLocked(settings.managed, "allowed")) {
      choices.push({ label: t("choice_mistake"), run: () => void this.#dismiss(cause, composer) });
    }
    return choices;
  }

  #masking(judgement: Judgement, composer: Composer): Choice[] {
    if (!judgement.causes.some(({ reason }) => isData(reason.category))) return [];
    const run = () => void this.#mask(composer);
    return [{ label: t("choice_mask"), look: "primary", run }];
  }

  #anyway(judgement: Judgement, composer: Composer): Choice[] {
    return waysOut(judgement.dismissal, t("choice_anyway"), (way) => {
      this.#guard.memory.approve(judgement.causes, judgement.text);
      this.#guard.counters.sentAnyway += 1;
      this.#guard.record("sent-anyway", judgement.causes, way);
      this.#guard.decided();
      this.#send(composer);
    });
  }

  /** Never a finding again, here and elsewhere. */
  async #dismiss(cause: Cause, composer: Composer) {
    const { settings } = this.#guard;
    if (!settings) return;
    const { value } = cause;
    this.#guard.record("dismissed", [cause]);
    const allowed = [...new Set([...settings.allowed, value])];
    this.#guard.follow({ ...settings, allowed });
    this.#guard.memory.forget(value);
    await write({ allowed }).catch((error) => this.#guard.fail("extension", error));
    this.#again(composer, t("dismissed_title"));
  }

  /** Masks everything that is data, or only one value, wherever it stands. */
  async #mask(composer: Composer, value?: string) {
    const { engine, vault } = this.#guard;
    const before = read(composer).text;
    if (!engine) return;
    const verdict = engine.screen(before);
    const findings = verdict.findings.filter(
      ({ start, end }) => !value || before.slice(start, end) === value,
    );
    const replacements = placeholders(before, findings, vault);
    await replace(composer, replacements);
    this.#replies.watch();
    const after = read(composer).text;
    // Read back: an editor may have taken the text for its own.
    if (replacements.some(({ by }) => !after.includes(by))) {
      this.#panel.show({
        tone: "failed",
        title: t("mask_failed_title"),
        remarks: [t("mask_failed_detail")],
        anchor: composer,
      });
      return;
    }
    this.#guard.counters.masked += 1;
    this.#guard.masked(
      verdict,
      findings.filter(({ category }) => isData(category)),
    );
    this.#again(composer, t("masked_title"));
  }

  /** What is left to decide, or `title` if nothing is. */
  #again(composer: Composer, title: string) {
    const judgement = this.#guard.judge(read(composer).text);
    if (judgement?.causes.length) return this.#hold(judgement, composer);
    this.#guard.decided();
    composer.focus();
    this.say(title, composer);
  }

  /** Sends as a click on the page's own button does; asks the user where there is none. */
  #send(composer: Composer) {
    const button = sendNear(this.#guard.site, composer);
    const isUsable = button && !button.matches(":disabled, [aria-disabled='true']");
    composer.focus();
    if (!isUsable) return this.say(t("send_again"), composer);
    this.#panel.close();
    button.click();
  }

  say(title: string, anchor?: Composer) {
    this.#panel.show({ tone: "done", title, anchor });
    // It says nothing that needs an answer: the next key or click takes it away.
    const close = (event: Event) => {
      if (this.#panel.contains(event)) return;
      removeEventListener("keydown", close, true);
      removeEventListener("pointerdown", close, true);
      if (this.#panel.tone === "done") this.#panel.close();
    };
    addEventListener("keydown", close, true);
    addEventListener("pointerdown", close, true);
  }

  #settle() {
    const composer = this.#waiting;
    const { failure, engine } = this.#guard;
    if (failure !== undefined && this.#panel.tone === "waiting") this.failed(failure, composer);
    if (!engine) return;
    if (this.#panel.tone === "waiting") this.#panel.dismiss();
    if (!composer) return;
    this.#waiting = undefined;
    const judgement = this.#guard.judge(read(composer).text);
    if (!judgement) return;
    if (judgement.causes.length === 0) return this.#send(composer);
    this.#guard.screened(judgement);
    this.finding(judgement, composer);
  }
}

/** The choice of letting something go, as far as the policy leaves one. */
function waysOut(dismissal: Dismissal, label: string, run: (way: WayOut) => void): Choice[] {
  if (dismissal === "never") return [];
  const take = (justification?: Justification) =>
    run(justification ? { override: dismissal, justification } : { override: dismissal });
  return [{ label, check: dismissal, run: take }];
}

/** What can be done about it, in a sentence. */
function detail({ causes, isMaskable }: Judgement): string {
  if (isMaskable) return t("held_detail");
  const hasData = causes.some(({ reason }) => isData(reason.category));
  return t(hasData ? "held_mask_is_not_enough" : "held_not_data");
}

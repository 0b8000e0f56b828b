/** What the user is told and asked when something is held, and what each choice does. */

import { type Composer, sendNear } from "./composer";
import type { Guard } from "./guard";
import { type Cause, isData, type Judgement, strictest } from "./judge";
import type { Choice, Panel, View } from "./panel";
import { type Replacement, read, replace } from "./text";
import { t } from "./words";

const SELF_HARM = "hazard.self-harm";

export class Hold {
  readonly #guard: Guard;
  readonly #panel: Panel;
  /** The prompt box whose send waits for the engine. */
  #waiting: Composer | undefined;
  /** Whether the panel speaks of what is in a prompt box. */
  get #isAboutText(): boolean {
    return this.#panel.tone === "held" || this.#panel.tone === "support";
  }

  constructor(guard: Guard, panel: Panel) {
    this.#guard = guard;
    this.#panel = panel;
    guard.onSettled(() => this.#settle());
  }

  /** A send is held because of what is in the prompt. */
  finding(judgement: Judgement, composer: Composer) {
    this.#guard.counters.held += 1;
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
    if (this.#isAboutText) this.#panel.dismiss();
  }

  /** A send came before the engine could judge it. */
  unready(composer: Composer) {
    const { state } = this.#guard;
    if (state.kind === "failed") this.failed(state.why, composer);
    else this.#wait(composer);
  }

  #wait(composer: Composer | undefined) {
    this.#waiting = composer;
    this.#panel.show({ tone: "waiting", title: t("waiting_title"), anchor: composer });
    this.#guard.load();
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
    const { engine, memory } = this.#guard;
    this.#guard.counters.held += 1;
    const dismissal = strictest(
      causes.map(({ reason }) => engine?.dismissal(reason.category) ?? "never"),
    );
    const allow = () => {
      memory.approve(causes);
      this.#guard.counters.sentAnyway += 1;
      this.#say(t("request_allowed"));
    };
    this.#panel.show({
      tone: "held",
      title: t("request_title"),
      remarks: [t("request_detail", host)],
      causes,
      titleOf: (detector) => engine?.title(detector) ?? detector,
      choices: [
        { label: t("choice_keep_blocked"), look: "primary", run: () => this.#panel.close() },
        ...(dismissal === "never"
          ? []
          : [{ label: t("choice_allow"), check: dismissal, run: allow } as const]),
      ],
    });
  }

  #show(judgement: Judgement, composer: Composer, view: Omit<View, "tone">) {
    // A cry for help is met with calm, whatever else there is.
    const isCrisis = judgement.causes.some(({ reason }) => reason.category === SELF_HARM);
    const remarks = isCrisis ? [t("support"), ...(view.remarks ?? [])] : [...(view.remarks ?? [])];
    if (judgement.dismissal === "never") remarks.push(t("held_never"));
    this.#panel.show({
      ...view,
      tone: isCrisis ? "support" : "held",
      title: isCrisis ? t("support_title") : view.title,
      remarks,
      causes: judgement.causes,
      titleOf: (detector) => this.#guard.engine?.title(detector) ?? detector,
      anchor: composer,
    });
  }

  #masking(judgement: Judgement, composer: Composer): Choice[] {
    if (!judgement.causes.some(({ reason }) => isData(reason.category))) return [];
    const run = () => void this.#mask(composer);
    return [{ label: t("choice_mask"), look: "primary", run }];
  }

  #anyway(judgement: Judgement, composer: Composer): Choice[] {
    if (judgement.dismissal === "never") return [];
    const run = () => {
      this.#guard.memory.approve(judgement.causes, judgement.text);
      this.#guard.counters.sentAnyway += 1;
      this.#send(composer);
    };
    return [{ label: t("choice_anyway"), check: judgement.dismissal, run }];
  }

  async #mask(composer: Composer) {
    const { engine } = this.#guard;
    const before = read(composer).text;
    if (!engine) return;
    await replace(
      composer,
      placeholders(engine.screen(before).findings, before, engine.mask(before)),
    );
    const judgement = this.#guard.judge(read(composer).text);
    if (judgement?.causes.some(({ reason }) => isData(reason.category))) {
      this.#panel.show({
        tone: "failed",
        title: t("mask_failed_title"),
        remarks: [t("mask_failed_detail")],
        anchor: composer,
      });
      return;
    }
    this.#guard.counters.masked += 1;
    composer.focus();
    this.#say(t("masked_title"), composer);
  }

  /** Sends as a click on the page's own button does; asks the user where there is none. */
  #send(composer: Composer) {
    const button = sendNear(this.#guard.site, composer);
    const isUsable = button && !button.matches(":disabled, [aria-disabled='true']");
    composer.focus();
    if (!isUsable) return this.#say(t("send_again"), composer);
    this.#panel.close();
    button.click();
  }

  #say(title: string, anchor?: Composer) {
    this.#panel.show({ tone: "done", title, anchor });
    // It says nothing that needs an answer: the next key or click takes it away.
    const close = (event: Event) => {
      if (this.#panel.contains(event)) return;
      removeEventListener("keydown", close, true);
      removeEventListener("pointerdown", close, true);
      this.#panel.close();
    };
    addEventListener("keydown", close, true);
    addEventListener("pointerdown", close, true);
  }

  #settle() {
    const composer = this.#waiting;
    const { state } = this.#guard;
    if (state.kind === "failed") {
      if (this.#panel.tone === "waiting") this.failed(state.why, composer);
      return;
    }
    if (this.#panel.tone === "waiting") this.#panel.dismiss();
    if (!composer) return;
    this.#waiting = undefined;
    const judgement = this.#guard.judge(read(composer).text);
    if (!judgement) return;
    if (judgement.causes.length > 0) this.finding(judgement, composer);
    else this.#send(composer);
  }
}

/** What can be done about it, in a sentence. */
function detail({ causes, isMaskable }: Judgement): string {
  if (isMaskable) return t("held_detail");
  const hasData = causes.some(({ reason }) => isData(reason.category));
  return t(hasData ? "held_mask_is_not_enough" : "held_not_data");
}

/** Which part of the text `masked` replaces by what. */
export function placeholders(
  findings: readonly { category: string; start: number; end: number }[],
  text: string,
  masked: string,
): Replacement[] {
  const replacements: Replacement[] = [];
  let [end, at] = [0, 0];
  for (const finding of findings.filter(({ category }) => isData(category))) {
    at += finding.start - end;
    const [by = ""] = /^\[[A-Z0-9_]+_\d+\]/.exec(masked.slice(at)) ?? [];
    if (!by)
      throw new Error(`there is no placeholder for the ${finding.category} at ${finding.start}`);
    replacements.push({ start: finding.start, end: finding.end, by });
    at += by.length;
    end = finding.end;
  }
  return text.slice(end) === masked.slice(at) ? replacements : [];
}

/** The content script's side of the gate: which requests of the page may leave. */

import type { Attachments } from "./attachments";
import type { Guard } from "./guard";
import type { Hold } from "./hold";
import type { Interceptor } from "./intercept";
import { type Cause, judge } from "./judge";
import {
  ANSWER,
  CHANNEL_OFFERED,
  CHANNEL_WANTED,
  FILES,
  type GateAnswer,
  LAST_QUESTION,
  MESSAGE,
  parseQuestion,
  QUESTION,
  question,
  RESTORE,
  SETTLED,
  UNGATED,
} from "./protocol";
import type { Replies } from "./replies";
import { leavesOf } from "./request-text";
import { isPromptAddress } from "./sites";
import { t } from "./words";

export class Gate {
  readonly #guard: Guard;
  readonly #hold: Hold;
  readonly #interceptor: Interceptor;
  readonly #replies: Replies;
  readonly #attachments: Attachments;
  readonly #told = new Set<string>();
  /** What was refused before it could be judged. */
  #early = new Set<string>();
  #channel: EventTarget | undefined;

  constructor(
    guard: Guard,
    hold: Hold,
    interceptor: Interceptor,
    replies: Replies,
    attachments: Attachments,
  ) {
    this.#guard = guard;
    this.#hold = hold;
    this.#interceptor = interceptor;
    this.#replies = replies;
    this.#attachments = attachments;
    guard.onSettled(() => this.#settle());
  }

  get isOpen(): boolean {
    return this.#channel !== undefined;
  }

  /** Takes the channel from the page's world. Both sides run before any script of the page. */
  connect() {
    const take = (event: Event) => {
      if (this.#channel || !event.target) return;
      event.stopImmediatePropagation();
      removeEventListener(CHANNEL_OFFERED, take, true);
      this.#channel = event.target;
      this.#channel.addEventListener(QUESTION, (asked) => {
        const { address, body } = parseQuestion((asked as CustomEvent).detail);
        this.#reply(this.answer(address, body));
      });
      this.#channel.addEventListener(LAST_QUESTION, (asked) => {
        const { address, body } = parseQuestion((asked as CustomEvent).detail);
        this.#reply(this.allows(address, body) ? "allow" : "refuse");
      });
      this.#channel.addEventListener(RESTORE, (asked) =>
        this.#reply(this.#replies.restore((asked as CustomEvent).detail)),
      );
    };
    addEventListener(CHANNEL_OFFERED, take, true);
    dispatchEvent(new CustomEvent(CHANNEL_WANTED));
  }

  #reply(detail: string) {
    this.#channel?.dispatchEvent(new CustomEvent(ANSWER, { detail }));
  }

  /** Whether a request may leave; what cannot be judged may not. */
  answer(address: string, body: string): GateAnswer {
    if (this.#guard.isPaused) return "allow";
    try {
      return this.#answer(address, body);
    } catch (error) {
      this.#guard.fail("engine", error);
      this.#hold.failed(this.#guard.failure ?? "", this.#interceptor.composer);
      return "refuse";
    }
  }

  /** The same for what cannot wait. What cannot be judged yet is refused, and the user is told. */
  allows(address: string, body: string): boolean {
    const answer = this.answer(address, body);
    if (answer === "wait") {
      this.#early.add(question(address, body));
      this.#hold.early(hostOf(address));
    }
    return answer === "allow";
  }

  /** Wakes the page's side, and judges what came too early, so that the user learns what to do. */
  #settle() {
    this.#channel?.dispatchEvent(new CustomEvent(SETTLED));
    if (this.#early.size === 0 || !this.#guard.engine) return;
    const early = [...this.#early];
    this.#early.clear();
    const isAllowed = early.map((asked) => {
      const { address, body } = parseQuestion(asked);
      return this.allows(address, body);
    });
    if (isAllowed.every(Boolean)) this.#hold.say(t("early_over"));
  }

  #answer(address: string, body: string): GateAnswer {
    if (address === FILES) return this.#attachments.answer(JSON.parse(body));
    if (address === UNGATED) {
      this.#guard.fail("worker", t("why_worker"));
      return "allow";
    }
    const { engine, memory, site } = this.#guard;
    const isPrompt = isPromptAddress(site, address) && (body !== "" || address.includes("?"));
    const draft = this.#interceptor.draft().trim();
    if (address === MESSAGE && body === "") return memory.isEmpty && !draft ? "allow" : "refuse";
    if (!engine) return this.#answerUnready(address, body, isPrompt, draft);
    if (draft) this.#guard.judge(draft);
    if (!isPrompt && memory.isEmpty) return "allow";
    const causes = judge(engine, leavesOf(address, body)).causes.filter(
      ({ value }) => value && !memory.approvesValue(value) && (isPrompt || memory.hasSeen(value)),
    );
    if (causes.length === 0) return "allow";
    // While the user looks at what is in the prompt box, drafts are refused without a word.
    if (isPrompt || !causes.every(({ value }) => draft.includes(value))) {
      this.#tell(causes, hostOf(address), isPrompt);
    }
    return "refuse";
  }

  /** Pages try again and again: of what is no prompt, the user is told once. */
  #tell(causes: readonly Cause[], host: string, isPrompt: boolean) {
    const told = JSON.stringify([host, ...causes.map(({ value }) => value)]);
    if (!isPrompt && this.#told.has(told)) return;
    this.#told.add(told);
    this.#hold.request(causes, host);
  }

  /** Without an engine, neither prompts nor what may be a draft go. */
  #answerUnready(address: string, body: string, isPrompt: boolean, draft: string): GateAnswer {
    const mayBeDraft = draft !== "" && (body !== "" || leavesOf(address, "").includes(draft));
    if (!isPrompt && !mayBeDraft) return "allow";
    const { failure } = this.#guard;
    if (failure === undefined) {
      this.#hold.requestWaits();
      return "wait";
    }
    if (!isPrompt && !leavesOf(address, body).includes(draft)) return "allow";
    this.#hold.failed(failure, this.#interceptor.composer);
    return "refuse";
  }
}

/** Who gets what is sent to this address. */
function hostOf(address: string): string {
  if (address === MESSAGE) return t("request_to_script");
  try {
    return new URL(address, location.href).host;
  } catch {
    return address;
  }
}

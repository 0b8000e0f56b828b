/** The content script's side of the gate: which requests of the page may leave. */

import type { Guard } from "./guard";
import type { Hold } from "./hold";
import type { Interceptor } from "./intercept";
import { judge } from "./judge";
import {
  ANSWER,
  CHANNEL_OFFERED,
  CHANNEL_WANTED,
  ENGINE_SETTLED,
  type GateAnswer,
  parseQuestion,
  QUESTION,
} from "./protocol";
import { leavesOf } from "./request-text";
import { isPromptAddress } from "./sites";

export class Gate {
  readonly #guard: Guard;
  readonly #hold: Hold;
  readonly #interceptor: Interceptor;
  #channel: EventTarget | undefined;

  constructor(guard: Guard, hold: Hold, interceptor: Interceptor) {
    this.#guard = guard;
    this.#hold = hold;
    this.#interceptor = interceptor;
    guard.onSettled(() => this.#channel?.dispatchEvent(new CustomEvent(ENGINE_SETTLED)));
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
      this.#channel.addEventListener(QUESTION, (question) => this.#reply(question as CustomEvent));
    };
    addEventListener(CHANNEL_OFFERED, take, true);
    dispatchEvent(new CustomEvent(CHANNEL_WANTED));
  }

  #reply(question: CustomEvent) {
    const { address, body } = parseQuestion(question.detail);
    let answer: GateAnswer;
    try {
      answer = this.#answer(address, body);
    } catch (error) {
      this.#guard.fail("engine", error);
      answer = "refuse";
    }
    this.#channel?.dispatchEvent(new CustomEvent(ANSWER, { detail: answer }));
  }

  #answer(address: string, body: string): GateAnswer {
    const { engine, memory, site, state } = this.#guard;
    const isPrompt = body !== "" && isPromptAddress(site, address);
    const draft = this.#interceptor.draft().trim();
    if (!engine) {
      if (!isPrompt && !draft) return "allow";
      if (state.kind === "failed") {
        // Nothing can be judged: neither prompts nor what looks like a draft go.
        if (!isPrompt && !body.includes(draft)) return "allow";
        this.#hold.failed(state.why, this.#interceptor.composer);
        return "refuse";
      }
      this.#guard.load();
      return "wait";
    }
    if (draft) this.#guard.judge(draft);
    if (!isPrompt && memory.isEmpty) return "allow";
    const causes = judge(engine, leavesOf(address, body)).causes.filter(
      ({ value }) => value && !memory.approvesValue(value) && (isPrompt || memory.hasSeen(value)),
    );
    if (causes.length === 0) return "allow";
    // While the user looks at what is in the prompt box, drafts are refused without a word.
    if (isPrompt || !causes.every(({ value }) => draft.includes(value))) {
      this.#hold.request(causes, new URL(address, location.href).host);
    }
    return "refuse";
  }
}

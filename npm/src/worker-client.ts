/** The page's side of the worker: one question at a time, so that an abort can stop the one at work. */

import type { Verdict } from "./engine/funambule.js";
import { messageOf, ScreenerUnavailable } from "./errors.js";
import type { Substitute } from "./masking.js";
import { type Channel, open, type WorkerFactory } from "./worker-channel.js";
import type { Answer, Question, Request, Start } from "./worker-protocol.js";

export type { WorkerFactory } from "./worker-channel.js";

type Result = Verdict | Substitute;

interface Job extends Question {
  resolve(result: Result): void;
  reject(reason: unknown): void;
}

/** Asks a worker, which it starts when it is first needed. */
export class WorkerClient {
  readonly #start: Request;
  readonly #factory: WorkerFactory | undefined;
  #channel: Channel | undefined;
  #current: Job | undefined;
  #queue: Job[] = [];
  #lastId = 0;
  /** Nobody is expected to ask soon: the worker need not wait for the next question. */
  #isResting = false;

  constructor(start: Start, factory?: WorkerFactory) {
    this.#start = { type: "start", ...start };
    this.#factory = factory;
  }

  // The worker answers each question with a result of its kind.

  screen(text: string, signal?: AbortSignal): Promise<Verdict> {
    return this.#ask("screen", text, signal) as Promise<Verdict>;
  }

  substitute(text: string, signal?: AbortSignal): Promise<Substitute> {
    return this.#ask("substitute", text, signal) as Promise<Substitute>;
  }

  #ask(type: Question["type"], text: string, signal?: AbortSignal): Promise<Result> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      this.#isResting = false;
      this.#lastId += 1;
      const id = this.#lastId;
      const abort = () => this.#abort(id, signal?.reason);
      const forget = () => signal?.removeEventListener("abort", abort);
      signal?.addEventListener("abort", abort);
      this.#queue.push({
        type,
        id,
        text,
        resolve: (result) => {
          forget();
          resolve(result);
        },
        reject: (reason) => {
          forget();
          reject(reason);
        },
      });
      this.#next();
    });
  }

  /** Ends the worker once nothing waits for it; the next question starts another one. */
  rest(): void {
    this.#isResting = true;
    this.#next();
  }

  /** Ends the worker and everything that waits for it. */
  close(): void {
    this.#fail("the screener was closed");
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#queue.shift();
    this.#channel?.hold(this.#current !== undefined);
    if (!this.#current) {
      if (this.#isResting) this.#stop();
      return;
    }
    try {
      this.#channel ??= this.#open();
      this.#channel.hold(true);
      const { type, id, text } = this.#current;
      this.#channel.post({ type, id, text } satisfies Request);
    } catch (error) {
      this.#fail(messageOf(error));
    }
  }

  #open(): Channel {
    const channel = open(
      {
        onMessage: (message) => this.#receive(message as Answer),
        // A worker that was stopped on purpose says so too: that is no news.
        onFailure: (reason) => {
          if (this.#channel === channel) this.#fail(reason);
        },
      },
      this.#factory,
    );
    channel.post(this.#start);
    return channel;
  }

  #receive(answer: Answer): void {
    const job = this.#current;
    if (job?.id !== answer.id) return;
    if ("failure" in answer) {
      this.#fail(answer.failure);
      return;
    }
    this.#current = undefined;
    job.resolve(answer.result);
    this.#next();
  }

  #abort(id: number, reason: unknown): void {
    const isCurrent = this.#current?.id === id;
    const job = isCurrent ? this.#current : this.#queue.find((queued) => queued.id === id);
    this.#queue = this.#queue.filter((queued) => queued !== job);
    if (isCurrent) {
      // The engine cannot be interrupted, only ended; the next text gets a new worker.
      this.#current = undefined;
      this.#stop();
    }
    job?.reject(reason);
    this.#next();
  }

  #fail(reason: string): void {
    this.#stop();
    const jobs = this.#current ? [this.#current, ...this.#queue] : this.#queue;
    this.#current = undefined;
    this.#queue = [];
    for (const job of jobs) {
      job.reject(new ScreenerUnavailable(`The worker gives no verdict: ${reason}`));
    }
  }

  #stop(): void {
    const channel = this.#channel;
    this.#channel = undefined;
    channel?.stop();
  }
}

/**
 * Every way in which a user sends, decided inside the event's own handler.
 *
 * A clean prompt is left alone: the user's own trusted event goes on. Otherwise the event
 * ends here, before any script of the page learns of it, and the text stays.
 */

import {
  type Composer,
  composerNear,
  composerOfEvent,
  findComposer,
  sendOfEvent,
} from "./composer";
import type { Guard } from "./guard";
import type { Hold } from "./hold";
import type { Panel } from "./panel";
import { read } from "./text";

/** All that a press of a button consists of, since pages listen to any of them. */
const PRESSES = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];

/** Whether an input method is at work: its Enter ends a word and sends nothing. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether a line is broken, which is all that some virtual keyboards tell of Enter. */
function breaksLine(event: Event): boolean {
  return event instanceof InputEvent && /^insert(Paragraph|LineBreak)$/.test(event.inputType);
}

export class Interceptor {
  readonly #guard: Guard;
  readonly #hold: Hold;
  readonly #panel: Panel;
  /** The prompt box that was used last. */
  #composer: Composer | undefined;
  /** What is about to land in the prompt box, until the editor has put it there. */
  #landing = "";
  #isLookDue = false;
  /** Whether Enter has been pressed, and decided on, as a key. */
  #isEnterDown = false;

  constructor(guard: Guard, hold: Hold, panel: Panel) {
    this.#guard = guard;
    this.#hold = hold;
    this.#panel = panel;
  }

  /** The text of the prompt box that was used last, and what is about to land there. */
  draft(): string {
    const text = this.#composer?.isConnected ? read(this.#composer).text : "";
    return this.#landing ? `${text}\n${this.#landing}` : text;
  }

  get composer(): Composer | undefined {
    return this.#composer?.isConnected ? this.#composer : undefined;
  }

  listen() {
    const on = (types: readonly string[], handler: (event: Event) => void) => {
      for (const type of types) {
        const guarded = (event: Event) => {
          if (this.#guard.isPaused || this.#panel.contains(event)) return;
          try {
            handler(event);
          } catch (error) {
            // A send that could not be decided is no send; a click may be about anything.
            this.#guard.fail("send", error);
            if (mayOnlySend(event)) stop(event);
          }
        };
        addEventListener(type, guarded, { capture: true, passive: false });
      }
    };
    on(["keydown", "keypress", "keyup"], (event) => this.#key(event as KeyboardEvent));
    on(["beforeinput"], (event) => this.#break(event));
    on(PRESSES, (event) => this.#press(event));
    on(["submit"], (event) => this.#submit(event));
    on(["focusin", "input"], (event) => this.#use(event));
    on(["paste", "drop"], (event) => this.#land(event));
  }

  #use(event: Event) {
    const composer = composerOfEvent(event);
    if (!composer) return;
    this.#composer = composer;
    this.#guard.want();
    if (event.type !== "input" || this.#isLookDue) return;
    // A key must not wait for this: the gate looks by itself if a draft leaves before.
    this.#isLookDue = true;
    whenIdle(() => {
      this.#isLookDue = false;
      const judgement = composer.isConnected && this.#guard.judge(read(composer).text);
      if (judgement && judgement.causes.length === 0) this.#hold.clean();
    });
  }

  #key(event: KeyboardEvent) {
    const isEnter = event.key === "Enter" && !isComposing(event);
    if (event.type !== "keypress") this.#isEnterDown = event.type === "keydown" && isEnter;
    // An editor may have taken the focus back.
    if (event.type === "keydown" && event.key === "Escape" && this.#panel.isOpen) {
      if (!composerOfEvent(event)) return;
      stop(event);
      return this.#panel.escape();
    }
    if (!isEnter || event.shiftKey) return;
    const composer = composerOfEvent(event);
    if (composer) this.#decide(event, composer);
  }

  #break(event: Event) {
    if (this.#isEnterDown || !breaksLine(event)) return;
    const composer = composerOfEvent(event);
    if (composer) this.#decide(event, composer);
  }

  #press(event: Event) {
    const button = sendOfEvent(this.#guard.site, event);
    const composer = button && (composerNear(this.#guard.site, button) ?? this.composer);
    if (composer) this.#decide(event, composer);
  }

  #submit(event: Event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const composer = findComposer(this.#guard.site, form);
    if (composer) this.#decide(event, composer);
  }

  #decide(event: Event, composer: Composer) {
    this.#composer = composer;
    const { text } = read(composer);
    if (!text.trim() || this.#guard.memory.approvesText(text)) return;
    const isFirst = ["keydown", "beforeinput", "click", "submit"].includes(event.type);
    let judgement: ReturnType<Guard["judge"]>;
    try {
      judgement = this.#guard.judge(text);
    } catch (error) {
      stop(event);
      this.#guard.fail("engine", error);
    }
    if (!judgement) {
      stop(event);
      if (isFirst) this.#hold.unready(composer);
      return;
    }
    if (isFirst) {
      this.#guard.counters.screened += 1;
      this.#guard.screened(judgement);
    }
    if (judgement.causes.length === 0) return;
    stop(event);
    if (isFirst) this.#hold.finding(judgement, composer);
  }

  #land(event: Event) {
    const composer = composerOfEvent(event);
    if (!composer) return;
    this.#composer = composer;
    const data =
      event instanceof ClipboardEvent ? event.clipboardData : (event as DragEvent).dataTransfer;
    // The gate knows it before the page's own handlers can send it away.
    this.#landing = data?.getData("text/plain") ?? "";
    if (!this.#landing.trim()) return;
    // The editor puts it in place in its own time.
    const look = () => {
      this.#landing = "";
      const judgement = this.#guard.judge(read(composer).text);
      if (judgement?.causes.length) this.#hold.landed(judgement, composer);
    };
    setTimeout(() => this.#guard.load().then(look), 0);
  }
}

/** When the browser has nothing better to do, but soon. */
function whenIdle(run: () => void) {
  requestIdleCallback(run, { timeout: 300 });
}

function mayOnlySend(event: Event): boolean {
  const isEnter = event instanceof KeyboardEvent && event.key === "Enter" && !event.shiftKey;
  const isInBox = (isEnter || breaksLine(event)) && composerOfEvent(event) !== undefined;
  return event.type === "submit" || isInBox;
}

function stop(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

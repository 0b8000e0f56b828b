/** The mock conversation: what would have been sent, and what was decided about it. */

import { make } from "./dom.js";
import { currentLanguage, t } from "./i18n.js";

/** The most characters of a message that the log draws. */
const SHOWN_CHARACTERS = 1500;

/** Placeholders such as `[EMAIL_ADDRESS_1]`. */
const PLACEHOLDER = /(\[[A-Z0-9_]+_\d+\])/;

/** Makes `log` an empty conversation that opens with the mock's greeting. */
export function startChat(log) {
  log.replaceChildren(
    message("mock", [make("p", { data: { t: "chat.greeting" } }, t("chat.greeting"))]),
  );
}

/** Adds a message that went out, with a remark on how, and the mock's answer. */
export function addExchange(log, text, { remark, tone, masked = false } = {}) {
  const shown = text.slice(0, SHOWN_CHARACTERS);
  const body = make("p", { className: "message-text" });
  body.append(...(masked ? withPlaceholders(shown) : [shown]));
  if (text.length > shown.length) {
    const rest = t("chat.cut", { count: text.length - shown.length });
    body.append(make("span", { className: "quiet" }, ` ${rest}`));
  }
  const parts = [body];
  if (remark) parts.push(make("p", { className: "remark", data: { action: tone } }, remark));
  log.append(message("you", parts));
  log.append(
    message("mock", [
      make("p", { lang: currentLanguage() }, t("chat.reply", { count: text.length })),
    ]),
  );
  log.scrollTop = log.scrollHeight;
}

function message(author, parts) {
  const key = author === "you" ? "chat.you" : "chat.mock";
  const name = make("span", { className: "visually-hidden", data: { t: key } }, t(key));
  return make("div", { className: "message", data: { author } }, name, ...parts);
}

function withPlaceholders(text) {
  return text
    .split(PLACEHOLDER)
    .map((piece) =>
      PLACEHOLDER.test(piece) ? make("code", { className: "placeholder" }, piece) : piece,
    );
}

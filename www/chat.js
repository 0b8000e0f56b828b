/** The mock conversation: what would have been sent, and what was decided about it. */

import { make } from "./dom.js";
import { currentLanguage, t } from "./i18n.js";
import { categoryName } from "./verdict.js";

/** The most characters of a message that the log draws. */
const SHOWN_CHARACTERS = 1500;

/** Placeholders such as `[EMAIL_ADDRESS_1]`. */
const PLACEHOLDER = /(\[[A-Z0-9_]+_\d+\])/;

/** Adds a message that was let go, with a remark on how, and the mock's answer. */
export function addExchange(log, approved, engine) {
  const { text, entries } = approved;
  const shown = text.slice(0, SHOWN_CHARACTERS);
  const body = make("p", { className: "message-text" });
  body.append(...(entries.length > 0 ? withPlaceholders(shown) : [shown]));
  if (text.length > shown.length) {
    const rest = t("chat.cut", { count: text.length - shown.length });
    body.append(make("span", { className: "quiet" }, ` ${rest}`));
  }
  const parts = [body];
  const [tone, remark] = remarkOn(approved, engine);
  if (remark) parts.push(make("p", { className: "remark", data: { action: tone } }, remark));
  log.append(message("you", parts), message("mock", reply(approved, engine)));
  log.scrollTop = log.scrollHeight;
}

/** How the message went, if there is anything to say about it. */
function remarkOn({ verdict, entries, reason }, engine) {
  if (entries.length > 0) return ["mask", t("chat.sentMasked")];
  if (reason) return [verdict.action, t("chat.sentJustified", { reason })];
  if (engine.holds(verdict.action)) return [verdict.action, t("chat.sentAnyway")];
  if (verdict.action !== "note") return ["allow", ""];
  return ["note", `${t("chat.sentNoted")}: ${categoryName(verdict.reasons[0].category)}`];
}

/** A reply that repeats a placeholder is where restoring can be seen. */
function reply({ text, entries }, engine) {
  const lang = currentLanguage();
  const plain = make("p", { lang }, t("chat.reply", { count: text.length }));
  if (entries.length === 0) return [plain];
  const { placeholder } = entries[0];
  const body = make("p", { lang });
  const restored = engine.restore(placeholder, entries);
  body.append(...withPlaceholders(t("chat.restored", { placeholder })), " ");
  body.append(make("code", { className: "restored" }, restored), ". ", t("chat.restoredHere"));
  return [plain, body];
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

/** Support as people meet it: a calm message, their country's lines, and any other country's. */

import type { Locale } from "../explain.js";
import { make } from "../guard/make.js";
import {
  COUNTRIES,
  countryOf,
  DIRECTORY,
  danger,
  type Helpline,
  helplines,
  hours,
} from "./lines.js";
import { word } from "./words.js";

/** The country that the user has picked, until the page goes. */
let picked: string | undefined;

/**
 * The message with the lines of the user's country, which `languages` tell, by default those of
 * the browser. Links open only when the user clicks them.
 */
export function supportCard(
  locale: Locale,
  languages: readonly string[] = navigator.languages,
): HTMLElement {
  const emergency = make("p", {});
  const list = make("ul", {});
  const select = countries(locale, picked ?? countryOf(languages) ?? "");
  const label = make("label", { textContent: `${word("country", locale)} ` });
  label.append(select);
  const draw = () => {
    const lines = helplines(select.value);
    emergency.textContent = danger(select.value || undefined, locale);
    list.replaceChildren(
      ...lines.filter(({ kind }) => kind !== "emergency").map((line) => item(line, locale)),
    );
    list.hidden = list.childElementCount === 0;
  };
  select.addEventListener("change", () => {
    picked = select.value;
    draw();
  });
  draw();
  const anywhere = make("p", { textContent: `${word("anywhere", locale)} ` });
  anywhere.append(link(DIRECTORY));
  const card = make("div", { className: "support-card" });
  card.part.add("support");
  card.append(
    make("p", { textContent: word("message", locale) }),
    emergency,
    list,
    label,
    anywhere,
  );
  return card;
}

function countries(locale: Locale, selected: string): HTMLSelectElement {
  const names = new Intl.DisplayNames([locale, "en"], { type: "region" });
  const options = COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code }));
  options.sort((left, right) => left.name.localeCompare(right.name, locale));
  const other = { code: "", name: word("otherCountry", locale) };
  const select = make("select", {});
  select.append(
    ...[...options, other].map(({ code, name }) =>
      make("option", { value: code, textContent: name }),
    ),
  );
  select.value = selected;
  return select;
}

function item(line: Helpline, locale: Locale): HTMLLIElement {
  const languageNames = new Intl.DisplayNames([locale, "en"], { type: "language" });
  const row = make("li", {});
  const numbers = line.numbers.flatMap((number) => [" · ", dial(number)]).slice(1);
  const strong = make("strong", {});
  strong.append(...numbers);
  const name = make("span", { textContent: line.name, lang: line.languages[0] ?? "" });
  const facts = [
    hours(line, locale),
    line.languages.map((tag) => languageNames.of(tag) ?? tag).join(", "),
    ...(line.kind === "young" ? [word("young", locale)] : []),
  ];
  row.append(strong, " ", name, ` (${facts.join(" · ")})`);
  if (line.site) row.append(" ", link(line.site));
  return row;
}

function dial(number: string): HTMLAnchorElement {
  return make("a", { textContent: number, href: `tel:${number.replace(/[ -]/g, "")}` });
}

/** Opens in a tab of its own, which learns nothing of this one. */
function link(address: string): HTMLAnchorElement {
  return make("a", {
    textContent: new URL(address).hostname.replace(/^www\./, ""),
    href: address,
    target: "_blank",
    rel: "noopener noreferrer",
    referrerPolicy: "no-referrer",
  });
}

/** What someone in distress is told: first English, then French. */

import type { Locale } from "../explain.js";

const WORDS = {
  message: [
    "You need not carry this alone. Someone can listen to you, now if you wish, and will not judge you.",
    "Vous n’avez pas à porter cela sans aide. Quelqu’un peut vous écouter, dès maintenant si vous le voulez, et ne vous jugera pas.",
  ],
  danger: ["If your life is in danger, call $.", "Si votre vie est en danger, appelez le $."],
  dangerAnywhere: [
    "If your life is in danger, call your local emergency number: 112 in the EU and from most mobile phones.",
    "Si votre vie est en danger, appelez les secours de votre pays : 112 dans l’UE et depuis la plupart des mobiles.",
  ],
  or: ["or", "ou le"],
  country: ["Country", "Pays"],
  otherCountry: ["Another country", "Un autre pays"],
  young: ["for children and the young", "pour les enfants et les jeunes"],
  always: ["day and night", "jour et nuit"],
  unknownHours: ["hours: see its site", "horaires : voir son site"],
  anywhere: ["Lines in many more countries:", "Des lignes dans bien d’autres pays :"],
} as const satisfies Record<string, readonly [english: string, french: string]>;

/** A sentence about support; `value` takes the place of `$`. */
export function word(key: keyof typeof WORDS, locale: Locale, value = ""): string {
  const [english, french] = WORDS[key];
  const text = /^fr\b/i.test(locale) ? french.replace(/ (?=[:;?!])/g, "\u202f") : english;
  return text.replace("$", () => value);
}

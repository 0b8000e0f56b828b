/** What someone in distress is shown, in place of a reproach. */

import { supportCard } from "../../dist/npm/support/card.js";
import { currentLanguage } from "./words";

const SELF_HARM = "hazard.self-harm";

/** Whether a category of this id calls for support. */
export function callsForSupport(category: string): boolean {
  return category === SELF_HARM;
}

/** A calm message and whom to call: the lines come with the extension, nothing is fetched. */
export function support(): HTMLElement {
  return supportCard(currentLanguage());
}

/** What someone in distress is told, in place of a reproach. */

import { t } from "./words";

const SELF_HARM = "hazard.self-harm";

/** Whether a category of this id calls for support. */
export function callsForSupport(category: string): boolean {
  return category === SELF_HARM;
}

/** Where to find someone who listens. */
export function supportRemarks(): string[] {
  return [t("support")];
}

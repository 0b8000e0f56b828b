/** What a verdict means for sending. */

import type { Action } from "./engine/funambule.js";

/** Whether a prompt with this action waits for a choice. An unknown action does. */
export function holds(action: Action): boolean {
  return action !== "allow" && action !== "note";
}

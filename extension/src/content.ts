/** The content script: one guard for each frame of a site, from its first moment. */

import { Attachments } from "./attachments";
import { Gate } from "./gate";
import { Guard } from "./guard";
import { watchHealth } from "./health";
import { Hold } from "./hold";
import { Interceptor } from "./intercept";
import { watchLeaving } from "./leaving";
import { Panel } from "./panel";
import type { Report, ToContent } from "./protocol";
import { Replies } from "./replies";
import { hasPromptBox, siteOf } from "./sites";

/** The host of this frame, sandboxed or not; a frame without an address has its maker's. */
function host(): string {
  return location.hostname || (self.origin === "null" ? "" : new URL(self.origin).hostname);
}

const guard = new Guard(siteOf(host()), host());
const panel = new Panel();
const replies = new Replies(guard.vault);
const hold = new Hold(guard, panel, replies);
const interceptor = new Interceptor(guard, hold, panel);
const attachments = new Attachments(guard, hold, panel);
const gate = new Gate(guard, hold, interceptor, replies, attachments);

gate.connect();
interceptor.listen();
attachments.listen();
watchLeaving(gate);

chrome.runtime.onMessage.addListener((message: ToContent, sender, answer) => {
  if (sender.id !== chrome.runtime.id || message.kind !== "report") return;
  const { host, state, readyAfter, readyAt, counters } = guard;
  const report = { address: location.href, host, site: guard.site.name };
  answer({ ...report, state, readyAfter, readyAt, counters } satisfies Report);
});

// On the assistants' own pages the engine is ready before the prompt box is there.
if (window === top && hasPromptBox(guard.site, location.pathname)) guard.preload();

const watch = () => watchHealth(guard, gate, interceptor, panel);
if (document.readyState === "loading") addEventListener("DOMContentLoaded", watch, { once: true });
else watch();

/** The content script: one guard for each frame of a site, from its first moment. */

import { Gate } from "./gate";
import { Guard } from "./guard";
import { watchHealth } from "./health";
import { Hold } from "./hold";
import { Interceptor } from "./intercept";
import { watchLeaving } from "./leaving";
import { Panel } from "./panel";
import type { Report, ToContent } from "./protocol";
import { siteOf } from "./sites";

/** The host of this frame; a frame without an address of its own has its maker's. */
function host(): string {
  return self.origin === "null" ? "" : new URL(self.origin).hostname;
}

const guard = new Guard(siteOf(host()));
const panel = new Panel();
const hold = new Hold(guard, panel);
const interceptor = new Interceptor(guard, hold, panel);
const gate = new Gate(guard, hold, interceptor);

gate.connect();
interceptor.listen();
watchLeaving(gate);

chrome.runtime.onMessage.addListener((message: ToContent, sender, answer) => {
  if (sender.id !== chrome.runtime.id || message.kind !== "report") return;
  const { state, counters, site } = guard;
  answer({ address: location.href, site: site.name, state, counters } satisfies Report);
});

const watch = () => watchHealth(guard, gate, interceptor, panel);
if (document.readyState === "loading") addEventListener("DOMContentLoaded", watch, { once: true });
else watch();

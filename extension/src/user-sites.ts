/** Sites beside those of the table: the same scripts, where the user has given the permission. */

import type { Effective } from "./settings";

/** In every frame, before any script of the page. */
const EVERY_FRAME = {
  runAt: "document_start",
  allFrames: true,
  matchOriginAsFallback: true,
} as const;

const CONTENT = "user-sites-content";
const PAGE = "user-sites-page";

export function patternOf(host: string): string {
  return `https://${host}/*`;
}

/** The host in what a user writes: a host or an address. `undefined` if there is none. */
export function hostIn(written: string): string | undefined {
  const text = written.trim();
  try {
    const { host, hostname, protocol } = new URL(
      /^https?:\/\//i.test(text) ? text : `https://${text}`,
    );
    const isHost = protocol === "https:" && host === hostname && hostname.includes(".");
    return isHost ? hostname : undefined;
  } catch {
    return undefined;
  }
}

let last: Promise<void> = Promise.resolve();

/** Registers the scripts for exactly the sites of the settings, one change after the other. */
export function followSites(settings: Effective): Promise<void> {
  last = last.catch(() => undefined).then(() => register(settings));
  return last;
}

async function register({ sites }: Effective): Promise<void> {
  const held = await Promise.all(
    sites.map((host) => chrome.permissions.contains({ origins: [patternOf(host)] })),
  );
  const matches = sites.filter((_, index) => held[index]).map(patternOf);
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [CONTENT, PAGE] });
  if (registered.length > 0) {
    await chrome.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    { id: CONTENT, js: ["content.js"], matches, ...EVERY_FRAME },
    { id: PAGE, js: ["page.js"], matches, world: "MAIN", ...EVERY_FRAME },
  ]);
}

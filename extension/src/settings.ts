/** The settings: what the user has chosen, within what an administrator has. */

export const PRESETS = ["balanced", "strict", "observe", "youth"] as const;
export const LANGUAGES = ["auto", "en", "fr"] as const;

/** Changes to the ladder of a category, as in a policy; `null` takes a rung away. */
export type Ladder = Readonly<Record<string, number | string | null>>;

/** What is kept on this device. */
export interface Settings {
  readonly preset: string;
  /** The user's own terms, treated as data. */
  readonly terms: readonly string[];
  /** What the user has called a mistake: never a finding again. */
  readonly allowed: readonly string[];
  readonly ladders: Readonly<Record<string, Ladder | null>>;
  /** Hosts that the user has added to the table. */
  readonly sites: readonly string[];
  /** Hosts on which the user has switched protection off. */
  readonly paused: readonly string[];
  readonly language: string;
  /** Whether decisions are recorded, for how many days, and how many of them. */
  readonly audit: boolean;
  readonly auditDays: number;
  readonly auditEntries: number;
}

/** What an administrator may say, in `storage.managed`; `managed-schema.json` describes it. */
export interface Managed {
  readonly preset?: string;
  /** A whole policy as JSON, in place of the preset and the ladders. */
  readonly policy?: string;
  readonly terms?: readonly string[];
  readonly sites?: readonly string[];
  readonly language?: string;
  /** The settings that the user cannot change. */
  readonly locked?: readonly string[];
  readonly allowPause?: boolean;
  readonly allowDismiss?: boolean;
  readonly allowOverride?: boolean;
  /** Whom to ask, shown beside what is held. */
  readonly contact?: string;
  readonly audit?: boolean;
  readonly auditDays?: number;
  readonly auditEntries?: number;
  readonly allowDeleteLog?: boolean;
}

export interface Effective extends Settings {
  readonly managed: Managed;
}

export const DEFAULTS: Settings = {
  preset: "balanced",
  terms: [],
  allowed: [],
  ladders: {},
  sites: [],
  paused: [],
  language: "auto",
  audit: true,
  auditDays: 90,
  auditEntries: 5_000,
};

const KEYS = Object.keys(DEFAULTS) as (keyof Settings)[];

/** What the user has chosen, as it is kept. */
export async function readOwn(): Promise<Settings> {
  return { ...DEFAULTS, ...(await chrome.storage.local.get(KEYS)) };
}

export async function write(changes: Partial<Settings>): Promise<void> {
  await chrome.storage.local.set(changes);
}

async function readManaged(): Promise<Managed> {
  // Firefox throws where nobody manages the browser.
  return chrome.storage.managed.get().catch(() => ({}));
}

/** What is in force. */
export async function readSettings(): Promise<Effective> {
  const [own, managed] = await Promise.all([readOwn(), readManaged()]);
  return merge(own, managed);
}

function isAudit(key: keyof Settings) {
  return key === "audit" || key === "auditDays" || key === "auditEntries";
}

export function mayDeleteLog({ managed }: Effective): boolean {
  return managed.allowDeleteLog !== false;
}

export function isLocked(managed: Managed, key: keyof Settings): boolean {
  const isReplaced = managed.policy !== undefined && (key === "preset" || key === "ladders");
  const isForbidden =
    (key === "paused" && managed.allowPause === false) ||
    (key === "allowed" && managed.allowDismiss === false);
  // A log that somebody else asks for is not for the user to stop.
  const isGiven = isAudit(key) && managed[key] !== undefined;
  return isReplaced || isForbidden || isGiven || (managed.locked ?? []).includes(key);
}

export function merge(own: Settings, managed: Managed): Effective {
  const chosen = (key: keyof Settings) => (isLocked(managed, key) ? DEFAULTS[key] : own[key]);
  const free = Object.fromEntries(KEYS.map((key) => [key, chosen(key)])) as unknown as Settings;
  const isUnset = (key: "preset" | "language") => free[key] === DEFAULTS[key];
  return {
    ...free,
    preset: (isUnset("preset") && managed.preset) || free.preset,
    language: (isUnset("language") && managed.language) || free.language,
    terms: [...new Set([...(managed.terms ?? []), ...free.terms])],
    sites: [...new Set([...(managed.sites ?? []), ...free.sites])],
    audit: managed.audit ?? free.audit,
    auditDays: Math.max(1, managed.auditDays ?? free.auditDays),
    auditEntries: Math.max(1, managed.auditEntries ?? free.auditEntries),
    managed,
  };
}

/** Calls `changed` whenever something else is in force. */
export function watchSettings(changed: (settings: Effective) => void) {
  chrome.storage.onChanged.addListener(async (changes, area) => {
    // The log is stored beside them.
    if (area === "local" && !KEYS.some((key) => key in changes)) return;
    changed(await readSettings());
  });
}

/** Calls `changed` for each site on which the user switches protection off or on. */
export function watchPaused(changed: (site: string, isPaused: boolean) => void) {
  chrome.storage.onChanged.addListener(({ paused }, area) => {
    if (area !== "local" || !paused) return;
    const before = (paused.oldValue ?? []) as readonly string[];
    const after = (paused.newValue ?? []) as readonly string[];
    for (const site of after.filter((site) => !before.includes(site))) changed(site, true);
    for (const site of before.filter((site) => !after.includes(site))) changed(site, false);
  });
}

/** The policy document that the settings stand for; throws if an administrator's is no JSON. */
export function policyOf({ preset, ladders, terms, allowed, managed }: Effective): string {
  const base = managed.policy
    ? JSON.parse(managed.policy)
    : { format: 1, name: preset, extends: preset, categories: ladders };
  const own = terms.map((term, index) => ({ id: `own-term-${index + 1}`, term }));
  return JSON.stringify({
    ...base,
    detectors: [...(base.detectors ?? []), ...own],
    allow: [...(base.allow ?? []), ...allowed],
  });
}

/** The settings: a preset and the user's own terms, kept on this device. */

export const PRESETS = ["balanced", "strict", "observe", "youth"] as const;

export interface Settings {
  readonly preset: string;
  readonly terms: readonly string[];
}

const DEFAULTS: Settings = { preset: "balanced", terms: [] };

export async function readSettings(): Promise<Settings> {
  return { ...DEFAULTS, ...(await chrome.storage.local.get(["preset", "terms"])) };
}

export function writeSettings(settings: Settings): Promise<void> {
  return chrome.storage.local.set({ ...settings });
}

export function watchSettings(changed: (settings: Settings) => void) {
  chrome.storage.local.onChanged.addListener(async () => changed(await readSettings()));
}

/** The policy document that the settings stand for; throws if there is no such preset. */
export function policyOf(
  settings: Settings,
  presetDocument: (name: string) => string | undefined,
): string {
  const document = presetDocument(settings.preset);
  if (!document) throw new Error(`there is no preset "${settings.preset}"`);
  const policy = JSON.parse(document);
  const own = settings.terms.map((term, index) => ({ id: `own-term-${index + 1}`, term }));
  return JSON.stringify({ ...policy, detectors: [...(policy.detectors ?? []), ...own] });
}

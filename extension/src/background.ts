/** Puts the engine into frames that ask for it, shows each tab's state, follows the user's sites. */

import { append, deleteAll, followSettings } from "./audit-log";
import type { AuditRecord } from "./audit-record";
import { type Answer, FILES_OF, type FromOwnPage, type State, type ToBackground } from "./protocol";
import { mayDeleteLog, readSettings, watchPaused, watchSettings } from "./settings";
import { followSites } from "./user-sites";
import { setLanguage, t } from "./words";

chrome.runtime.onMessage.addListener((message: ToBackground | FromOwnPage, sender, answer) => {
  const tabId = sender.tab?.id;
  if (sender.id !== chrome.runtime.id || tabId === undefined) return false;
  const done = (result: Answer) => answer(result);
  const failed = (error: unknown) => answer({ error: String(error) });
  if (message.kind === "load" && Object.hasOwn(FILES_OF, message.file)) {
    const target = { tabId, frameIds: [sender.frameId ?? 0] };
    chrome.scripting
      // Else the browser waits until the page has loaded.
      .executeScript({ target, files: [...FILES_OF[message.file]], injectImmediately: true })
      .then(() => done(undefined), failed);
  } else if (message.kind === "state") {
    showBadge(tabId, message.state).then(() => done(undefined), failed);
  } else if (message.kind === "record") {
    record(message.record).then(() => done(undefined), failed);
  } else if (message.kind === "delete-log" && isOwnPage(sender)) {
    deleteLog().then(() => done(undefined), failed);
  }
  return true;
});

function isOwnPage({ url }: chrome.runtime.MessageSender): boolean {
  return url?.startsWith(chrome.runtime.getURL("")) ?? false;
}

async function record(record: AuditRecord): Promise<void> {
  await append(record, await readSettings());
}

async function deleteLog(): Promise<void> {
  if (!mayDeleteLog(await readSettings())) throw new Error("the log may not be deleted here");
  await deleteAll();
}

async function showBadge(tabId: number, state: State): Promise<void> {
  const { text, colour, title } = badgeOf(state);
  await chrome.action.setBadgeBackgroundColor({ tabId, color: colour });
  await chrome.action.setBadgeText({ tabId, text });
  setLanguage((await readSettings()).language);
  await chrome.action.setTitle({ tabId, title: t(title) });
}

function badgeOf(state: State) {
  switch (state.kind) {
    case "ready":
      return { text: "✓", colour: "#1b6e45", title: "state_ready" };
    case "loading":
      return { text: "…", colour: "#8a5a00", title: "state_loading" };
    case "failed":
      return { text: "!", colour: "#a8261d", title: "state_failed" };
    case "idle":
      return { text: "–", colour: "#5a5f6b", title: "state_idle" };
    case "off":
      return { text: "off", colour: "#5a5f6b", title: "state_off" };
  }
}

chrome.runtime.onInstalled.addListener(({ reason }) => {
  readSettings().then(followSites);
  if (reason === "install") chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});
watchSettings((settings) => {
  followSites(settings);
  followSettings(settings);
});
watchPaused((site, isPaused) => record({ event: isPaused ? "paused" : "resumed", site }));
chrome.permissions.onRemoved.addListener(() => readSettings().then(followSites));

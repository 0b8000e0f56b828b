/** Puts the engine into frames that ask for it, and shows each tab's state on the badge. */

import type { Answer, State, ToBackground } from "./protocol";

const FILES = { wasm: "engine-wasm.js", javascript: "engine-javascript.js" } as const;

chrome.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
  const tabId = sender.tab?.id;
  if (sender.id !== chrome.runtime.id || tabId === undefined) return false;
  const done = (result: Answer) => answer(result);
  const failed = (error: unknown) => answer({ error: String(error) });
  if (message.kind === "load-engine") {
    const target = { tabId, frameIds: [sender.frameId ?? 0] };
    chrome.scripting
      .executeScript({ target, files: [FILES[message.form]] })
      .then(() => done(undefined), failed);
  } else {
    showBadge(tabId, message.state).then(() => done(undefined), failed);
  }
  return true;
});

async function showBadge(tabId: number, state: State): Promise<void> {
  const { text, colour, title } = badgeOf(state);
  await chrome.action.setBadgeBackgroundColor({ tabId, color: colour });
  await chrome.action.setBadgeText({ tabId, text });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage(title) });
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
  }
}

/** The audit log in the options: its last entries in words, export, verifying, deleting. */

import type { AuditEntry } from "./audit-chain";
import { readLines } from "./audit-log";
import { byId, make } from "./dom";
import { pageEngine } from "./engine-page";
import { ask } from "./protocol";
import { type Effective, isLocked, mayDeleteLog } from "./settings";
import { categoryName, codeName, currentLanguage, t } from "./words";

/** The most entries that are shown. */
const SHOWN = 20;

/** What may be chosen; an administrator, or a file, may say something else. */
const DAYS = [7, 30, 90, 365];
const ENTRIES = [500, 1_000, 5_000, 10_000];

const isOn = byId<HTMLInputElement>("audit");
const days = byId<HTMLSelectElement>("audit-days");
const most = byId<HTMLSelectElement>("audit-entries");
const status = byId("audit-status");

/** What the user has chosen of it. */
export function chosenAudit() {
  return {
    audit: isOn.checked,
    auditDays: Number(days.value),
    auditEntries: Number(most.value),
  };
}

export async function showAudit(settings: Effective): Promise<void> {
  isOn.checked = settings.audit;
  offer(days, DAYS, settings.auditDays);
  offer(most, ENTRIES, settings.auditEntries);
  isOn.disabled = isLocked(settings.managed, "audit");
  days.disabled = isLocked(settings.managed, "auditDays");
  most.disabled = isLocked(settings.managed, "auditEntries");
  byId<HTMLButtonElement>("audit-delete").disabled = !mayDeleteLog(settings);
  await showEntries();
}

function offer(select: HTMLSelectElement, values: readonly number[], chosen: number) {
  const all = [...new Set([...values, chosen])].sort((left, right) => left - right);
  const format = new Intl.NumberFormat(currentLanguage());
  select.replaceChildren(...all.map((value) => new Option(format.format(value), String(value))));
  select.value = String(chosen);
}

async function showEntries() {
  const lines = await readLines();
  byId("audit-count").textContent = t("audit_count", String(lines.length));
  const items = lines
    .slice(-SHOWN)
    .reverse()
    .map((line) => make("li", {}, ...inWords(line)));
  byId("audit-list").replaceChildren(...items);
}

/** One line for a person. A line that is no entry is shown for what it is. */
function inWords(line: string): (Node | string)[] {
  let entry: AuditEntry;
  try {
    entry = JSON.parse(line);
  } catch {
    return [t("audit_unreadable")];
  }
  const form = { dateStyle: "medium", timeStyle: "short" } as const;
  const when = new Intl.DateTimeFormat(currentLanguage(), form).format(new Date(entry.time));
  const words = [
    entry.site,
    Object.keys(entry.categories ?? {})
      .map(categoryName)
      .join(", "),
    entry.justification && codeName("reason", entry.justification),
    entry.deleted && t("audit_deleted_range", `${entry.deleted.first}–${entry.deleted.last}`),
  ].filter(Boolean);
  const title = make("strong", {}, codeName("audit", nameOf(entry)));
  return [make("time", { dateTime: entry.time }, when), " ", title, ` ${words.join(" · ")}`];
}

/** A screened prompt was held, or only noted. */
function nameOf({ event, action }: AuditEntry): string {
  if (event !== "screened") return event;
  return action === "note" || action === "allow" ? "noted" : "held";
}

async function exportLog() {
  const jsonl = (await readLines()).map((line) => `${line}\n`).join("");
  const url = URL.createObjectURL(new Blob([jsonl]));
  make("a", { href: url, download: "funambule-audit.jsonl" }).click();
  URL.revokeObjectURL(url);
}

async function verifyLog() {
  const jsonl = (await readLines()).map((line) => `${line}\n`).join("");
  const { whole, head, breach } = (await pageEngine()).verifyAudit(jsonl);
  if (!whole) {
    const where = t("audit_broken", String(breach?.sequence ?? breach?.line));
    status.textContent = `${where} ${breach?.message}`;
  } else status.textContent = head ? t("audit_whole", head) : t("audit_empty");
}

/** Asks once more, in place. */
function confirmDeletion(button: HTMLElement) {
  if (button.nextElementSibling) return;
  const yes = make("button", { type: "button" }, t("audit_delete_sure"));
  yes.addEventListener("click", async () => {
    yes.remove();
    await ask({ kind: "delete-log" });
    await showEntries();
    status.textContent = t("audit_deleted_all");
    button.focus();
  });
  button.after(yes);
  yes.focus();
}

/** Does what a button says; what goes wrong is said. */
function on(id: string, run: (button: HTMLElement) => Promise<void> | void) {
  const button = byId(id);
  button.addEventListener("click", async () => {
    try {
      await run(button);
    } catch (error) {
      status.textContent = String(error);
    }
  });
}

on("audit-export", exportLog);
on("audit-verify", verifyLog);
on("audit-delete", confirmDeletion);
chrome.storage.onChanged.addListener((changes) => {
  if ("auditState" in changes) showEntries();
});

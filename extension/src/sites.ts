/**
 * The sites that are protected, one row each. The manifest's hosts are derived from this table.
 *
 * Several ways lead to each part of a page, roles and labels first, since sites are redesigned
 * without notice. What no row names is found by the generic ways in `composer.ts`.
 */

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** CSS selectors of the prompt box, surest first. */
  readonly composers: readonly string[];
  /** CSS selectors of the button that sends, surest first. */
  readonly sends: readonly string[];
  /** Addresses, without their query, that a prompt is sent to. */
  readonly prompts: readonly RegExp[];
}

/** Where no row applies: every text box, and whatever calls itself "send". */
const GENERIC: Site = {
  id: "generic",
  name: "",
  hosts: [],
  composers: ['[role="textbox"][contenteditable="true"]', "textarea"],
  sends: ['button[type="submit"]'],
  prompts: [],
};

export const SITES: readonly Site[] = [
  {
    id: "chatgpt",
    name: "ChatGPT",
    hosts: ["chatgpt.com", "chat.openai.com"],
    composers: ['[role="textbox"][contenteditable="true"]', "#prompt-textarea"],
    sends: ['button[data-testid="send-button"]', "#composer-submit-button"],
    prompts: [/\/backend-(api|anon)\/(f\/)?conversation$/],
  },
  {
    id: "claude",
    name: "Claude",
    hosts: ["claude.ai"],
    composers: ['[role="textbox"][contenteditable="true"]', "div.ProseMirror"],
    sends: ['button[aria-label^="Send" i]'],
    prompts: [/\/chat_conversations\/[^/]+\/(retry_)?completion$/],
  },
  {
    id: "gemini",
    name: "Gemini",
    hosts: ["gemini.google.com"],
    composers: ['[role="textbox"][contenteditable="true"]', "rich-textarea .ql-editor"],
    sends: ['button[aria-label^="Send" i]', "button.send-button"],
    prompts: [/\/StreamGenerate$/],
  },
  {
    id: "copilot",
    name: "Copilot",
    hosts: ["copilot.microsoft.com", "m365.cloud.microsoft"],
    composers: ["textarea#userInput", '[role="textbox"][contenteditable="true"]', "textarea"],
    sends: ['button[data-testid="submit-button"]', 'button[aria-label^="Submit" i]'],
    prompts: [/\/c\/api\/chat$/],
  },
  {
    id: "mistral",
    name: "Mistral Le Chat",
    hosts: ["chat.mistral.ai"],
    composers: ['[role="textbox"][contenteditable="true"]', "div.ProseMirror", "textarea"],
    sends: ['form button[type="submit"]'],
    prompts: [/\/api\/chat$/, /\/api\/trpc\/message\.[A-Za-z]+$/],
  },
  {
    id: "deepseek",
    name: "DeepSeek",
    hosts: ["chat.deepseek.com"],
    composers: ["textarea#chat-input", "textarea"],
    sends: ['[role="button"][aria-label^="Send" i]'],
    prompts: [/\/api\/v0\/chat\/completion$/],
  },
  {
    id: "perplexity",
    name: "Perplexity",
    hosts: ["www.perplexity.ai", "perplexity.ai"],
    composers: ['#ask-input[contenteditable="true"]', '[role="textbox"]', "textarea"],
    sends: ['button[data-testid="submit-button"]', 'button[aria-label^="Submit" i]'],
    prompts: [/\/rest\/sse\/perplexity_ask$/],
  },
];

/** The row of a host. */
export function siteOf(host: string): Site {
  return SITES.find((site) => site.hosts.includes(host)) ?? GENERIC;
}

/** Whether a prompt is sent to this address. */
export function isPromptAddress(site: Site, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  return site.prompts.some((pattern) => pattern.test(path));
}

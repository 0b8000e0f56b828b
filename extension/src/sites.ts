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
  /** The pages that have a prompt box, where not all of the host's have. */
  readonly pages?: RegExp;
  /** CSS selectors of the prompt box, surest first. */
  readonly composers: readonly string[];
  /** CSS selectors of the button that sends, surest first. */
  readonly sends: readonly string[];
  /** Addresses, without their query, that a prompt is sent to. */
  readonly prompts: readonly RegExp[];
}

const RICH = '[role="textbox"][contenteditable="true"]';

/** Where no row applies: every text box, and whatever calls itself "send". */
const GENERIC: Site = {
  id: "generic",
  name: "",
  hosts: [],
  composers: [RICH, "textarea", '[contenteditable="true"]'],
  sends: ['button[type="submit"]', 'button[aria-label^="Send" i]'],
  prompts: [],
};

export const SITES: readonly Site[] = [
  {
    id: "chatgpt",
    name: "ChatGPT",
    hosts: ["chatgpt.com", "chat.openai.com"],
    composers: [RICH, "#prompt-textarea", 'form [contenteditable="true"]', "form textarea"],
    sends: [
      'button[data-testid="send-button"]',
      "#composer-submit-button",
      'button[aria-label^="Send" i]',
    ],
    prompts: [/\/backend-(api|anon)\/(f\/)?conversation$/],
  },
  {
    id: "claude",
    name: "Claude",
    hosts: ["claude.ai"],
    composers: [RICH, 'div.ProseMirror[contenteditable="true"]', "fieldset textarea"],
    sends: ['button[aria-label^="Send" i]', "fieldset button[type='submit']"],
    prompts: [/\/chat_conversations\/[^/]+\/(retry_)?completion$/],
  },
  {
    id: "gemini",
    name: "Gemini",
    hosts: ["gemini.google.com"],
    composers: [RICH, "rich-textarea .ql-editor", '.ql-editor[contenteditable="true"]'],
    sends: ['button[aria-label^="Send" i]', "button.send-button", "button.submit"],
    prompts: [/\/StreamGenerate$/],
  },
  {
    id: "copilot",
    name: "Copilot",
    hosts: ["copilot.microsoft.com", "m365.cloud.microsoft"],
    composers: ["textarea#userInput", RICH, "textarea"],
    sends: ['button[data-testid="submit-button"]', 'button[aria-label^="Submit" i]'],
    prompts: [/\/c\/api\/chat$/],
  },
  {
    id: "mistral",
    name: "Mistral Le Chat",
    hosts: ["chat.mistral.ai"],
    composers: [RICH, 'div.ProseMirror[contenteditable="true"]', "form textarea"],
    sends: ['form button[type="submit"]', 'button[aria-label^="Send" i]'],
    prompts: [/\/api\/chat$/, /\/api\/trpc\/message\.[A-Za-z]+$/],
  },
  {
    id: "deepseek",
    name: "DeepSeek",
    hosts: ["chat.deepseek.com"],
    composers: ["textarea#chat-input", "textarea", RICH],
    sends: ['[role="button"][aria-label^="Send" i]', 'button[type="submit"]'],
    prompts: [/\/api\/v0\/chat\/(completion|edit_message|regenerate)$/],
  },
  {
    id: "perplexity",
    name: "Perplexity",
    hosts: ["www.perplexity.ai", "perplexity.ai"],
    composers: ['#ask-input[contenteditable="true"]', RICH, "textarea"],
    sends: ['button[data-testid="submit-button"]', 'button[aria-label^="Submit" i]'],
    prompts: [/\/rest\/sse\/perplexity_ask$/],
  },
  {
    id: "grok",
    name: "Grok",
    hosts: ["grok.com"],
    composers: [RICH, 'div.tiptap[contenteditable="true"]', "form textarea", "textarea"],
    sends: ['form button[type="submit"]', 'button[aria-label^="Submit" i]'],
    prompts: [/\/rest\/app-chat\/conversations\/(new|[^/]+\/responses)$/],
  },
  {
    id: "meta-ai",
    name: "Meta AI",
    hosts: ["www.meta.ai", "meta.ai"],
    composers: [RICH, '[data-lexical-editor="true"]', "textarea"],
    sends: ['[role="button"][aria-label^="Send" i]', 'button[aria-label^="Send" i]'],
    prompts: [/\/api\/graphql\/?$/],
  },
  {
    id: "huggingchat",
    name: "HuggingChat",
    hosts: ["huggingface.co"],
    pages: /^\/chat(\/|$)/,
    composers: ["form textarea", "textarea", RICH],
    sends: ['form button[type="submit"]', 'button[aria-label^="Send" i]'],
    prompts: [/\/chat\/conversation\/[^/]+$/],
  },
  {
    id: "poe",
    name: "Poe",
    hosts: ["poe.com"],
    composers: ['textarea[class*="TextArea"]', "textarea", RICH],
    sends: ['button[data-button-send="true"]', 'button[aria-label^="Send" i]'],
    prompts: [/\/api\/gql_POST$/],
  },
];

/** The row of a host; the generic one for a site that the user has added. */
export function siteOf(host: string): Site {
  return SITES.find((site) => site.hosts.includes(host)) ?? GENERIC;
}

/** Whether a page of an assistant is expected to have a prompt box. */
export function hasPromptBox({ id, pages }: Site, path: string): boolean {
  return id !== GENERIC.id && (pages?.test(path) ?? true);
}

/** The match patterns of the manifest: whole hosts, or frames without an address are not matched. */
export function patternsOf({ hosts }: Site): string[] {
  return hosts.map((host) => `https://${host}/*`);
}

/** Whether a prompt is sent to this address. */
export function isPromptAddress(site: Site, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  return site.prompts.some((pattern) => pattern.test(path));
}

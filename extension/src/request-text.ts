/** The texts inside a request, out of JSON, forms and addresses, however they are nested. */

/** How deep JSON inside strings of JSON is followed. */
const DEEPEST = 6;

/** Every text of a request, one after the other. */
export function leavesOf(address: string, body: string): string {
  const leaves: string[] = [];
  const query = address.indexOf("?");
  if (query >= 0) collectForm(address.slice(query + 1), leaves);
  collect(body, leaves, 0);
  return leaves.join("\n");
}

function collect(text: string, leaves: string[], depth: number) {
  if (depth < DEEPEST && /^\s*[[{"]/.test(text)) {
    try {
      return collectValue(JSON.parse(text), leaves, depth + 1);
    } catch {
      // It only begins like JSON.
    }
  }
  if (depth === 0 && /^[\w.%[\]-]+=\S*$/.test(text)) return collectForm(text, leaves);
  leaves.push(text);
}

function collectValue(value: unknown, leaves: string[], depth: number) {
  if (typeof value === "string") collect(value, leaves, depth);
  else if (typeof value === "number") leaves.push(String(value));
  else if (value && typeof value === "object") {
    for (const inner of Object.values(value)) collectValue(inner, leaves, depth);
  }
}

function collectForm(text: string, leaves: string[]) {
  for (const [, value] of new URLSearchParams(text)) collect(value, leaves, 1);
}

/** Changing one threshold of a policy document, and nothing else of it. */

/** The document with another threshold; nothing if it cannot be read as JSON. */
export function withRung(text, category, rung, threshold) {
  let policy;
  try {
    policy = JSON.parse(text);
  } catch {
    return undefined;
  }
  const categories = { ...policy.categories };
  categories[category] = { ...categories[category], [rung]: threshold };
  return write({ ...policy, categories });
}

/** JSON with one ladder a line, as the presets are written. */
function write(policy) {
  const fields = Object.entries(policy).map(([name, value]) => {
    const isLadders = name === "categories";
    return `  ${JSON.stringify(name)}: ${isLadders ? ladders(value) : JSON.stringify(value)}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

function ladders(categories) {
  const rows = Object.entries(categories).map(([category, ladder]) => {
    const rungs = Object.entries(ladder ?? {}).map(
      ([rung, value]) => `${JSON.stringify(rung)}: ${JSON.stringify(value)}`,
    );
    const body = ladder === null ? "null" : `{ ${rungs.join(", ")} }`;
    return `    ${JSON.stringify(category)}: ${body}`;
  });
  return `{\n${rows.join(",\n")}\n  }`;
}

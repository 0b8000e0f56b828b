/** One line of a data set: `{"text": "…", "labels": ["hazard.fraud"]}`; `[]` is harmless. */

/** The `prompt` and its `labels`, missing where the line has none; or the `problem` with the line. */
export function parseLine(source) {
  let row;
  try {
    row = JSON.parse(source);
  } catch (error) {
    return { problem: { key: "dataset.notJson", detail: error.message } };
  }
  if (row === null || typeof row !== "object" || Array.isArray(row)) {
    return { problem: { key: "dataset.notObject" } };
  }
  const prompt = row.text ?? row.prompt;
  if (typeof prompt !== "string") return { problem: { key: "dataset.noText" } };
  const { labels } = row;
  const isList = Array.isArray(labels) && labels.every((label) => typeof label === "string");
  if (labels !== undefined && !isList) return { problem: { key: "dataset.badLabels" } };
  return { prompt, labels };
}

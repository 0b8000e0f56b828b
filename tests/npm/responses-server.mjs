// What a server of the Responses API answers, whole or event by event.

/** Answers with the `content` or the `call`, in `pieces`; without `finish` the stream breaks off. */
export async function answerResponses(
  response,
  { stream },
  { content, call, pieces = 3, finish = true },
) {
  const item = call
    ? { type: "function_call", id: "item_1", call_id: "call_1", status: "completed", ...call }
    : message(content);
  const whole = {
    id: "resp_1",
    object: "response",
    created_at: 1,
    model: "m",
    status: "completed",
    output: [item],
    usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2 },
  };
  if (!stream) {
    response.setHeader("content-type", "application/json").end(JSON.stringify(whole));
    return;
  }
  response.setHeader("content-type", "text/event-stream; charset=utf-8");
  let number = 0;
  const send = (type, event) => {
    const data = { type, sequence_number: number++, ...event };
    response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const place = { item_id: "item_1", output_index: 0 };
  const cut = (text) => text.match(new RegExp(`[^]{1,${pieces}}`, "g"));
  send("response.created", { response: { ...whole, status: "in_progress", output: [] } });
  if (call) {
    send("response.output_item.added", { output_index: 0, item: { ...item, arguments: "" } });
    const kind = "response.function_call_arguments";
    for (const delta of cut(call.arguments)) send(`${kind}.delta`, { ...place, delta });
    if (finish) send(`${kind}.done`, { ...place, name: call.name, arguments: call.arguments });
  } else {
    send("response.output_item.added", { output_index: 0, item: { ...item, content: [] } });
    const part = { ...place, content_index: 0 };
    const empty = { ...item.content[0], text: "" };
    send("response.content_part.added", { ...part, part: empty });
    const kind = "response.output_text";
    for (const delta of cut(content)) send(`${kind}.delta`, { ...part, delta, logprobs: [] });
    if (finish) {
      send(`${kind}.done`, { ...part, text: content, logprobs: [] });
      send("response.content_part.done", { ...part, part: item.content[0] });
    }
  }
  if (finish) {
    send("response.output_item.done", { output_index: 0, item });
    send("response.completed", { response: whole });
  }
  response.end();
}

function message(text) {
  const content = [{ type: "output_text", text, annotations: [], logprobs: [] }];
  return { type: "message", id: "item_1", role: "assistant", status: "completed", content };
}

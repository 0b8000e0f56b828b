// A server on the loopback interface that speaks the protocols of AI services.

import { once } from "node:events";
import { createServer } from "node:http";
import { answerResponses } from "./responses-server.mjs";

/**
 * Starts it. `requests` holds what arrived. `reply(request)` gives the `content` or the `call` to
 * answer with, how long the `pieces` of a stream are, whether it says when it has finished, and a
 * promise, the `gate`, that it waits for after each piece.
 */
export async function startServer(reply) {
  const requests = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece;
    if (request.method === "GET") {
      response.setHeader("content-type", "application/json").end('{"data":[]}');
      return;
    }
    const parsed = JSON.parse(body);
    requests.push(parsed);
    const answerIn = request.url.endsWith("/responses") ? answerResponses : answer;
    await answerIn(response, parsed, reply(parsed));
  });
  // A connection that it closes while the next request is on its way fails that request: on a loaded
  // machine the usual five seconds pass between two of them.
  server.keepAliveTimeout = 0;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}/v1`;
  return { address, requests, close: () => server.close() };
}

async function answer(response, { stream }, { content, call, pieces = 3, finish = true, gate }) {
  const message = call
    ? { tool_calls: [{ index: 0, id: "call_1", type: "function", function: call }] }
    : { content };
  if (!stream) {
    const choice = { index: 0, message: { role: "assistant", ...message }, finish_reason: "stop" };
    const text = JSON.stringify({ object: "chat.completion", choices: [choice] });
    response.setHeader("content-type", "application/json");
    response.setHeader("content-length", Buffer.byteLength(text)).end(text);
    return;
  }
  response.setHeader("content-type", "text/event-stream; charset=utf-8");
  const send = (delta, reason = null) => {
    const choices = [{ index: 0, delta, finish_reason: reason }];
    response.write(`data: ${JSON.stringify({ object: "chat.completion.chunk", choices })}\n\n`);
  };
  const cut = (text) => text.match(new RegExp(`[^]{1,${pieces}}`, "g"));
  if (call) {
    send({ tool_calls: [{ ...message.tool_calls[0], function: { ...call, arguments: "" } }] });
    for (const piece of cut(call.arguments)) {
      send({ tool_calls: [{ index: 0, function: { arguments: piece } }] });
    }
  } else {
    send({ role: "assistant", content: "" });
    for (const piece of cut(content)) {
      send({ content: piece });
      await gate;
    }
  }
  if (finish) send({}, call ? "tool_calls" : "stop");
  response.end("data: [DONE]\n\n");
}

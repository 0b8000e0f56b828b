// The OpenAI SDK and the AI SDK, each with the wrapped fetch, against the server of its argument.
import { createOpenAI } from "@ai-sdk/openai";
import { generateText, streamText } from "ai";
import { createScreener, wrapFetch } from "funambule";
import OpenAI from "openai";

const [baseURL, prompt] = process.argv.slice(2);
const options = { baseURL, apiKey: "none", fetch: wrapFetch(fetch, await createScreener()) };
const messages = [{ role: "user", content: prompt }];
const report = {};

/** What a client gives back, or the name of what it throws. */
async function attempt(name, ask) {
  try {
    report[name] = await ask();
  } catch (error) {
    report[name] = (error.cause ?? error).code ?? String(error);
  }
}

const client = new OpenAI({ ...options, maxRetries: 0 });
await attempt("openai", async () => {
  const { choices } = await client.chat.completions.create({ model: "m", messages });
  return choices[0].message.content;
});
await attempt("openai, streamed", async () => {
  const stream = await client.chat.completions.create({ model: "m", messages, stream: true });
  let text = "";
  for await (const { choices } of stream) text += choices[0]?.delta.content ?? "";
  return text;
});

await attempt("openai responses", async () => {
  return (await client.responses.create({ model: "m", input: prompt })).output_text;
});
await attempt("openai responses, streamed", async () => {
  const stream = await client.responses.create({ model: "m", input: prompt, stream: true });
  let text = "";
  for await (const event of stream) {
    if (event.type === "response.output_text.delta") text += event.delta;
  }
  return text;
});

const provider = createOpenAI(options);
// The AI SDK speaks the Responses API unless it is told to speak the older one.
for (const [name, model] of [
  ["ai", provider("m")],
  ["ai chat", provider.chat("m")],
]) {
  await attempt(name, async () => (await generateText({ model, messages, maxRetries: 0 })).text);
  await attempt(`${name}, streamed`, async () => {
    let failure;
    const onError = ({ error }) => {
      failure = error;
    };
    const { textStream } = streamText({ model, messages, maxRetries: 0, onError });
    let text = "";
    for await (const piece of textStream) text += piece;
    if (failure) throw failure;
    return text;
  });
}
console.log(JSON.stringify(report));

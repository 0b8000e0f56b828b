// The same as a hook of Fastify.
import Fastify from "fastify";
import { createScreener, holds } from "funambule";

const screener = await createScreener();

async function screenPrompt(request, reply) {
  const { prompt } = request.body ?? {};
  if (typeof prompt !== "string") {
    return reply.code(400).send({ error: "prompt is not a string" });
  }
  const { text, vault } = screener.mask(prompt);
  const verdict = screener.screen(text);
  if (holds(verdict.action)) {
    const isFrench = /^fr\b/.test(request.headers["accept-language"] ?? "");
    return reply.code(422).send(screener.explain(verdict, isFrench ? "fr" : "en"));
  }
  request.body.prompt = text;
  request.restore = (answer) => screener.restore(answer, vault);
}

const app = Fastify();
app.decorateRequest("restore", null);
app.post("/ask", { preHandler: screenPrompt }, async (request) => {
  const seen = request.body.prompt;
  return { seen, reply: request.restore(`You wrote: ${seen}`) };
});
await app.listen({ port: 0, host: "127.0.0.1" });
console.log(app.server.address().port);

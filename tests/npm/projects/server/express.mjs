// An Express server that screens the prompts it is sent, before any model sees them.
import express from "express";
import { createScreener, holds } from "funambule";

const screener = await createScreener();

/** Masks the prompt of a request; refuses what masking does not settle. */
function screenPrompt(request, response, next) {
  const { prompt } = request.body ?? {};
  if (typeof prompt !== "string") {
    response.status(400).json({ error: "prompt is not a string" });
    return;
  }
  const { text, vault } = screener.mask(prompt);
  const verdict = screener.screen(text);
  if (holds(verdict.action)) {
    const language = request.acceptsLanguages("en", "fr") || "en";
    response.status(422).json(screener.explain(verdict, language));
    return;
  }
  request.body.prompt = text;
  response.locals.restore = (reply) => screener.restore(reply, vault);
  next();
}

const app = express();
app.use(express.json());
app.post("/ask", screenPrompt, (request, response) => {
  // A model would answer here; this one repeats what it was given.
  const seen = request.body.prompt;
  response.json({ seen, reply: response.locals.restore(`You wrote: ${seen}`) });
});
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));

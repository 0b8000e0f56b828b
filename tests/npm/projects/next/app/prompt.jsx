"use client";
import "funambule/element";
import { useScreener, useVerdict } from "funambule/react";
import { useEffect, useState } from "react";

const TEXT = "My card is 4539 1488 0343 6467";

// A client component: rendered on the server too, where there is no verdict yet.
export default function Prompt() {
  const state = useScreener({ policy: "observe" });
  const verdict = useVerdict(state, TEXT);
  const [worker, setWorker] = useState("none");
  useEffect(() => {
    if (state.status !== "ready") return;
    state.screener.screenAsync(TEXT).then(
      ({ action }) => setWorker(action),
      ({ message }) => setWorker(message),
    );
  }, [state]);
  useEffect(() => {
    if (verdict.status === "decided" && worker !== "none") {
      globalThis.report = [verdict.verdict.action, worker];
    }
  }, [verdict, worker]);
  return (
    <form>
      <p id="client">{verdict.status === "decided" ? verdict.verdict.action : verdict.status}</p>
      <funambule-prompt name="prompt" aria-label="Prompt"></funambule-prompt>
    </form>
  );
}

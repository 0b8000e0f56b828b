// Compiled only: the element in JSX, with the types that `funambule/react` brings.
import type { Screener } from "funambule";
import "funambule/react";

export function Prompt({ screener }: { screener: Promise<Screener> }) {
  return (
    <funambule-prompt
      name="prompt"
      policy="strict"
      required
      screener={screener}
      onfunambule-submit={({ detail }) => console.log(detail.entries.length)}
    />
  );
}

// @ts-expect-error a policy is no number
export const wrong = <funambule-prompt policy={1} />;

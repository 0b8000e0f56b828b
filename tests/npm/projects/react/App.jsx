import { createScreener } from "funambule";
import "funambule/element";
import { useState } from "react";

// React sets it as a property: the element waits for what it promises.
const screener = createScreener({ policy: "strict" });

export default function App() {
  const [verdict, setVerdict] = useState();
  const submit = ({ detail }) => {
    globalThis.report = [...(globalThis.report ?? []), detail.text];
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <funambule-prompt
        name="prompt"
        aria-label="Prompt"
        screener={screener}
        onfunambule-verdict={({ detail }) => setVerdict(detail.verdict)}
        onfunambule-submit={submit}
      />
      <output>{verdict?.action}</output>
    </form>
  );
}

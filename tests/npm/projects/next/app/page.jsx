// On the server a bundle has no assets beside it: the engine is inside the JavaScript.
import { createScreener } from "funambule/inline";
import Prompt from "./prompt";

// A server component screens where it is rendered, at each request.
export const dynamic = "force-dynamic";

export default async function Page() {
  const screener = await createScreener();
  const { action } = screener.screen("My card is 4539 1488 0343 6467");
  return (
    <main>
      <p id="server">{action}</p>
      <Prompt />
    </main>
  );
}

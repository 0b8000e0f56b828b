// Prints the verdicts that every entry of the package comes to.

import * as funambule from "funambule";
import * as inline from "funambule/inline";
import "funambule/element";

const TEXT = "My card is 4539 1488 0343 6467";
const report = {};
for (const [name, { createScreener }] of Object.entries({ funambule, inline })) {
  const screener = await createScreener();
  report[name] = [screener.screen(TEXT).action, (await screener.screenAsync(TEXT)).action];
}
const log = await funambule.AuditLog.open();
await log.record("screened", { verdict: (await funambule.createScreener()).screen(TEXT) });
const { whole, entries } = await log.verify();
report.audit = [whole, entries];
console.log(JSON.stringify(report));

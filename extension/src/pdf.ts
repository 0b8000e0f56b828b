/** The text of a PDF. */

import * as pdf from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// A content script cannot start a worker of the extension: the library then runs in turns here.
Object.assign(globalThis, { pdfjsWorker: worker });

export async function readPdf(data: Uint8Array): Promise<string> {
  const task = pdf.getDocument({
    data,

    useWorkerFetch: false,
    verbosity: 0,
  });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const pieces = items.map((item) =>
        "str" in item ? item.str + (item.hasEOL ? "\n" : "") : "",
      );
      pages.push(pieces.join(""));
    }
    return pages.join("\n");
  } finally {
    await task.destroy();
  }
}

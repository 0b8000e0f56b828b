/** Reads files that need a library; put into a frame when the first such file is attached. */

import { unzipSync } from "fflate";
import type { ReaderHandover } from "./attachments";
import { isOfficeText, textOfXml } from "./office";
import { readPdf } from "./pdf";

/** The most that a document may unfold to: a small file can pretend to be endless. */
const MOST_BYTES = 100_000_000;

async function readOffice(bytes: Uint8Array): Promise<string> {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isOfficeText(name)) return false;
      size += originalSize;
      if (size > MOST_BYTES) throw new Error("the document is too large");
      return true;
    },
  });
  const parts = Object.values(files).map((part) => textOfXml(new TextDecoder().decode(part)));
  return parts.join("\n");
}

(globalThis as ReaderHandover).funambuleReader = { pdf: readPdf, office: readOffice };

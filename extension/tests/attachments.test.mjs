// Files: what can be read is screened before it is uploaded, what cannot is said so.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { start, until, Visit } from "./browser.mjs";

const CARD = "4539 1488 0343 6467";
const LEAK = `My card is ${CARD}`;

const zipped = (parts) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );

/** As small as a PDF can be; its table of contents is left to the reader to rebuild. */
const pdf = (text) =>
  Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${text.length + 30}>>stream
BT /F1 12 Tf 20 100 Td (${text}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`);

/** In Word, a number may be spread over runs; in Excel, texts are kept apart from cells. */
const FILES = {
  "notes.txt": (text) => Buffer.from(text),
  "rows.csv": (text) => Buffer.from(`id,note\n1,"${text}"\n`),
  "data.json": (text) => Buffer.from(JSON.stringify({ note: text })),
  "page.html": (text) => Buffer.from(`<p>${text}</p>`),
  "wide.log": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "mail.eml": (text) => Buffer.from(`Subject: x\n\n${text.slice(0, 15)}=\r\n${text.slice(15)}`),
  "letter.docx": (text) =>
    zipped({
      "word/document.xml": `<w:document><w:p><w:r><w:t>${text.slice(0, 15)}</w:t></w:r><w:r><w:t xml:space="preserve">${text.slice(15)}</w:t></w:r></w:p></w:document>`,
    }),
  "sheet.xlsx": (text) =>
    zipped({
      "xl/sharedStrings.xml": `<sst><si><t>${text}</t></si></sst>`,
      "xl/worksheets/sheet1.xml": `<worksheet><row><c t="s"><v>0</v></c></row></worksheet>`,
    }),
  "talk.pptx": (text) =>
    zipped({ "ppt/slides/slide1.xml": `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>` }),
  "paper.pdf": pdf,
};

describe("the extension: files", () => {
  let browser;
  let visit;
  before(async () => {
    browser = await start();
    visit = await Visit.open(browser, "assistant.html?to=/backend-api/conversation");
    await visit.page.locator("#box").click();
    await visit.state("ready");
  });
  after(() => browser.stop());

  const attach = (name, buffer) =>
    visit.page.setInputFiles("#files", { name, mimeType: "application/octet-stream", buffer });
  const uploads = () => visit.record.filter(({ path }) => path === "/upload");

  for (const [name, make] of Object.entries(FILES)) {
    it(`${name}: a secret is held, a clean file goes`, async () => {
      await visit.again();
      await attach(name, make("The capital of France is Paris"));
      await until("the upload", () => uploads().length === 1);
      await visit.again();
      await attach(name, make(LEAK));
      await visit.says("A file is held");
      await visit.says(name);
      await visit.choose("Keep it back");
      await visit.sent();
      assert.deepEqual(uploads(), []);
    });
  }

  it("a file that the user lets go is uploaded as it is", async () => {
    await visit.again();
    await attach("mine.txt", Buffer.from(`${LEAK} and that is fine`));
    await visit.choose("Allow on this page");
    await visit.choose("Yes, let it go as it is");
    await until("the upload", () => uploads().some(({ body }) => body.includes(CARD)));
  });

  it("what is asked of one file is asked again after another panel", async () => {
    await visit.again();
    await attach("first.txt", Buffer.from(`${LEAK}, first`));
    await visit.says("first.txt");
    await attach("photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 2, 3]));
    await visit.choose("Keep it back");
    await visit.says("Not scanned: photo.png");
    await visit.choose("Understood");
    await visit.sent();
    assert.deepEqual(
      uploads().filter(({ body }) => body.includes(CARD)),
      [],
    );
  });

  for (const name of ["photo.png", "archive.zip", "scan.pdf"]) {
    it(`${name}: it is said that it was not scanned`, async () => {
      await visit.again();
      const bytes = {
        "photo.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
        "archive.zip": zipped({ "inside.txt": LEAK }),
        "scan.pdf": pdf(""),
      };
      await attach(name, bytes[name]);
      await visit.says(`Not scanned: ${name}`);
      await visit.choose("Understood");
    });
  }
});

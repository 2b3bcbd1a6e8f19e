/** Blobs: bytes, names, types, character sets, and Google's conversions as far as they go here. */
import { expect, test } from "@jest/globals";
import { browserAmong } from "../../../workbench/services/blob/browser-engine.ts";
import { decode, encode } from "../../../workbench/services/blob/charset.ts";
import { runMain } from "../runtime/script.ts";

test.each([
  ["日本", "Shift_JIS", [0x93, 0xfa, 0x96, 0x7b]],
  ["中文", "GBK", [0xd6, 0xd0, 0xce, 0xc4]],
  ["中文", "Big5", [0xa4, 0xa4, 0xa4, 0xe5]],
  ["é", "ISO-8859-1", [0xe9]],
  ["é", "UTF-8", [0xc3, 0xa9]],
  ["a", "UTF-16", [0xfe, 0xff, 0, 0x61]],
])("%s in %s is %j, and back", (text, charset, bytes) => {
  expect([...encode(text, charset)]).toEqual(bytes);
  expect(decode(Uint8Array.from(bytes), charset)).toBe(text);
});

test("what a character set lacks is a question mark", () => {
  expect(encode("a€🙂", "US-ASCII").toString()).toBe("a??");
  expect(encode("中é", "ISO-8859-1").toString("latin1")).toBe("?é");
});

const value = async (body: string) => {
  const { value: result, error } = await runMain(`function main() { ${body} }`);
  return error ? error.message : result;
};

test.each([
  ["return Utilities.newBlob('é').getBytes()", [-61, -87]],
  ["const b = Utilities.newBlob([71, -61, 200]); return [b.getContentType(), b.getName(), b.getBytes()]", [null, null, [71, -61, -56]]],
  ["return Utilities.newBlob('x', null, 'a.b.PNG').setContentTypeFromExtension().getContentType()", "image/png"],
  ["return Utilities.newBlob('x', 'text/plain', 'a.unknown').setContentTypeFromExtension().getContentType()", null],
  [
    "const b = Utilities.newBlob('x', 'text/html', 'n'); const c = b.copyBlob().setName('m').setBytes([65]); return [b.getName(), c.getName(), b.getDataAsString(), c.getDataAsString()]",
    ["n", "m", "x", "A"],
  ],
  ["return Utilities.newBlob('').setDataFromString('日本', 'Shift_JIS').getDataAsString('Shift_JIS')", "日本"],
  ["return [Utilities.newBlob('x').isGoogleType(), Utilities.newBlob('x').getAllBlobs().length]", [false, 1]],
  ["Utilities.newBlob('x').setBytes('x')", "The parameters (String) don't match the method signature for Blob.setBytes."],
  ["Utilities.newBlob('x').setBytes(['a'])", "Cannot convert Array to (class)."],
  ["Utilities.newBlob('x').getAs('image/png')", "Converting from text/plain to image/png is not supported."],
])("%s", async (body, expected) => {
  expect(await value(body)).toEqual(expected);
});

test("a page becomes a PDF of its name, Chinese and all; a picture becomes another", async () => {
  const body = `const pdf = Utilities.newBlob("<title>Report</title><h1>Hello PDF</h1><p style='page-break-before: always'>中文</p>", "text/html", "Shopping.12.25.2014").getAs("application/pdf");
    const start = Utilities.newBlob(pdf.getBytes().slice(0, 5)).getDataAsString();
    const pages = pdf.getDataAsString("ISO-8859-1").match(/\\/Type \\/Page\\b/g).length;
    const made = pdf.getDataAsString("ISO-8859-1").match(/CreationDate \\(D:(\\d+)/)[1];
    const gif = Utilities.newBlob(Utilities.base64Decode("R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="), "image/gif", "dot.gif");
    const png = gif.getAs("image/png");
    return [pdf.getName(), pdf.getContentType(), start, pages, made, png.getName(), png.getBytes().slice(0, 4)];`;
  expect(await value(body)).toEqual(["Shopping.12.25.pdf", "application/pdf", "%PDF-", 2, "19700101000000", "dot.png", [-119, 80, 78, 71]]);
}, 30_000);

test("without a browser a sentence says what is missing", () => {
  expect(() => browserAmong(["", "/nowhere/chromium"])).toThrow(
    "Making a PDF or converting a picture needs Chromium, Chrome or Edge: install one, or name it with the environment variable CHROMIUM.",
  );
});

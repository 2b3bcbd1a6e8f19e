/** `ContentService`: what a script can put together as a web app's answer. */
import { expect, test } from "@jest/globals";
import { runMain } from "../runtime/script.ts";

test("a text output is added to, cleared, typed and named", async () => {
  const report = await runMain(`function main() {
    const out = ContentService.createTextOutput("a").append("b");
    const first = [out.getContent(), String(out.getMimeType()), out.getFileName()];
    out.clear().setContent('{"x":1}').setMimeType(ContentService.MimeType.JSON).downloadAsFile("x.json");
    return [...first, out.getContent(), out.getMimeType() === ContentService.MimeType.JSON, out.getFileName(), ContentService.createTextOutput().getContent()];
  }`);
  expect(report.value).toEqual(["ab", "TEXT", null, '{"x":1}', true, "x.json", ""]);
});

test("a media type is one of Google's", async () => {
  const report = await runMain(`function main() { ContentService.createTextOutput("a").setMimeType("text/csv") }`);
  expect(report.error?.message).toBe("The parameters (String) don't match the method signature for ContentService.TextOutput.setMimeType.");
});

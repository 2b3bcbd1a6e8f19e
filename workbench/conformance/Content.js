/** ContentService: plain text that a web app answers with; and what can be told of Browser without a person. */

function conform_ContentService_text() {
  const output = ContentService.createTextOutput("a");
  check("what it was made with", "TD ContentService.createTextOutput(String)", () => same(output.getContent(), "a"));
  check("append", "TD TextOutput.append", () => same(output.append("b").getContent(), "ab"));
  check("setContent", "TD TextOutput.setContent", () => same(output.setContent("c").getContent(), "c"));
  check("clear", "GF test/testcontent.js", () => same(output.clear().getContent(), null));
  check("plain text at first", "TD TextOutput.getMimeType", () => isTrue(output.getMimeType() === ContentService.MimeType.TEXT));
  check("setMimeType", "TD TextOutput.setMimeType", () =>
    isTrue(output.setMimeType(ContentService.MimeType.JSON).getMimeType() === ContentService.MimeType.JSON),
  );
  check("no file name at first", "TD TextOutput.getFileName", () => same(ContentService.createTextOutput().getFileName(), null));
  check("downloadAsFile", "TD TextOutput.downloadAsFile", () => same(output.downloadAsFile("x.json").getFileName(), "x.json"));
  check("a type that is none", "GF notes/oddities.md", () => throwsException(() => output.setMimeType("json"), /The parameters/));
  check("the types print as their names", "TD MimeType", () => same(String(ContentService.MimeType.CSV), "CSV"));
}

function conform_Browser_buttons() {
  check("its sets of buttons are those of Ui", "TD Browser.Buttons", () =>
    same(
      ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"].map((name) => String(Browser.Buttons[name])),
      ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"],
    ),
  );
}

/** ContentService: texts that a web app gives. */

function conform_ContentService_output() {
  const text = () => ContentService.createTextOutput("Initial ");
  check("set, appended and read", "GF test/testcontent.js", () => same(text().append("Content").getContent(), "Initial Content"));
  check("set anew", "TD TextOutput.setContent", () => same(text().setContent("New Data").getContent(), "New Data"));
  check("cleared there is none", "GF test/testcontent.js", () => same(text().clear().getContent(), null));
  check("plain text at first", "TD TextOutput.setMimeType", () => same(text().getMimeType(), ContentService.MimeType.TEXT));
  check("of another type", "GF test/testcontent.js", () =>
    same(text().setMimeType(ContentService.MimeType.JSON).getMimeType(), ContentService.MimeType.JSON),
  );
  check("types are told by their names", "D guides/v8runtimeoverview.md", () =>
    same(
      ["CSV", "ICAL", "JAVASCRIPT", "JSON", "TEXT", "VCARD"].map((name) => String(ContentService.MimeType[name])),
      ["CSV", "ICAL", "JAVASCRIPT", "JSON", "TEXT", "VCARD"],
    ),
  );
  check("feeds have types too", "D guides/content.md", () =>
    same(
      ["ATOM", "RSS", "XML"].map((name) => String(ContentService.MimeType[name])),
      ["ATOM", "RSS", "XML"],
    ),
  );
  check("shown, not downloaded", "TD TextOutput.getFileName", () => same(text().getFileName(), null));
  check("downloaded under a name, and shown again", "TD TextOutput.downloadAsFile", () => {
    const file = text().downloadAsFile("data.json");
    same(file.getFileName(), "data.json");
    same(file.downloadAsFile(null).getFileName(), null);
  });
  check("a path is no name", "K download-name", () => throwsException(() => text().downloadAsFile("a/b"), "Invalid argument: filename"));
  check("an empty output is appended to", "TD ContentService.createTextOutput", () =>
    same(ContentService.createTextOutput().append("x").getContent(), "x"),
  );
}

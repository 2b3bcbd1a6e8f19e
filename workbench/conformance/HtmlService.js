/** HtmlService: pages, templates, and the escaping of what they print. */

function printed_(template, variables) {
  const page = HtmlService.createTemplate(template);
  Object.assign(page, variables || {});
  return page.evaluate().getContent();
}

function conform_HtmlService_output() {
  const source = "TD HtmlOutput";
  const page = () => HtmlService.createHtmlOutput("<b>Hello, world!</b>");
  check("content is what was given", source, () => same(page().getContent(), "<b>Hello, world!</b>"));
  check("appended as it is", source, () =>
    same(page().append("<p>Hello again, world.</p>").getContent(), "<b>Hello, world!</b><p>Hello again, world.</p>"),
  );
  check("appended escaped", source, () =>
    same(page().appendUntrusted("<p>Hello again, world.</p>").getContent(), "<b>Hello, world!</b>&lt;p&gt;Hello again, world.&lt;/p&gt;"),
  );
  check("cleared and set anew", source, () => {
    same(page().clear().getContent(), "");
    same(page().setContent("x").getContent(), "x");
  });
  check("a page of a blob", source, () => same(HtmlService.createHtmlOutput(Utilities.newBlob("<p>é</p>")).getContent(), "<p>é</p>"));
  check("an empty page", source, () => same(HtmlService.createHtmlOutput().getContent(), ""));
  check("no title at first", "GF test/testhtmlservice.js", () => same(page().getTitle(), ""));
  check("title and size", source, () => {
    const sized = page().setTitle("T").setWidth(300).setHeight(200);
    same([sized.getTitle(), sized.getWidth(), sized.getHeight()], ["T", 300, 200]);
  });
  check("no size unless set", "K unset-size", () =>
    same([page().getWidth(), page().setHeight(5).setHeight(null).getHeight()], [null, null]),
  );
  check("icon", source, () => same(page().setFaviconUrl("https://www.example.com/i.png").getFaviconUrl(), "https://www.example.com/i.png"));
  check("meta tags", source, () => {
    const [tag] = page().addMetaTag("viewport", "width=device-width").getMetaTags();
    same([tag.getName(), tag.getContent()], ["viewport", "width=device-width"]);
  });
  check("only four meta tags are allowed", "public code", () =>
    throwsException(() => page().addMetaTag("keywords", "x"), "The meta tag you specified is not allowed in this context."),
  );
  check("modes are taken", source, () =>
    same(
      page().setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).getContent(),
      "<b>Hello, world!</b>",
    ),
  );
  check("as a blob it is HTML", "GF test/testhtmlservice.js", () => {
    const blob = page().getBlob();
    same([blob.getContentType(), blob.getDataAsString()], ["text/html", "<b>Hello, world!</b>"]);
  });
  check("as a PDF", source, () => same(page().setTitle("T").getAs("application/pdf").getContentType(), "application/pdf"));
  check("no browser outside a web app", "TD HtmlService.getUserAgent", () => same(HtmlService.getUserAgent(), null));
  check("a file that is not there", "K no-html-file", () => {
    throwsException(() => HtmlService.createHtmlOutputFromFile("nowhere"), "No HTML file named nowhere was found.");
    throwsException(() => HtmlService.createTemplateFromFile("nowhere"), "No HTML file named nowhere was found.");
  });
}

function conform_HtmlService_templates() {
  const guide = "D guides/html/templated-html.md";
  check("a variable set on the template", "TD HtmlTemplate.evaluate", () =>
    same(printed_("<?= foo ?>", { foo: "Hello World!" }), "Hello World!"),
  );
  check("only the first statement is printed", guide, () => same(printed_("<?= 'Hello, world!'; 'abc' ?>"), "Hello, world!"));
  check("statements around the page", guide, () =>
    same(
      printed_("<? for (var i = 0; i < data.length; i++) { ?><b><?= data[i] ?></b><? } ?>", { data: ["Gmail", "Docs"] }),
      "<b>Gmail</b><b>Docs</b>",
    ),
  );
  check("what is never reached is not served", guide, () => same(printed_("<? if (true) { ?>a<? } else { ?>b<? } ?>"), "a"));
  check("a forced print is not escaped", guide, () => same(printed_("<?!= x ?>", { x: "<i>" }), "<i>"));
  check("a print is escaped", guide, () => same(printed_("<?= x ?>", { x: "<i>" }), "&lt;i&gt;"));
  check("a comment hides the rest of its line", guide, () => same(printed_("<? var x; // a comment ?> hidden\n<p>"), "<p>"));
  check("a line end right after a scriptlet is not printed", guide, () => same(printed_("<? var x ?>\na\n"), "a\n"));
  check("the code of the guide's example", guide, () => {
    const template = `<body>\n    <?= 'My favorite' ?>\n    <? for (var i = 0; i < 2; i++) { ?>\n        <b><?= i ?></b>\n    <? } ?>\n</body>`;
    const code = [
      "(function() { var output = HtmlService.initTemplate(); output._ =  '<body>\\n';",
      "  output._ =  '    '; output._$ =  'My favorite' ;",
      "  output._ =  '    ';  for (var i = 0; i < 2; i++) { ;",
      "  output._ =  '        <b>'; output._$ =  i ; output._ =  '</b>\\n';",
      "  output._ =  '    ';  } ;",
      "  output._ =  '</body>';",
      "  /* End of user code */",
      "  return output.$out.append('');",
      "})();",
    ];
    same(HtmlService.createTemplate(template).getCode().split("\n"), code);
  });
  check("its code can be evaluated", "TD HtmlTemplate.getCode", () =>
    same(eval(HtmlService.createTemplate("<p><?= 1 + 1 ?></p>").getCode()).getContent(), "<p>2</p>"),
  );
  check("code with comments shows the template", "TD HtmlTemplate.getCodeWithComments", () =>
    isTrue(HtmlService.createTemplate("<p><?= 1 ?></p>").getCodeWithComments().includes("<p><?= 1 ?></p>")),
  );
  check("the template itself", "TD HtmlTemplate.getRawContent", () =>
    same(HtmlService.createTemplate("<?= 1 ?>").getRawContent(), "<?= 1 ?>"),
  );
  check("a template of a blob", "TD HtmlService.createTemplate", () =>
    same(HtmlService.createTemplate(Utilities.newBlob("<?= 2 ?>")).evaluate().getContent(), "2"),
  );
  check("a page as a template follows the page", "TD HtmlOutput.asTemplate", () => {
    const page = HtmlService.createHtmlOutput("<?= 1 ?>");
    const template = page.asTemplate();
    page.append("<?= 2 ?>");
    same(template.evaluate().getContent(), "12");
  });
  check("nothing is printed as its name", "K template-null", () =>
    same(printed_("<?= x ?> <?= y ?>", { x: null, y: undefined }), "null undefined"),
  );
}

function conform_HtmlService_escaping() {
  const at = (before, text) => HtmlService.createHtmlOutput(before).appendUntrusted(text).getContent().slice(before.length);
  check("in an attribute", "K escape-attributes", () => same(at('<p title="', `"a" & 'b'`), "&quot;a&quot; &amp; &#39;b&#39;"));
  check("a value in a script is a text in quotation marks", "public code", () => isTrue(/^['"]5['"]$/.test(at("<script>var x = ", "5"))));
  check("a text in a script", "K escape-scripts", () => same(at("<script>var x = '", "it's </script>"), "it\\x27s \\x3c\\/script\\x3e"));
  check("a value in a handler", "K escape-handlers", () => same(at('<b onclick="go(', "5"), "&#39;5&#39;"));
  check("an address's query", "K escape-addresses", () => same(at('<a href="/x?q=', "a&b=c d"), "a%26b%3Dc%20d"));
  check("an address that is a script is not followed", "K escape-bad-addresses", () =>
    same(at('<a href="', "javascript:alert(1)"), "about:invalid#zSoyz"),
  );
  check("a style that is none", "K escape-styles", () => same(at('<p style="color: ', "expression(alert(1))"), "zSoyz"));
}

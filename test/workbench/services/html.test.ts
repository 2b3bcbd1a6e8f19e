/** HtmlService: templates as Google documents their code, pages, and what a template prints where. */
import { expect, test } from "@jest/globals";
import { templateCode, templateCodeWithComments } from "../../../workbench/services/html/template.ts";
import { withScript } from "../runtime/script.ts";

/** The example of Google's guide to templates, and the code it prints there. */
const example = `<!DOCTYPE html>
<html>
  <head>
    <base target="_top">
  </head>
  <body>
    <?= 'My favorite Google products:' ?>
    <? var data = ['Gmail', 'Docs', 'Android'];
      for (var i = 0; i < data.length; i++) { ?>
        <b><?= data[i] ?></b>
    <? } ?>
  </body>
</html>`;

const exampleCode = String.raw`(function() { var output = HtmlService.initTemplate(); output._ =  '<!DOCTYPE html>\n';
  output._ =  '<html>\n' +
    '  <head>\n' +
    '    <base target=\"_top\">\n' +
    '  </head>\n' +
    '  <body>\n' +
    '    '; output._$ =  'My favorite Google products:' ;
  output._ =  '    ';  var data = ['Gmail', 'Docs', 'Android'];
        for (var i = 0; i < data.length; i++) { ;
  output._ =  '        <b>'; output._$ =  data[i] ; output._ =  '</b>\n';
  output._ =  '    ';  } ;
  output._ =  '  </body>\n';
  output._ =  '</html>';
  /* End of user code */
  return output.$out.append('');
})();`;

test("the code of a template is the code of Google's guide", () => {
  expect(templateCode(example)).toBe(exampleCode);
});

test("the code with comments has the template's line beside each line", () => {
  const lines = templateCodeWithComments("<b><?= a ?></b>\n<i>").split("\n");
  expect(lines[0]).toBe(
    "(function() { var output = HtmlService.initTemplate(); output._ =  '<b>'; output._$ =  a ; output._ =  '</b>\\n'; // <b><?= a ?></b>",
  );
  expect(lines[1]).toMatch(/^ {2}output\._ = {2}'<i>'; +\/\/ <i>$/);
});

const value = async (body: string, html: Readonly<Record<string, string>> = {}) =>
  withScript(
    {
      code: `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent() }\nfunction main() { ${body} }`,
      html,
    },
    async (bench) => {
      const { value: result, error } = await bench.call("main");
      return error ? `${error.name}: ${error.message}` : result;
    },
  );

const evaluated = (template: string, set = "") =>
  value(`const t = HtmlService.createTemplate(${JSON.stringify(template)}); ${set}; return t.evaluate().getContent()`);

test.each([
  ["<b><?= x ?></b>", "t.x = '<i>'", "<b>&lt;i&gt;</b>"],
  ["<b><?!= x ?></b>", "t.x = '<i>'", "<b><i></b>"],
  ["<?= 'Hello, world!'; 'abc' ?>", "", "Hello, world!"],
  ["<?= 1; var y = 2 ?> and <?= y ?>", "", "1 and 2"],
  [
    "<a href=\"/q?x=<?= x ?>\" title='<?= x ?>' onclick=\"go(<?= x ?>)\"><script>var x = <?= x ?>, y = '<?= x ?>';</script>",
    "t.x = 'a&b'",
    "<a href=\"/q?x=a%26b\" title='a&amp;b' onclick=\"go(&#39;a\\x26b&#39;)\"><script>var x = 'a\\x26b', y = 'a\\x26b';</script>",
  ],
  ["<? for (const one of list) { ?><li><?= one ?></li><? } ?>", "t.list = [1, 2]", "<li>1</li><li>2</li>"],
  ["<? var x; // a comment ?> This is not printed\n<p>", "", "<p>"],
  ["<? function shout(a) { return a + '!' } ?><?= shout('a') ?>", "", "a!"],
  ["<? if (false) { ?>\n  no\n<? } else { ?>\nyes <?= `a\nb` ?>\n<? } ?>\nend", "", "yes a\n  bend"],
  ["<? output.append('<b>').appendUntrusted('<i>') ?>", "", "<b>&lt;i&gt;"],
  ['it\'s a "quote" \\ slash', "", 'it\'s a "quote" \\ slash'],
])("the template %j with %s prints", async (template, set, expected) => {
  expect(await evaluated(template, set)).toBe(expected);
});

test("a template's error is the script's", async () => {
  expect(await evaluated("<?= nobody ?>")).toBe("ReferenceError: nobody is not defined");
  expect(await value("HtmlService.createTemplateFromFile('nope')")).toBe("Exception: No HTML file named nope was found.");
});

test("a file is found in any case, the very name first", async () => {
  const body = "return ['Index', 'index', 'INDEX'].map((name) => HtmlService.createHtmlOutputFromFile(name).getContent())";
  expect(await value(body, { "index.html": "small" })).toEqual(["small", "small", "small"]);
});

test("files include one another, and a template's code can be evaluated by hand", async () => {
  const html = { "page.html": "<?!= include('style') ?><p><?= name ?></p>", "style.html": "<style></style>" };
  const body = `const t = HtmlService.createTemplateFromFile('page.html'); const name = "<Ann>"; return [t.getRawContent(), eval(t.getCode()).getContent()]`;
  expect(await value(body, html)).toEqual([html["page.html"], "<style></style><p>&lt;Ann&gt;</p>"]);
});

test.each([
  ["createHtmlOutput('<b>').append('<i>').appendUntrusted('<u>').getContent()", "<b><i>&lt;u&gt;"],
  [
    "createHtmlOutput('<script>x = ').appendUntrusted('a\"').append('; y = ').appendUntrusted('b').getContent()",
    "<script>x = 'a\\x22'; y = 'b'",
  ],
  ["createHtmlOutput(Utilities.newBlob('<p>é')).clear().setContent('x').getContent()", "x"],
  ["createHtmlOutput().setTitle('T').setWidth(300).setHeight(null).getWidth()", 300],
  ["createHtmlOutput().getHeight()", null],
  ["createHtmlOutput().getTitle()", ""],
  ["createHtmlOutput().setFaviconUrl('https://example.com/a.png').getFaviconUrl()", "https://example.com/a.png"],
  [
    "createHtmlOutput().addMetaTag('viewport', 'width=device-width').getMetaTags().map((one) => one.getName() + ': ' + one.getContent())",
    ["viewport: width=device-width"],
  ],
  ["createHtmlOutput().addMetaTag('keywords', 'x')", "Exception: The meta tag you specified is not allowed in this context."],
  [
    "createHtmlOutput().setXFrameOptionsMode(null)",
    "Exception: The parameters (null) don't match the method signature for HtmlService.HtmlOutput.setXFrameOptionsMode.",
  ],
  [
    "createHtmlOutput().setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).getContent()",
    "",
  ],
  ["createHtmlOutput('<b>').getBlob().getContentType()", "text/html"],
  ["createHtmlOutput({})", "Exception: The parameters ((class)) don't match the method signature for HtmlService.createHtmlOutput."],
  ["getUserAgent()", null],
])("HtmlService.%s", async (call, expected) => {
  expect(await value(`return HtmlService.${call}`)).toEqual(expected);
});

test("a template made of a page follows the page", async () => {
  const body =
    "const page = HtmlService.createHtmlOutput('<?= 1 ?>'); const t = page.asTemplate(); page.append('<?= 2 ?>'); return t.evaluate().getContent()";
  expect(await value(body)).toBe("12");
});

test("a page is printed as a PDF named after its title", async () => {
  const body =
    "const pdf = HtmlService.createHtmlOutput('<h1>Report</h1>').setTitle('Week 9').getAs('application/pdf'); return [pdf.getName(), pdf.getContentType(), pdf.getDataAsString('ISO-8859-1').slice(0, 5)]";
  expect(await value(body)).toEqual(["Week 9.pdf", "application/pdf", "%PDF-"]);
}, 30_000);

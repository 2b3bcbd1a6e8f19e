/* What the tests of the client side have in a sheet: it would run in Google as well. */

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu("Client")
    .addItem("Open sidebar", "openSidebar")
    .addItem("Open dialog", "openDialog")
    .addItem("Work for me", "workForMe")
    .addToUi();
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("side").setTitle("Client side"));
}

function openDialog() {
  const page = HtmlService.createHtmlOutput('<button onclick="google.script.host.setWidth(500); google.script.host.setHeight(200)">Grow</button>');
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(300).setHeight(120), "A dialog");
}

function workForMe() {
  ScriptApp.newTrigger("work").timeBased().everyHours(1).create();
  MailApp.sendEmail("carla@example.com", "For you", "Only for you.");
}

function work() {}

function echo(value) {
  return value;
}

function today() {
  return { day: new Date() };
}

function fail() {
  throw new Error("No.");
}

function upload(form) {
  return form.title + ": " + form.file.getName() + " " + form.file.getContentType() + " " + form.file.getDataAsString();
}

function hidden_() {}

function doGet(e) {
  if (e.parameter.as === "text") return ContentService.createTextOutput("asked for " + e.parameters.n.join(" and "));
  return HtmlService.createHtmlOutputFromFile("web").setTitle("A web app").addMetaTag("viewport", "width=device-width");
}

function doPost(e) {
  return ContentService.createTextOutput(JSON.stringify({ got: e.postData.contents })).setMimeType(ContentService.MimeType.JSON);
}

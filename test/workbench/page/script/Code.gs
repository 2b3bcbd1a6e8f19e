/* A small script that would run in Google as well: the page's tests drive it. */

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu("Guests")
    .addItem("Open guest book", "showGuestBook")
    .addSeparator()
    .addItem("Count guests", "countGuests")
    .addItem("Every hour", "everyHour")
    .addItem("Draw", "draw")
    .addToUi();
}

function showGuestBook() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("guests").setTitle("Guest book"));
}

function countGuests() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert("Guests", "Shall I count?", ui.ButtonSet.YES_NO);
  if (answer === ui.Button.YES) SpreadsheetApp.getActiveSheet().getRange("D1").setValue(SpreadsheetApp.getActiveSheet().getLastRow());
}

function everyHour() {
  ScriptApp.newTrigger("greetByMail").timeBased().everyHours(1).create();
}

function greetByMail() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0];
  const link = book.getUrl() + "#gid=" + sheet.getSheetId() + "&range=A1";
  MailApp.sendEmail({
    to: "ann@example.com",
    subject: "Who came",
    body: "Plain: " + sheet.getRange("A1").getDisplayValue(),
    htmlBody: '<p>First guest: <a href="' + link + '">' + sheet.getRange("A1").getDisplayValue() + "</a></p>",
  });
}

function addGuest(guest) {
  if (!guest.name) throw new Error("A guest needs a name.");
  SpreadsheetApp.getActiveSheet().appendRow([guest.name, guest.seats]);
  return { rows: SpreadsheetApp.getActiveSheet().getLastRow() };
}

function onEdit(e) {
  if (e.range.getColumn() !== 3) e.range.offset(0, 3 - e.range.getColumn()).setValue("edited " + e.range.getA1Notation());
}

function draw() {
  const sheet = SpreadsheetApp.getActive().insertSheet("Seats");
  sheet.getRange("A1:B3").setValues([
    ["Guest", "Seats"],
    ["Ann", 2],
    ["Bert", 3],
  ]);
  sheet.getRange("C2:C3").insertCheckboxes();
  const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:B3"));
  sheet.insertChart(chart.setPosition(5, 1, 0, 0).setOption("title", "Seats taken").setNumHeaders(1).build());
  sheet.activate();
  SpreadsheetApp.getActive().toast("The chart is drawn.", "Seats", 3);
}

function wrap() {
  const text = "A sentence that is far longer than its column is wide, so that it takes several lines. ".repeat(3);
  SpreadsheetApp.getActiveSheet().getRange("D2").setValue(text).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
}

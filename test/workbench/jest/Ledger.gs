/** An ordinary script file: two functions that use Google's globals. */
const heading_ = ["Day", "Amount"];

function enterAmount(day, amount) {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (sheet.getLastRow() === 0) sheet.appendRow(heading_);
  sheet.appendRow([day, amount]);
  return sheet.getLastRow() - 1;
}

function totalAmount() {
  const sheet = SpreadsheetApp.getActiveSheet();
  return sheet.getRange(2, 2, sheet.getLastRow() - 1, 1).getValues().flat().reduce((sum, one) => sum + one, 0);
}

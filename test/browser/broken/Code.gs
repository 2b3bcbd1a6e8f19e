/* A script that Apps Script would not save. */

function onOpen() {
  SpreadsheetApp.getUi().createMenu("Never").addToUi();
}

function (

/* A script that never comes to an end. */

function onOpen() {
  SpreadsheetApp.getUi().createMenu("Loop").addItem("For ever", "forEver").addItem("End badly", "endBadly").addToUi();
}

function forEver() {
  for (;;);
}

function endBadly() {
  throw new Error("It ended badly.");
}

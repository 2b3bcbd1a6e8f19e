/** Fills a workbook that was set up in English with generated customers, visits and orders, in blocks, for the bench. */

function fillBench(customers, visits, orders) {
  var owners = ["boss@example.com", "ann@example.com", "ben@example.com", "cleo@example.com", "dan@example.com"];
  var day = (index) => new Date(2016, 0, 1 + (index % 730), 12);
  var at = (sequence, index) => sequence[index % sequence.length];
  var customerId = (index) => "C-BENCH" + (index % customers);
  put("Team", 4, {
    "Member ID": (index) => "M-BENCH" + index,
    Name: (index) => ["Ann", "Ben", "Cleo", "Dan"][index],
    Email: (index) => owners[index + 1],
    Role: () => "Account manager",
    "Reports to": () => owners[0],
  });
  put("Customers", customers, {
    "Customer ID": customerId,
    Customer: (index) => "Customer " + index + " 客户" + index,
    Level: (index) => at(["A", "B", "C", "C"], index),
    Owner: (index) => at(owners, index),
    Phone: (index) => "+86 139 " + (10000000 + index),
    Email: (index) => "c" + index + "@example.org",
    "Last contact": () => new Date(2017, 11, 29, 12),
    "Next due": () => new Date(2018, 5, 1, 12),
  });
  put("Visits", visits, {
    "Visit ID": (index) => "V-BENCH" + index,
    "Customer ID": customerId,
    Customer: (index) => "Customer " + (index % customers),
    Owner: (index) => at(owners, index % customers),
    Status: (index) => (index % 500 === 0 ? "Planned" : "Done"),
    Due: (index) => (index % 500 === 0 ? new Date(2018, 0, 1 + (index % 60), 12) : day(index)),
    "Visited at": (index) => (index % 500 === 0 ? "" : day(index)),
    Channel: (index) => at(["Phone", "Meeting", "Email"], index),
    Satisfaction: (index) => 1 + (index % 5),
  });
  put("Orders", orders, {
    "Order ID": (index) => "S-BENCH" + index,
    "Order number": (index) => "B-" + index,
    "Customer ID": customerId,
    Owner: (index) => at(owners, index % customers),
    "Order date": day,
    Amount: (index) => 10 + (index % 977),
  });
}

function put(name, count, columns) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(name);
  var headings = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  var first = Math.max(2, sheet.getLastRow() + 1);
  if (sheet.getMaxRows() < first + count - 1) sheet.insertRowsAfter(sheet.getMaxRows(), first + count - 1 - sheet.getMaxRows());
  Object.keys(columns).forEach((heading) => {
    var column = headings.indexOf(heading);
    if (column < 0) throw new Error(name + " has no column " + heading);
    var values = [];
    for (var index = 0; index < count; index += 1) values.push([columns[heading](index)]);
    sheet.getRange(first, column + 1, count, 1).setValues(values);
  });
  SpreadsheetApp.flush();
}

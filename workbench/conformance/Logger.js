/** Logger: its lines, placeholders and data. */

function lastLine_() {
  return Logger.getLog().trim().split("\n").pop();
}

function conform_Logger_lines() {
  Logger.clear();
  check("empty at first", "GF test/testlogger.js", () => same(Logger.getLog(), ""));
  check("a line is kept with its time and level", "K logger-lines", () => {
    Logger.log("my log message");
    isTrue(/^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \S+ \d{4} INFO: my log message$/.test(lastLine_()));
  });
  check("placeholders are filled", "TD Logger.log", () => {
    Logger.log("You are a member of %s Google Groups.", "two");
    isTrue(lastLine_().endsWith("You are a member of two Google Groups."));
  });
  check("an object as Java prints it", "TD Logger.log", () => {
    Logger.log({ key: "value" });
    isTrue(lastLine_().endsWith("{key=value}"));
  });
  check("an object's message", "K logger-message", () => {
    Logger.log({ message: "my log message", data: { key: "value" } });
    isTrue(lastLine_().endsWith("my log message"));
  });
  check("whole numbers as they are", "K logger-numbers", () => {
    Logger.log(5);
    isTrue(lastLine_().endsWith(" 5"));
  });
  check("calls can be chained", "TD Logger.log", () => same(String(Logger.log("a")), "Logger"));
  Logger.clear();
  check("empty again", "TD Logger.clear", () => same(Logger.getLog(), ""));
}

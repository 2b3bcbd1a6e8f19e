/** Logger and console: lines in the execution's log. */
import { expect, test } from "@jest/globals";
import { runMain } from "../runtime/script.ts";

test("Logger fills placeholders, prints data as Java does, and keeps its lines", async () => {
  const report = await runMain(`function main() {
    Logger.log("plain").log("%s of %s, %d%%", "one", [1, 2], 50).log({ key: "value", list: [true, null] }).log({ message: "the message", data: 1 });
    const first = Logger.getLog().split("\\n");
    Logger.clear();
    return [first[0], first.length, Logger.getLog()];
  }`);
  expect(report.log).toEqual(["plain", "one of [1, 2], 50%", "{key=value, list=[true, null]}", "the message"]);
  expect(report.value).toEqual(["Mon Mar 02 08:00:00 UTC 2026 INFO: plain", 5, ""]);
});

test("console has levels, placeholders and clocks", async () => {
  const report = await runMain(
    `function main() { console.log("%s: %o", "a", { b: 1 }); console.warn("w"); console.error("e"); console.info("i", 1); console.time("t"); Utilities.sleep(250); console.timeEnd("t") }`,
  );
  expect(report.log.slice(0, 4)).toEqual(['a: {"b":1}', "[warning] w", "[error] e", "i 1"]);
  expect(report.log[4]).toMatch(/^t: 25\d/);
});

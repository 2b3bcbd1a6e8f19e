/** The owners' letter: once a day, and nothing that went wrong is left out of it. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../src/app/context.ts";
import { runDue } from "../../src/app/jobs.ts";
import { tellTrouble } from "../../src/app/trouble.ts";
import { without } from "./without.ts";
import { addTeam, type Memory, memoryWorld } from "./world.ts";

const owner = "owner@example.com";

function world(): Memory {
  const made = memoryWorld({ time: "08:30", me: owner });
  addTeam(made);
  made.add("member", { email: owner, name: "Ou Wen", role: "owner" });
  return made;
}

/** A tick that goes wrong in these ways at its end, or in none. */
function hour(made: Memory, [day, time]: readonly [string, string], ...sentences: readonly string[]): void {
  made.setNow(day, time);
  runDue(made);
  tellTrouble(openContext(made), sentences);
}
const letters = (made: Memory): readonly string[] =>
  made.sent.filter(({ to, subject }) => to === owner && subject.startsWith("Rapport could not")).map(({ text }) => text);

test("what goes wrong after the day's letter stands in the next day's, though it has passed", () => {
  const made = world();
  hour(made, ["2018-01-03", "08:30"], "The tab Tasks is gone.");
  hour(made, ["2018-01-03", "09:30"]);
  hour(made, ["2018-01-03", "14:30"], "Customers has two columns Level.");
  hour(made, ["2018-01-03", "15:30"]);
  expect(letters(made)).toEqual([expect.stringContaining("The tab Tasks is gone.")]);
  hour(made, ["2018-01-04", "08:30"]);
  expect(letters(made)).toHaveLength(2);
  expect(letters(made)[1]).toContain("Customers has two columns Level.");
  expect(letters(made)[1]).not.toContain("The tab Tasks is gone.");
  hour(made, ["2018-01-05", "08:30"]);
  expect(letters(made)).toHaveLength(2);
});

test("what lasts is told once a day, and no more once it is over", () => {
  const made = world();
  const broken = without(made, "task");
  for (const day of ["2018-01-03", "2018-01-04"])
    for (const time of ["08:30", "09:30", "15:30"]) {
      made.setNow(day, time);
      runDue(broken);
    }
  expect(letters(made).length).toBe(2);
  hour(made, ["2018-01-05", "08:30"]);
  hour(made, ["2018-01-05", "09:30"]);
  expect(letters(made).length).toBe(2);
});

test("trouble that passes before its letter could go is told all the same", () => {
  const made = world();
  hour(made, ["2018-01-03", "08:30"], "The tab Tasks is gone.");
  tellTrouble(openContext(made), []);
  hour(made, ["2018-01-04", "09:30"]);
  expect(letters(made)).toEqual([expect.stringContaining("The tab Tasks is gone.")]);
});

test("what is still to do stands apart from what is mended; a figure that has changed mends nothing", () => {
  const made = world();
  hour(made, ["2018-01-03", "08:30"], "The tab Tasks is gone.");
  hour(made, ["2018-01-03", "09:30"], "The tab Tasks is gone.");
  hour(made, ["2018-01-03", "10:30"], "The tab Tasks is gone.", "Customers has two columns Level.", "Mails given up: 1.");
  hour(made, ["2018-01-03", "11:30"], "The tab Tasks is gone.", "Mails given up: 3.");
  hour(made, ["2018-01-04", "08:30"], "The tab Tasks is gone.", "Mails given up: 3.");
  expect(letters(made)).toHaveLength(2);
  const [, standing = "", mended = ""] = /Still to do\n(.*?)\n\nMended since\n(.*?)\n\n/s.exec(letters(made)[1] ?? "") ?? [];
  expect(standing.split("\n")).toEqual(["- The tab Tasks is gone.", "- Mails given up: 3."]);
  expect(mended.split("\n")).toEqual(["- Customers has two columns Level."]);
});

test("where all is mended by the time the letter goes, its subject says so, and no second one follows", () => {
  const made = world();
  hour(made, ["2018-01-03", "08:30"], "Customers has two columns Level.");
  tellTrouble(openContext(made), []);
  hour(made, ["2018-01-03", "09:30"]);
  hour(made, ["2018-01-04", "09:30"]);
  expect(made.sent.filter(({ to }) => to === owner).map(({ subject }) => subject)).toEqual([
    "Rapport could not do all of its work; by now all is in order",
  ]);
  expect(letters(made)[0]).not.toContain("Still to do");
});

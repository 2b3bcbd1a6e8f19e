/** The desk: every verb, as a shell sees it. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { desk } from "../../../workbench/desk/desk.ts";
import { pushed } from "../runtime/script.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const code = `function add(a, b) { console.log("adding"); return a + b }
function fail() { throw new Error("no luck") }
function fill() { SpreadsheetApp.getActiveSheet().getRange("A1:B3").setValues([["Name", "Sales"], ["Ann, Bea", 12.5], ["王小明", 7]]); ScriptApp.newTrigger("tick").timeBased().everyHours(1).create() }
function tick() { MailApp.sendEmail("a@example.com", "Tick", "Tock") }
function survey() { const f = FormApp.create("Survey", true); f.addTextItem().setTitle("Why"); }`;

/** A shell in front of a desk of its own. */
async function shell() {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-desk-"));
  const script = await pushed({ code });
  const at = path.join(folder, "bench");
  const type = async (...args: string[]) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, "write").mockReturnValue(true));
    const exit = await desk(args, { at, script, conformance: "workbench/conformance" });
    const text = (spy: typeof out) => (spy?.mock.calls ?? []).map(([written]) => String(written)).join("");
    const said = { exit, out: text(out), err: text(err) };
    jest.restoreAllMocks();
    return said;
  };
  return { type, folder, at };
}

/** Writes a project's files into a folder of this name; gives the folder. */
async function projectIn(folder: string, name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const project = path.join(folder, name);
  await mkdir(project);
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(project, file), text);
  return project;
}

const created = async (...options: string[]) => {
  const made = await shell();
  await made.type("new", "--now", "2026-03-02T08:00", ...options);
  return made;
};

test("new makes a workbench once, and again only by force", async () => {
  const { type, at } = await shell();
  const first = await type(
    "new",
    "--locale",
    "zh_CN",
    "--zone=Asia/Shanghai",
    "--now",
    "2026-03-02T08:00",
    "--user",
    "ann@example.com",
    "--json",
  );
  expect([first.exit, JSON.parse(first.out)]).toEqual([
    0,
    { at, locale: "zh_CN", zone: "Asia/Shanghai", now: "2026-03-02 08:00", owner: "ann@example.com" },
  ]);
  const again = await type("new");
  expect([again.exit, again.err]).toEqual([1, `There is a workbench in ${at} already; --force replaces it.\n`]);
  expect((await type("new", "--force", "--zone", "Nowhere")).err).toBe("Nowhere is not a time zone such as Asia/Shanghai.\n");
  expect((await type("sheets")).out).toContain("工作表1");
  expect((await type("new", "--force")).exit).toBe(0);
});

test("call prints the value and nothing else; the log and the cost go beside it", async () => {
  const { type } = await created();
  const err = "adding\nadd is done: 0 calls, 0 trips, 0 cells read, 0 written, 0.0 s modelled.\n";
  expect(await type("call", "add", "2", "-5")).toEqual({ exit: 0, out: "-3\n", err });
  const { out } = await type("call", "add", '"a"', '"b"', "--json");
  expect(JSON.parse(out)).toMatchObject({ outcome: "done", value: "ab", log: ["adding"], user: "boss@example.com" });
});

test.each([
  [["call", "fail"], "fail failed. Error: no luck\n    at fail (Code:2:25)\n"],
  [["call", "nope"], "nope failed. Exception: Script function not found: nope\nThis workbench runs "],
  [["call", "add", "x"], `x is not JSON; a text needs its quotes, such as '"x"'.\n`],
  [["call"], "Which function? Try: call onOpen\n"],
  [["call", "fill", "--kill-at", "2"], "fill was killed. Exception: Killed at service call 2.\n"],
  [
    ["call", "fill", "--fail", "2=Service error: Spreadsheets"],
    "fill failed. Exception: Service error: Spreadsheets\n    at fill (Code:3:51)\n",
  ],
  [["dance"], "The desk knows no dance; it knows new, call, "],
  [["call", "add", "--loud"], "The desk knows no option --loud; npm run -s desk lists those it knows.\n"],
  [["call", "add", "--user", "bob"], "--user needs an e-mail address, not bob.\n"],
  [["call", "add", "--script", "/nowhere"], "There is no folder /nowhere.\n"],
  [
    ["call", "add", "--script", "package.json"],
    "package.json is not a folder. --script takes the project's folder; eval runs single files.\n",
  ],
  [["new", "--script", "/nowhere"], "There is no folder /nowhere.\n"],
  [["type", "Sheet1"], "Where, and what? Try: type Sheet1 B2 "],
  [["type", "Nope", "A1", "x"], "There is no sheet Nope.\n"],
  [["type", "Sheet1", "here", "x"], "here is not a cell.\n"],
  [["sheet", "Nope"], "There is no tab Nope; there are Sheet1.\n"],
  [["advance"], "How far? Try: advance 7d, or: advance --to 2026-03-09T10:00\n"],
  [["advance", "--to", "2020-01-01"], "The clock only goes forward.\n"],
  [["eval", "none.gs"], "There is no file none.gs.\n"],
])("%j ends with 1 and a sentence", async (args, sentence) => {
  const { type } = await created();
  expect(await type(...args)).toMatchObject({ exit: 1, out: "", err: expect.stringContaining(sentence) });
});

test("without a workbench the desk says how to make one", async () => {
  const { type, at } = await shell();
  expect((await type("mails")).err).toBe(`There is no workbench in ${at}; make one with: npm run -s desk -- new --at ${at}\n`);
});

test("sheets, sheet and its CSV show what the cells show", async () => {
  const { type } = await created();
  await type("call", "fill");
  expect((await type("sheet", "Sheet1")).out).toBe("Name      Sales\nAnn, Bea  12.5\n王小明    7\n");
  expect((await type("sheet", "Sheet1", "--csv")).out).toBe('Name,Sales\n"Ann, Bea",12.5\n王小明,7\n');
  expect(JSON.parse((await type("sheet", "Sheet1", "--json")).out)).toEqual({
    name: "Sheet1",
    headings: ["Name", "Sales"],
    rows: [
      ["Ann, Bea", "12.5"],
      ["王小明", "7"],
    ],
  });
  expect(JSON.parse((await type("sheets", "--json")).out)).toEqual([{ id: 0, name: "Sheet1", rows: 3, columns: 2, hidden: false }]);
});

test("advance lists what it fired; mails, triggers and log tell the rest", async () => {
  const { type } = await created();
  await type("call", "fill");
  const pushedClock = await type("advance", "3h", "--json");
  expect(JSON.parse(pushedClock.out)).toMatchObject({
    now: "2026-03-02 11:00",
    mails: 3,
    executions: [{ function: "tick" }, { function: "tick" }, { function: "tick" }],
  });
  expect((await type("advance", "--to", "2026-03-02T12:00")).out).toContain("It is 2026-03-02 12:00. 1 execution, 1 mail.");
  const [mail] = JSON.parse((await type("mails", "--json")).out);
  expect(mail).toMatchObject({ to: ["a@example.com"], subject: "Tick" });
  expect((await type("mails", String(mail.id))).out).toContain("Subject: Tick\n\nTock");
  expect((await type("triggers")).out).toContain("every hour, at minute");
  expect((await type("log")).out.split("\n").filter((line) => line.includes("tick"))).toHaveLength(4);
});

test("eval runs other people's script in the same workspace", async () => {
  const { type, folder } = await created();
  const file = path.join(folder, "theirs.gs");
  await writeFile(file, "function main() { return SpreadsheetApp.getActive().getName() }");
  expect(await type("eval", file, "--call", "main")).toMatchObject({ exit: 0, out: '"Untitled spreadsheet"\n' });
});

test("eval of a file that Apps Script would not save says where, and changes nothing", async () => {
  const { type, folder } = await created();
  const file = path.join(folder, "theirs.gs");
  await writeFile(file, "function main() {}\nclass Counter {\n  #count = 0;\n}");
  const err = "main failed. Syntax error: ParseError: Unexpected character '#' line: 3 file: theirs.gs\n";
  expect(await type("eval", file, "--call", "main")).toEqual({ exit: 1, out: "", err });
  await type("call", "fill");
  expect((await type("sheets", "--json")).exit).toBe(0);
});

test("forms lists the surveys, answer fills one in", async () => {
  const { type, folder } = await created();
  await type("call", "survey");
  expect((await type("forms")).out).toContain("Why (text)");
  const file = path.join(folder, "answers.json");
  await writeFile(file, '{"Why":"Because"}');
  expect((await type("answer", "Survey", file)).out).toBe("Answered; 0 executions.\n");
  await writeFile(file, '{"What":"?"}');
  expect(await type("answer", "Survey", file)).toMatchObject({ exit: 1, err: "The form has no question What.\n" });
});

test("help names every verb, or tells of one", async () => {
  const { type } = await shell();
  const all = (await type("--help")).out;
  expect(all).toContain("advance 7d | --to 2026-03-09T10:00");
  expect(all).toContain("--script DIR");
  expect((await type()).out).toBe(all);
  const one = (await type("log", "--help")).out;
  expect(one).toContain("log [NUMBER]");
  expect(one).not.toContain("advance 7d |");
});

test("log tells an error once, with where it happened", async () => {
  const { type } = await created();
  await type("call", "fail");
  const [{ id }] = JSON.parse((await type("log", "--json")).out);
  const [, , ...told] = (await type("log", String(id))).out.trimEnd().split("\n");
  expect(told).toEqual(["fail failed. Error: no luck", "    at fail (Code:2:25)"]);
});

test("typing into a cell stores what a person's typing does, and runs onEdit", async () => {
  const { type, folder } = await shell();
  const project = await projectIn(folder, "ledger", {
    "Code.gs": 'function onEdit(e) { e.range.offset(0, 1).setValue(e.value + " by " + e.oldValue) }',
  });
  const script = ["--script", project];
  await type("new", ...script);
  expect((await type("type", "Sheet1", "A1", "=1+1", ...script)).out).toContain("Typed; 1 execution.");
  await type("type", "Sheet1", "A1", "7", ...script);
  expect((await type("sheet", "Sheet1", ...script)).out).toBe("7  7 by 2\n");
});

const hello = {
  "Code.gs": "function hello() { return SpreadsheetApp.getActive().getName() }",
  "appsscript.json": '{"timeZone":"Europe/Berlin"}',
};

test("a project of one's own has its own workbench, in its name and zone, and a new one beside leaves it alone", async () => {
  const { type, folder, at } = await created();
  const project = await projectIn(folder, "guestbook", hello);
  const own = path.join(at, "guestbook");
  expect((await type("call", "hello", "--script", project)).err).toBe(
    `There is no workbench in ${own}; make one with: npm run -s desk -- new --script ${project}\n`,
  );
  const made = await type("new", "--script", project, "--json");
  expect(JSON.parse(made.out)).toMatchObject({ at: own, zone: "Europe/Berlin" });
  await type("new", "--force");
  expect((await type("call", "hello", "--script", project)).out).toBe('"guestbook"\n');
});

test("a workbench remembers the project it was made for", async () => {
  const { type, folder } = await shell();
  const project = await projectIn(folder, "guestbook", hello);
  const elsewhere = ["--at", path.join(folder, "elsewhere")];
  await type("new", "--script", project, ...elsewhere);
  expect((await type("call", "hello", ...elsewhere)).out).toBe('"guestbook"\n');
  expect((await type("call", "add", "1", "2", ...elsewhere)).err).toContain("Script function not found: add");
});

test.each([
  [{}, "There are no .gs or .js files in "],
  [{ ...hello, "appsscript.json": "{ zone" }, "appsscript.json is not JSON."],
])("a folder that is no project is refused: %j", async (files, sentence) => {
  const { type, folder } = await shell();
  const project = await projectIn(folder, "odd", files);
  expect(await type("new", "--script", project)).toMatchObject({ exit: 1, err: expect.stringContaining(sentence) });
});

/** Several people at one workbook: roles, languages, accounts, consent, and who counts as whom. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { allScopes, pushed, scope, withScript } from "./script.ts";

const session = `function main() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale()] }
  function onOpen(e) { console.log([e.user.getEmail(), ...main()].join("|")); SpreadsheetApp.getUi().createMenu("CRM").addToUi() }
  function install() { ScriptApp.newTrigger("edited").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
  function edited(e) { return main() }`;

test("everybody has a role, a language and an account; strangers are editors with the owner's sort of account", async () => {
  await withScript({ code: "function main() {}" }, async (bench) => {
    bench.addUser("boss@example.com", { account: "workspace", locale: "zh_CN" });
    bench.addUser("vic@example.com", { role: "viewer", locale: "fr" });
    await bench.call("main", [], { user: "ann@example.com" });
    expect(bench.people()).toEqual([
      { user: "boss@example.com", role: "owner", locale: "zh_CN", account: "workspace", granted: null, aliases: [] },
      { user: "vic@example.com", role: "viewer", locale: "fr", account: "workspace", granted: null, aliases: [] },
      { user: "ann@example.com", role: "editor", locale: "", account: "workspace", granted: null, aliases: [] },
    ]);
    expect(() => bench.addUser("ann@example.com", { role: "owner" })).toThrow("The owner is boss@example.com.");
  });
});

test("an editor is on the file's list of editors, a viewer is not", async () => {
  const code = "function main() { return SpreadsheetApp.getActive().getEditors().map((user) => user.getEmail()) }";
  await withScript({ code }, async (bench) => {
    bench.addUser("ann@example.com");
    expect((await bench.call("main")).value).toEqual(["boss@example.com", "ann@example.com"]);
    bench.addUser("ann@example.com", { role: "viewer" });
    expect((await bench.call("main")).value).toEqual(["boss@example.com"]);
  });
});

test("who is taken off the file's list by a script may no longer run it; who is put back on may", async () => {
  const code = `function main(what) { SpreadsheetApp.getActive()[what]("ann@example.com") }`;
  await withScript({ code }, async (bench) => {
    const role = () => bench.people().find(({ user }) => user === "ann@example.com")?.role;
    bench.addUser("ann@example.com");
    await bench.call("main", ["removeEditor"]);
    expect(role()).toBe("viewer");
    expect((await bench.call("main", ["addEditor"], { user: "ann@example.com" })).outcome).toBe("failed");
    await bench.call("main", ["addEditor"]);
    expect(role()).toBe("editor");
    bench.addUser("ann@example.com", { locale: "fr" });
    expect((await bench.call("main", ["addViewer"], { user: "ann@example.com" })).outcome).toBe("done");
  });
});

test("a script can take back what its user has consented to", async () => {
  const code = "function main() { ScriptApp.invalidateAuth() }";
  await withScript({ code }, async (bench) => {
    await bench.call("main", [], { user: "ann@example.com" });
    expect((await bench.call("main", [], { user: "ann@example.com" })).error?.message).toMatch(/^Authorization is required/);
    expect((await bench.call("main")).outcome).toBe("done");
  });
});

test("a viewer has no menus, edits nothing and cannot run the bound script", async () => {
  await withScript({ code: session }, async (bench) => {
    bench.addUser("vic@example.com", { role: "viewer" });
    expect(await bench.openDocument("vic@example.com")).toEqual([]);
    expect(bench.menus("vic@example.com")).toEqual([]);
    const message = "You do not have permission to access the requested document.";
    expect(await bench.call("main", [], { user: "vic@example.com" })).toMatchObject({ outcome: "failed", error: { message } });
    const edit = bench.edit("vic@example.com", { sheet: "Sheet1", a1: "A1", values: [["1"]] });
    await expect(edit).rejects.toThrow("You do not have permission to edit this document.");
    expect(bench.spreadsheet.sheetByName("Sheet1")?.lastRow).toBe(0);
  });
});

test.each([
  ["boss@example.com", "ann@example.com", "ann@example.com|ann@example.com|ann@example.com|fr"],
  ["boss@example.com", "out@elsewhere.org", "|||fr"],
  ["boss@gmail.com", "ann@gmail.com", "|||fr"],
  ["boss@gmail.com", "boss@gmail.com", "boss@gmail.com|boss@gmail.com|boss@gmail.com|fr"],
])("in the file of %s the simple trigger of %s sees %s", async (owner, user, seen) => {
  await withScript(
    { code: session },
    async (bench) => {
      bench.addUser(user, { locale: "fr", ...(user === owner ? { role: "owner" } : {}) });
      expect((await bench.openDocument(user))[0]?.log).toEqual([seen]);
    },
    { create: { user: owner } },
  );
});

test.each([
  ["ann@example.com", ["ann@example.com", "boss@example.com", "en"]],
  ["out@elsewhere.org", ["", "boss@example.com", "en"]],
])("an installed trigger of the owner, fired by %s, runs as the owner", async (user, seen) => {
  await withScript({ code: session }, async (bench) => {
    await bench.call("install");
    bench.addUser(user, { locale: "en" });
    const reports = await bench.edit(user, { sheet: "Sheet1", a1: "A1", values: [["1"]] });
    expect(reports.map(({ value }) => value)).toEqual([seen]);
  });
});

test("quotas follow the account", async () => {
  const code = "function main() { return MailApp.getRemainingDailyQuota() }";
  await withScript({ code }, async (bench) => {
    bench.addUser("ann@example.com", { account: "workspace" });
    expect((await bench.call("main")).value).toBe(100);
    expect((await bench.call("main", [], { user: "ann@example.com" })).value).toBe(1500);
  });
});

const consent = `function main() { const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() === null, info.getAuthorizedScopes().length] }
  function some() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ["${scope("forms")}"]).getAuthorizedScopes() }
  function send() { MailApp.sendEmail("a@example.com", "s", "b") }
  function require(name) { try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [name]) } finally { console.log("still here") } }
  function all() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return "all" }
  function install() { ScriptApp.newTrigger("main").timeBased().everyHours(1).create() }`;

test("who has ticked only some permissions is refused at the first call that needs another", async () => {
  await withScript({ code: consent }, async (bench) => {
    expect((await bench.call("main")).value).toEqual(["NOT_REQUIRED", true, allScopes.length]);
    bench.addUser("ann@example.com", { granted: [scope("forms")] });
    const as = { user: "ann@example.com" };
    expect((await bench.call("main", [], as)).value).toEqual(["REQUIRED", false, 1]);
    expect((await bench.call("some", [], as)).value).toEqual([scope("forms")]);
    const refused = `You do not have permission to call MailApp.sendEmail. Required permissions: ${scope("script.send_mail")}`;
    expect((await bench.call("send", [], as)).error?.message).toBe(refused);
    expect((await bench.call("require", [scope("forms")], as)).log).toEqual(["still here"]);
    const ended = await bench.call("require", [scope("script.send_mail")], as);
    expect(ended).toMatchObject({ outcome: "killed", log: [] });
    expect(ended.error?.message).toMatch(/^Authorization is required/);
    expect((await bench.call("require", [scope("drive")], as)).error?.message).toMatch(/^Specified permissions are not sufficient/);
    expect((await bench.call("all", [], as)).outcome).toBe("killed");
    expect((await bench.call("all")).value).toBe("all");
  });
});

test("where permission was lost, a bound script does not start, and an add-on dies at its first forbidden call", async () => {
  const code = `${consent} function tick() { console.log("started"); MailApp.getRemainingDailyQuota() }
    function clock() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create() }`;
  const ending = async (profile: "bound" | "add-on") =>
    withScript(
      { code },
      async (bench) => {
        await bench.call("clock", [], { user: "ann@example.com" });
        bench.addUser("ann@example.com", { granted: [] });
        const [report] = await bench.advance({ by: "1h" });
        return [report?.log, report?.error?.message.slice(0, 40)];
      },
      { create: { rules: { profile } } },
    );
  expect(await ending("bound")).toEqual([[], "Authorization is required to perform tha"]);
  expect(await ending("add-on")).toEqual([["started"], "You do not have permission to call MailA"]);
});

test("people are stored, and a workbench from before there were any still opens", async () => {
  const at = { dir: await mkdtemp(path.join(tmpdir(), "rapport-people-")), script: await pushed({ code: "" }) };
  const bench = await Workbench.open({ ...at, create: { rules: { profile: "add-on", language: "user" } } });
  bench.addUser("ann@example.com", { role: "viewer", granted: [] });
  const people = bench.people();
  await bench.close();
  const again = await Workbench.open(at);
  expect(again.people()).toEqual(people);
  await again.close();
  const { files } = JSON.parse(await readFile(path.join(at.dir, "workbench.json"), "utf8"));
  const file = path.join(at.dir, files.world);
  const { people: _people, rules: _rules, enabled: _enabled, ...former } = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify(former));
  const old = await Workbench.open(at);
  expect(old.people()).toMatchObject([{ role: "owner" }, { user: "ann@example.com", account: "consumer", granted: null }]);
  await old.close();
});

test("no more than thirty executions of one person run at once", async () => {
  await withScript({ code: "function main() { return 1 }" }, async (bench) => {
    const all = Array.from({ length: 32 }, () => bench.call("main"));
    const others = await bench.call("main", [], { user: "ann@example.com" });
    const refused = (await Promise.all(all)).filter(({ outcome }) => outcome === "failed");
    expect(refused.map(({ error }) => error?.message)).toEqual([
      "There are too many scripts running simultaneously for this Google user account.",
      "There are too many scripts running simultaneously for this Google user account.",
    ]);
    expect(others.outcome).toBe("done");
    expect((await bench.call("main")).outcome).toBe("done");
  });
});

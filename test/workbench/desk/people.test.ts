/** `desk people`, and the options that say how Google behaves and what goes wrong there. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { desk } from "../../../workbench/desk/desk.ts";
import { pushed } from "../runtime/script.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const code = `function where() { return SpreadsheetApp.getActive().getRange("A0:Nope!") }
function source() { return String(ScriptApp.getInstallationSource()) }
function scopes() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes().length }
function install() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create() }
function tick() {}`;

async function created(...options: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-people-"));
  const script = await pushed({ code });
  const type = async (...args: string[]) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, "write").mockReturnValue(true));
    const exit = await desk(args, { at: path.join(folder, "bench"), script, conformance: script });
    const text = (spy: typeof out) => (spy?.mock.calls ?? []).map(([written]) => String(written)).join("");
    const said = { exit, out: text(out), err: text(err) };
    jest.restoreAllMocks();
    return said;
  };
  await type("new", "--now", "2026-03-02T08:00", ...options);
  return type;
}

test("people are listed, added and changed, from one command to the next", async () => {
  const type = await created();
  await type("people", "add", "vic@example.com", "--role", "viewer", "--locale", "fr");
  await type("people", "add", "ann@example.com", "--account", "workspace", "--grant", "forms,script.send_mail");
  const listed = JSON.parse((await type("people", "--json")).out);
  expect(listed).toMatchObject([
    { user: "boss@example.com", role: "owner", account: "consumer", granted: null },
    { user: "vic@example.com", role: "viewer", locale: "fr" },
    {
      user: "ann@example.com",
      role: "editor",
      account: "workspace",
      granted: [expect.stringMatching(/forms$/), expect.stringMatching(/send_mail$/)],
    },
  ]);
  expect((await type("call", "scopes", "--user", "ann@example.com")).out).toBe("2\n");
  expect((await type("people", "set", "ann@example.com", "--grant", "none")).out).toMatch(/ann@example\.com +editor +workspace +none/);
  expect((await type("call", "scopes", "--user", "vic@example.com")).err).toContain("You do not have permission to access");
});

test.each([
  [["people", "set", "bo@example.com"], "There is nobody called bo@example.com; try: people add bo@example.com\n"],
  [["people", "add"], "Who? Try: people add ann@example.com --role viewer\n"],
  [["people", "add", "ann@example.com", "--role", "king"], "--role needs one of owner, editor, viewer, not king.\n"],
  [["people", "add", "ann@example.com", "--role", "owner"], "The owner is boss@example.com.\n"],
  [["triggers", "--profile", "store"], "--profile needs one of bound, add-on, not store.\n"],
  [["advance", "1h", "--miss-every", "0"], "--miss-every needs a whole number, not 0.\n"],
])("%j ends with 1 and a sentence", async (args, sentence) => {
  const type = await created();
  expect(await type(...args)).toMatchObject({ exit: 1, err: sentence });
});

test("profile and language are chosen with the workbench, or later", async () => {
  const type = await created("--profile", "add-on", "--language", "user");
  expect((await type("call", "source")).out).toContain("WEB_STORE_ADD_ON");
  await type("people", "add", "ann@example.com", "--locale", "zh_TW");
  expect((await type("call", "where", "--user", "ann@example.com")).err).toContain("Exception: 找不到範圍");
  expect((await type("call", "where", "--user", "ann@example.com", "--language", "english")).err).toContain("Exception: Range not found");
  expect((await type("call", "source", "--profile", "bound")).out).toContain("NONE");
  expect((await type("call", "source")).out).toContain("NONE");
});

test("faults are arranged for one command", async () => {
  const type = await created();
  await type("call", "install");
  const count = async (...options: string[]) => JSON.parse((await type("advance", "4h", "--json", ...options)).out).executions.length;
  expect(await count()).toBe(4);
  expect(await count("--miss-every", "2")).toBe(2);
  expect(await count("--late-ms", "1000")).toBe(4);
});

/** `desk eval` and `desk new --container`, as a shell sees them: arguments, manifests, containers, libraries, and triggers that go on. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { desk } from "../../../workbench/desk/desk.ts";
import { pushed } from "../runtime/script.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

async function shell(...options: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-eval-"));
  const folders = { at: path.join(folder, "bench"), script: await pushed({ code: "" }), conformance: folder };
  const type = async (...args: string[]) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, "write").mockReturnValue(true));
    const exit = await desk(args, folders);
    const text = (spy: typeof out) => (spy?.mock.calls ?? []).map(([written]) => String(written)).join("");
    const said = { exit, out: text(out), err: text(err) };
    jest.restoreAllMocks();
    return said;
  };
  const file = async (name: string, code: string) => {
    await writeFile(path.join(folder, name), code);
    return path.join(folder, name);
  };
  await type("new", "--now", "2026-03-02T08:00", ...options);
  return { type, file };
}

test("arguments, a manifest and a library", async () => {
  const { type, file } = await shell();
  const own = await file("Own.gs", "function main(a, b) { return [a.x + b, Session.getScriptTimeZone(), Lib.twice(b)] }");
  const library = await file("Lib.gs", "function twice(x) { return 2 * x }");
  const manifest = await file("other.json", JSON.stringify({ timeZone: "Asia/Tokyo" }));
  const more = ["--arg", '{"x":1}', "--arg", "2", "--manifest", manifest, "--library", `Lib=${library}`, "--json"];
  expect(JSON.parse((await type("eval", own, "--call", "main", ...more)).out).value).toEqual([3, "Asia/Tokyo", 4]);
});

test.each([
  [["--container", "folder"], "--container needs one of spreadsheet, form, none, not folder.\n"],
  [["--library", "Lib"], "--library needs a name and a file, such as Lib=lib.gs, not Lib.\n"],
  [["--library", "Lib=none.gs"], "There is no file none.gs.\n"],
  [["--arg", "{"], "{ is not JSON; a text needs its quotes, such as '\"{\"'.\n"],
])("eval with %j ends with 1 and a sentence", async (options, sentence) => {
  const { type, file } = await shell();
  const own = await file("Own.gs", "function main() {}");
  expect(await type("eval", own, "--call", "main", ...options)).toMatchObject({ exit: 1, err: sentence });
});

test("a form's script: its form is answered from the shell, and its trigger runs the evaluated file", async () => {
  const { type, file } = await shell("--container", "form");
  const own = await file(
    "Own.gs",
    `function install() { const form = FormApp.getActiveForm().setTitle("Signup"); form.addTextItem().setTitle("Name");
      ScriptApp.newTrigger("thank").forForm(form).onFormSubmit().create() }
    function thank(e) { MailApp.sendEmail("boss@example.com", "New", e.response.getItemResponses()[0].getResponse()) }`,
  );
  expect(await type("eval", own, "--call", "install")).toMatchObject({ exit: 0 });
  expect(await type("answer", "Signup", await file("answers.json", '{"Name":"Ann"}'))).toMatchObject({ exit: 0 });
  expect(JSON.parse((await type("mails", "--json")).out).map(({ text }: { text: string }) => text)).toEqual(["Ann"]);
});

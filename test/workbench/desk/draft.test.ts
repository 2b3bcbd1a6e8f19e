/** `desk draft`: a letter with its pictures among the drafts, and sent by a script from there. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { desk } from "../../../workbench/desk/desk.ts";
import { pushed } from "../runtime/script.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const code = `function send() { return GmailApp.getDrafts()[0].send().getSubject() }`;

test("a page becomes a draft with its pictures, and a script sends it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-draft-"));
  const file = (name: string) => path.join(folder, name);
  const script = await pushed({ code, scopes: ["https://mail.google.com/"] });
  const type = async (...args: string[]) => {
    const [write] = [jest.spyOn(process.stdout, "write").mockReturnValue(true), jest.spyOn(process.stderr, "write").mockReturnValue(true)];
    const exit = await desk(args, { at: file("bench"), script, conformance: script });
    const out = write.mock.calls.map(([text]) => String(text)).join("");
    jest.restoreAllMocks();
    return { exit, out };
  };
  await writeFile(file("logo.png"), Buffer.from([137, 80, 78, 71]));
  await writeFile(file("letter.html"), '<p>Dear {{Name}}</p><img width="10" src="logo.png"><img src="https://example.com/a.png">');
  await type("new", "--now", "2026-03-02T08:00");
  const made = await type(
    "draft",
    "--subject",
    "Hello",
    "--html",
    file("letter.html"),
    "--to",
    "a@example.com",
    "--attach",
    file("logo.png"),
  );
  expect(made).toEqual({ exit: 0, out: "A draft of boss@example.com: Hello.\n" });
  expect((await type("mails", "--drafts")).out).toMatch(/r-[0-9a-f]{16} .*a@example\.com +Hello/);
  const [draft] = JSON.parse((await type("mails", "--drafts", "--json")).out);
  expect(draft.mail).toMatchObject({
    html: '<p>Dear {{Name}}</p><img src="cid:ii_1" alt="logo.png" width="auto"><img src="https://example.com/a.png">',
    inlineImages: { ii_1: { name: "logo.png", type: "image/png", data: "iVBORw==" } },
    attachments: [{ name: "logo.png" }],
  });
  expect((await type("call", "send")).out).toBe('"Hello"\n');
  expect((await type("mails", "--drafts")).out).toBe("No draft.\n");
  expect((await type("mails", "--json")).out).toContain("Dear {{Name}}");
  await rm(folder, { recursive: true });
});

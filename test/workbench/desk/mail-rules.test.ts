/** The desk's options about mail: how many slip through at the end of the quota, and under which addresses somebody may send. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { desk } from "../../../workbench/desk/desk.ts";
import { pushed, scope } from "../runtime/script.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const code = `function many(n) { for (let i = 0; i < n; i++) MailApp.sendEmail("a@example.com", "s", "b"); return MailApp.getRemainingDailyQuota() }
function alias() { GmailApp.sendEmail("a@example.com", "s", "b", { from: "team@example.com" }); return GmailApp.getAliases() }`;

test("--mail-slip says how many mails slip through, --alias adds an address to send from", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-rules-"));
  const script = await pushed({ code, scopes: [scope("script.send_mail"), "https://mail.google.com/"] });
  const type = async (...args: string[]) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, "write").mockReturnValue(true));
    await desk(args, { at: path.join(folder, "bench"), script, conformance: script });
    const [answered = "", beside = ""] = [out, err].map((spy) => (spy?.mock.calls ?? []).map(([text]) => String(text)).join(""));
    jest.restoreAllMocks();
    return answered || beside;
  };
  await type("new", "--now", "2026-03-02T08:00", "--mail-slip", "1");
  expect(await type("call", "many", "101")).toBe("0\n");
  expect(await type("call", "many", "1")).toContain("Service invoked too many times for one day: email.");
  expect(await type("call", "many", "0")).toBe("-1\n");
  expect(await type("call", "many", "0", "--mail-slip", "5")).toBe("0\n");
  await type("people", "add", "ann@example.com", "--alias", "team@example.com");
  expect(JSON.parse(await type("call", "alias", "--user", "ann@example.com"))).toEqual(["team@example.com"]);
  await rm(folder, { recursive: true });
});

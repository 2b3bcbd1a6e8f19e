/** MailApp: what arrives in the mailbox, what is refused, and the day's quota. */
import { expect, test } from "@jest/globals";
import { withScript } from "../runtime/script.ts";

test("a letter arrives with all its parts", async () => {
  const code = `function main() {
    const chart = Utilities.newBlob([-119, 80, 78, 71], "image/png", "chart.png");
    MailApp.sendEmail({ to: "a@example.com, Bea <b@example.com>", cc: "c@example.com", subject: "Week\\r\\nBcc: x@example.com", body: "plain", htmlBody: "<b>bold</b>", name: "Rapport", replyTo: "r@example.com", inlineImages: { chart }, attachments: [Utilities.newBlob("a,b", "text/csv", "t.csv")] });
    return MailApp.getRemainingDailyQuota();
  }`;
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main")).value).toBe(97);
    expect(bench.mails()).toMatchObject([
      {
        ...{ from: "boss@example.com", name: "Rapport", to: ["a@example.com", "Bea <b@example.com>"], cc: ["c@example.com"], bcc: [] },
        ...{ subject: "Week Bcc: x@example.com", text: "plain", html: "<b>bold</b>", replyTo: "r@example.com" },
        attachments: [{ name: "t.csv", type: "text/csv", data: Buffer.from("a,b").toString("base64") }],
        inlineImages: { chart: { name: "chart.png", type: "image/png", data: "iVBORw==" } },
      },
    ]);
  });
});

test.each([
  ["no recipient", "''", "'s', 'b'", "Failed to send email: no recipient"],
  ["an address that is none", "'foo'", "'s', 'b'", "Invalid email: foo"],
  ["one bad address among good ones", "'a@example.com,b@'", "'s', 'b'", "Invalid email: b@"],
  [
    "too many recipients",
    "Array.from({ length: 51 }, (_, i) => i + '@example.com').join()",
    "'s', 'b'",
    "Limit Exceeded: Email Recipients Per Message.",
  ],
  ["too long a body", "'a@example.com'", "'s', 'x'.repeat(300000)", "Limit Exceeded: Email Body Size."],
  ["too long a subject", "'a@example.com'", "'s'.repeat(251), 'b'", "Invalid argument: subject"],
  ["two arguments", "'a@example.com'", "'s'", "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
])("%s is refused, and sends nothing", async (_what, to, rest, message) => {
  await withScript({ code: `function main() { MailApp.sendEmail(${to}, ${rest}) }` }, async (bench) => {
    expect((await bench.call("main")).error?.message).toBe(message);
    expect(bench.mails()).toEqual([]);
  });
});

const many =
  "function main(n) { for (let i = 0; i < n; i++) MailApp.sendEmail('a@example.com', 's', 'b'); return MailApp.getRemainingDailyQuota() }";

test("a hundred recipients a day and person, anew after 24 hours", async () => {
  const rules = { mailSlip: 0 };
  await withScript(
    { code: many },
    async (bench) => {
      expect((await bench.call("main", [100])).value).toBe(0);
      expect((await bench.call("main", [1])).error?.message).toBe("Service invoked too many times for one day: email.");
      expect((await bench.call("main", [0])).value).toBe(-1);
      expect((await bench.call("main", [1], { user: "ann@example.com" })).value).toBe(99);
      await bench.advance({ by: "1d" });
      expect((await bench.call("main", [1])).value).toBe(99);
    },
    { create: { now: "2026-03-02T08:00", rules } },
  );
});

test("three mails slip through after the number says 0; the next one is refused, and then it says -1", async () => {
  await withScript({ code: many }, async (bench) => {
    expect((await bench.call("main", [100])).value).toBe(0);
    expect((await bench.call("main", [3])).value).toBe(0);
    expect((await bench.call("main", [1])).error?.message).toBe("Service invoked too many times for one day: email.");
    expect((await bench.call("main", [0])).value).toBe(-1);
    expect(bench.mails()).toHaveLength(103);
    await bench.advance({ by: "25h" });
    expect((await bench.call("main", [0])).value).toBe(100);
  });
});

test("a Workspace account has 1,500 recipients, a body of 400 kB and a no-reply address", async () => {
  const code = `function main() {
    MailApp.sendEmail({ to: '"Doe, Ann" <a@example.com>', bcc: "b@example.com", subject: "s", body: "x".repeat(300000), noReply: true });
    return MailApp.getRemainingDailyQuota();
  }`;
  await withScript({ code }, async (bench) => {
    bench.addUser(bench.owner, { account: "workspace" });
    expect((await bench.call("main")).value).toBe(1498);
    expect(bench.mails()).toMatchObject([{ from: "noreply@example.com", to: ['"Doe, Ann" <a@example.com>'], bcc: ["b@example.com"] }]);
  });
});

test("a text is made of HTML when none is given", async () => {
  const code =
    "function main() { MailApp.sendEmail({ to: 'a@example.com', subject: 's', htmlBody: '<style>p{}</style><p>One &amp; only</p><p>two</p>' }) }";
  await withScript({ code }, async (bench) => {
    await bench.call("main");
    expect(bench.mails()).toMatchObject([{ text: "One & only\ntwo" }]);
  });
});

test("to, a reply address, subject and body as four texts", async () => {
  const code = "function main() { MailApp.sendEmail('a@example.com', 'r@example.com\\nBcc: x@example.com', 's', 'b') }";
  await withScript({ code }, async (bench) => {
    await bench.call("main");
    expect(bench.mails()).toMatchObject([
      { to: ["a@example.com"], replyTo: "r@example.com Bcc: x@example.com", subject: "s", text: "b", bcc: [] },
    ]);
  });
});

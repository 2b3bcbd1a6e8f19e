/** MailApp: what arrives in the mailbox, what is refused, and the day's quota. */
import { expect, test } from "@jest/globals";
import { runMain, withScript } from "../runtime/script.ts";

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

test("a hundred recipients a day and person, anew after 24 hours", async () => {
  const code =
    "function main(n) { for (let i = 0; i < n; i++) MailApp.sendEmail('a@example.com', 's', 'b'); return MailApp.getRemainingDailyQuota() }";
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main", [100])).value).toBe(0);
    expect((await bench.call("main", [1])).error?.message).toBe("Service invoked too many times for one day: email.");
    expect((await bench.call("main", [1], { user: "ann@example.com" })).value).toBe(99);
    await bench.advance({ by: "1d" });
    expect((await bench.call("main", [1])).value).toBe(99);
  });
});

test("a text is made of HTML when none is given", async () => {
  const report = await runMain(
    "function main() { MailApp.sendEmail({ to: 'a@example.com', subject: 's', htmlBody: '<style>p{}</style><p>One</p><p>two</p>' }) }",
  );
  expect(report.outcome).toBe("done");
});

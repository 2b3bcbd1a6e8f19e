/** MailApp: the ways to call it, what is refused, and the day's quota. Sends two mails to whoever runs it. */

function myself_() {
  return Session.getEffectiveUser().getEmail();
}

function conform_MailApp_send() {
  const subject = `conformance ${Utilities.getUuid()}`;
  const before = MailApp.getRemainingDailyQuota();
  check("the quota is a number of recipients", "TD MailApp.getRemainingDailyQuota", () => isTrue(Number.isInteger(before) && before > 1));
  check("texts one after another", "TD MailApp.sendEmail", () => same(MailApp.sendEmail(myself_(), subject, "plain"), undefined));
  check("one object with everything", "TD MailApp.sendEmail", () => {
    const image = Utilities.newBlob(
      Utilities.base64Decode("R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="),
      "image/gif",
      "dot.gif",
    );
    MailApp.sendEmail({
      to: myself_(),
      subject,
      body: "plain",
      htmlBody: '<p>HTML</p><img src="cid:dot">',
      name: "Conformance",
      replyTo: myself_(),
      inlineImages: { dot: image },
      attachments: [Utilities.newBlob("a,b", "text/csv", "t.csv"), HtmlService.createHtmlOutput("<p>").setTitle("page")],
    });
  });
  check("each recipient is spent", "TD MailApp.getRemainingDailyQuota", () => same(MailApp.getRemainingDailyQuota(), before - 2));
}

function conform_MailApp_refusals() {
  const before = MailApp.getRemainingDailyQuota();
  const addresses = (count) => Array.from({ length: count }, (_, index) => `nobody${index}@example.com`).join();
  const mismatch = (types) => `The parameters (${types}) don't match the method signature for MailApp.sendEmail.`;
  check("no recipient", "EH", () => throwsException(() => MailApp.sendEmail("", "s", "b"), "Failed to send email: no recipient"));
  check("an address that is none", "EH", () => throwsException(() => MailApp.sendEmail("foo", "s", "b"), "Invalid email: foo"));
  check("too many recipients", "EH", () =>
    throwsException(() => MailApp.sendEmail(addresses(51), "s", "b"), "Limit Exceeded: Email Recipients Per Message."),
  );
  check("copies count as recipients", "D guides/quotas-and-limits.md", () =>
    throwsException(
      () => MailApp.sendEmail({ to: addresses(49), cc: "c@example.com", bcc: "d@example.com", subject: "s", body: "b" }),
      "Limit Exceeded: Email Recipients Per Message.",
    ),
  );
  check("too long a body", "EH", () =>
    throwsException(() => MailApp.sendEmail("nobody@example.com", "s", "x".repeat(450 * 1024)), "Limit Exceeded: Email Body Size."),
  );
  check("too long a subject", "K subject-length", () =>
    throwsException(() => MailApp.sendEmail("nobody@example.com", "s".repeat(251), "b"), "Invalid argument: subject"),
  );
  check("too many attachments", "D guides/quotas-and-limits.md", () => {
    const attachments = Array.from({ length: 251 }, (_, index) => Utilities.newBlob("x", "text/plain", `${index}.txt`));
    throwsException(
      () => MailApp.sendEmail("nobody@example.com", "s", "b", { attachments }),
      "Limit exceeded: Email Attachments Per Message.",
    );
  });
  check("too few arguments", "GF notes/oddities.md", () =>
    throwsException(() => MailApp.sendEmail("a@example.com", "s"), mismatch("String,String")),
  );
  check("a subject that is no text", "GF notes/oddities.md", () =>
    throwsException(() => MailApp.sendEmail("a@example.com", {}, "b"), mismatch("String,(class),String")),
  );
  check("nothing was spent", "TD MailApp.getRemainingDailyQuota", () => same(MailApp.getRemainingDailyQuota(), before));
}

/** GmailApp: sending under an alias, and drafts, those of a script and those of a person. */
import { expect, test } from "@jest/globals";
import type { Workbench } from "../../../workbench/runtime/workbench.ts";
import { withScript } from "../runtime/script.ts";

const scopes = ["https://mail.google.com/"];

const run = async (bench: Workbench, fn: string, user = bench.owner) => {
  const { value, error } = await bench.call(fn, [], { user });
  return error ? error.message : value;
};

test("a mail leaves from an alias, but from no other address", async () => {
  const code = `function main() { GmailApp.sendEmail("a@example.com", "s", "b", { from: GmailApp.getAliases()[0] }).sendEmail("b@example.com", "s", "b"); return GmailApp.getInboxUnreadCount() }
    function stranger() { GmailApp.sendEmail("a@example.com", "s", "b", { from: "x@example.com" }) }
    function short() { GmailApp.sendEmail("a@example.com", "s") }`;
  await withScript({ code, scopes }, async (bench) => {
    bench.addUser(bench.owner, { aliases: ["alias@example.com"] });
    expect(await run(bench, "main")).toBe(0);
    expect(bench.mails().map(({ from }) => from)).toEqual(["alias@example.com", "boss@example.com"]);
    expect(await run(bench, "stranger")).toBe("Invalid argument: x@example.com");
    expect(await run(bench, "short")).toBe("The parameters (String,String) don't match the method signature for GmailApp.sendEmail.");
    expect(bench.mails()).toHaveLength(2);
  });
});

test("a person's draft is read with its pictures and attachments, and by nobody else", async () => {
  const code = `function main() {
    const message = GmailApp.getDrafts()[0].getMessage();
    const names = (options) => message.getAttachments(options).map((one) => one.getName());
    const [image] = message.getAttachments({ includeAttachments: false });
    return [message.getSubject(), message.getBody(), message.getPlainBody(), names({ includeInlineImages: false }), names({}), message.getAttachments().length, String(image), image.getSize(), image.getHash().length, message.isDraft()];
  }
  function count() { return GmailApp.getDrafts().length }`;
  await withScript({ code, scopes }, async (bench) => {
    const png = { name: "logo.png", type: "image/png", data: "iVBORw==" };
    const html = '<p>Dear {{Name}}</p><img src="cid:ii_1" alt="logo.png">';
    bench.draft({ subject: "Hello", html, inlineImages: { ii_1: png }, attachments: [{ ...png, name: "a.png" }] });
    expect(await run(bench, "main")).toEqual([
      ...["Hello", html, "Dear {{Name}}", ["a.png"], ["logo.png", "a.png"], 2],
      ...["GmailAttachment", 4, 40, true],
    ]);
    expect(await run(bench, "count", "ann@example.com")).toBe(0);
    expect(bench.drafts()).toMatchObject([{ user: "boss@example.com", mail: { subject: "Hello" } }]);
  });
});

test("a script's draft is changed, sent within the quota, and gone", async () => {
  const code = `function main() {
    const draft = GmailApp.createDraft("", "first", "", { htmlBody: "<b>one</b>" });
    const [id, before] = [draft.getId(), draft.getMessageId()];
    draft.update("a@example.com", "second", "two", { attachments: [Utilities.newBlob("x", "text/plain", "x.txt")] });
    const same = GmailApp.getDraft(id);
    const changed = same.getMessageId() !== before && GmailApp.getDraftMessages()[0].getId() === same.getMessageId();
    const sent = same.send();
    return [changed, sent.isDraft(), sent.getTo(), sent.getPlainBody(), GmailApp.getDrafts().length];
  }
  function gone() { const draft = GmailApp.createDraft("a@example.com", "s", "b"); draft.deleteDraft(); draft.getMessage() }
  function nobody() { GmailApp.createDraft("", "s", "b").send() }
  function search() { GmailApp.search("is:unread") }`;
  await withScript({ code, scopes }, async (bench) => {
    expect(await run(bench, "main")).toEqual([true, false, "a@example.com", "two", 0]);
    expect(bench.mails()).toMatchObject([{ subject: "second", attachments: [{ name: "x.txt" }] }]);
    expect(await run(bench, "gone")).toBe("Requested entity was not found.");
    expect(await run(bench, "nobody")).toBe("Failed to send email: no recipient");
    expect(await run(bench, "search")).toBe("GmailApp.search is not supported by the workbench.");
  });
});

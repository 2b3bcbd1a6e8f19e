/** GmailApp: sending under one's own name, and drafts. Sends two mails to whoever runs it, and leaves no draft. */

function withDraft_(use, ...letter) {
  const draft = GmailApp.createDraft(...letter);
  try {
    return use(draft);
  } finally {
    try {
      draft.deleteDraft();
    } catch (error) {
      console.log(`already gone: ${error}`);
    }
  }
}

function conform_GmailApp_send() {
  const me = Session.getEffectiveUser().getEmail();
  check("sending gives the service back", "TD GmailApp.sendEmail", () =>
    same(String(GmailApp.sendEmail(me, "conformance", "plain")), "GmailApp"),
  );
  check("aliases are a list", "TD GmailApp.getAliases", () => isTrue(Array.isArray(GmailApp.getAliases())));
  check("no sender but an alias", "K gmail-from", () =>
    throwsException(() => GmailApp.sendEmail(me, "s", "b", { from: "stranger@example.com" }), "Invalid argument: stranger@example.com"),
  );
  check("too few arguments", "GF notes/oddities.md", () =>
    throwsException(
      () => GmailApp.sendEmail(me, "s"),
      "The parameters (String,String) don't match the method signature for GmailApp.sendEmail.",
    ),
  );
  check("unread mails are counted", "TD GmailApp.getInboxUnreadCount", () => isTrue(GmailApp.getInboxUnreadCount() >= 0));
}

function conform_GmailApp_drafts() {
  const subject = `conformance ${Utilities.getUuid()}`;
  const image = Utilities.newBlob(
    Utilities.base64Decode("R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="),
    "image/gif",
    "dot.gif",
  );
  const html = '<p>Dear {{Name}}</p><img src="cid:dot" alt="dot.gif">';
  const options = { htmlBody: html, inlineImages: { dot: image }, attachments: [Utilities.newBlob("a,b", "text/csv", "t.csv")] };
  withDraft_(
    (draft) => {
      const message = draft.getMessage();
      const names = (wanted) => message.getAttachments(wanted).map((one) => one.getName());
      check("a draft has an id by which it is found", "TD GmailDraft.getId", () =>
        same(GmailApp.getDraft(draft.getId()).getId(), draft.getId()),
      );
      check("it is among the drafts", "TD GmailApp.getDrafts", () =>
        isTrue(GmailApp.getDrafts().some((one) => one.getId() === draft.getId())),
      );
      check("its message is among the drafts' messages", "TD GmailApp.getDraftMessages", () =>
        isTrue(GmailApp.getDraftMessages().some((one) => one.getId() === draft.getMessageId())),
      );
      check("the message is a draft", "TD GmailMessage.isDraft", () =>
        isTrue(message.isDraft() && message.getId() === draft.getMessageId()),
      );
      check("subject and recipients", "TD GmailMessage", () =>
        same([message.getSubject(), message.getTo(), message.getCc(), message.getBcc()], [subject, "a@example.com", "", ""]),
      );
      check("the body keeps its places to fill", "TD GmailMessage.getBody", () => isTrue(message.getBody().includes("Dear {{Name}}")));
      check("the plain body", "TD GmailMessage.getPlainBody", () => isTrue(message.getPlainBody().includes("plain {{Name}}")));
      check("the sender is whoever runs the script", "TD GmailMessage.getFrom", () =>
        isTrue(message.getFrom().includes(Session.getEffectiveUser().getEmail())),
      );
      check("its date is now", "TD GmailMessage.getDate", () => isTrue(Math.abs(message.getDate().getTime() - Date.now()) < 600000));
      check("attachments without inline images", "TD GmailMessage.getAttachments", () =>
        same(names({ includeInlineImages: false }), ["t.csv"]),
      );
      check("inline images without attachments", "TD GmailMessage.getAttachments", () =>
        same(names({ includeAttachments: false }), ["dot.gif"]),
      );
      check("an attachment is a blob with a size and a hash", "TD GmailAttachment", () => {
        const [file] = message.getAttachments({ includeInlineImages: false });
        same([file.getDataAsString(), file.getContentType(), file.getSize(), file.copyBlob().getName()], ["a,b", "text/csv", 3, "t.csv"]);
        isTrue(/^[0-9a-f]{40}$/.test(file.getHash()));
        same([file.getBytes(), file.isGoogleType(), file.getAllBlobs().length], [[97, 44, 98], false, 1]);
      });
      check("an attachment can be changed like a blob", "T GmailAttachment", () => {
        const [file] = message.getAttachments({ includeInlineImages: false });
        same(file.setName("x.txt").setContentTypeFromExtension().getContentType(), "text/plain");
        same(file.setDataFromString("é").setContentType("text/html").getBytes(), [-61, -87]);
        same([file.setBytes([65]).getDataAsString(), file.getAs("text/html").getContentType()], ["A", "text/html"]);
      });
      check("answers go to the sender", "K gmail-reply-to", () => same(message.getReplyTo(), ""));
    },
    ...["a@example.com", subject, "plain {{Name}}", options],
  );
}

function conform_GmailApp_changes() {
  const me = Session.getEffectiveUser().getEmail();
  withDraft_(
    (draft) => {
      const id = draft.getId();
      check("a draft may lack a recipient", "TD GmailApp.createDraft", () => same(draft.getMessage().getTo(), ""));
      check("it is changed as a whole", "TD GmailDraft.update", () => {
        draft.update(me, "conformance changed", "second");
        const message = GmailApp.getDraft(id).getMessage();
        same([message.getSubject(), message.getTo()], ["conformance changed", me]);
      });
      check("sent, it is a message and no draft", "TD GmailDraft.send", () => same(draft.send().isDraft(), false));
      check("then it is gone", "K draft-gone", () => throwsException(() => GmailApp.getDraft(id), "Requested entity was not found."));
    },
    ...["", "conformance", "first"],
  );
}

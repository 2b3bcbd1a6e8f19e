/** A letter as the mailbox shows it: the pictures it carries stand in it. */
import type { Mail } from "../runtime/execution/report.ts";
import type { MailBody } from "./wire.ts";

/** The letter's two parts. `cid:` addresses become `data:` addresses; one that names no picture is left as it is. */
export function bodyOf(mail: Mail): MailBody {
  const html = mail.html.replace(/(["'(])cid:([^"')\s]+)/g, (whole, before: string, id: string) => {
    const picture = mail.inlineImages[id];
    return picture ? `${before}data:${picture.type};base64,${picture.data}` : whole;
  });
  const attachments = mail.attachments.map(({ name, type, data }) => ({ name, type, bytes: Buffer.byteLength(data, "base64") }));
  return { id: mail.id, text: mail.text, html, attachments };
}

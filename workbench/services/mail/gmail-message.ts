/** A message of a Gmail mailbox: a draft, or one that was sent from it. */
import { createHash } from "node:crypto";
import type { Mail, MailPart } from "../../runtime/execution/report.ts";
import { GoogleObject } from "../../runtime/execution/service.ts";
import { Blob } from "../blob/blob.ts";
import { fitting } from "../signature.ts";
import { isOptions } from "./letter.ts";

export class GmailAttachment extends Blob {
  override readonly googleName = "GmailAttachment";

  constructor({ data, type, name }: MailPart) {
    super(Buffer.from(data, "base64"), type, name);
  }

  getSize(): number {
    return this.bytes.length;
  }

  /** The SHA-1 of its bytes (TD). */
  getHash(): string {
    return createHash("sha1").update(this.bytes).digest("hex");
  }
}

export interface Message {
  readonly id: string;
  readonly mail: Mail;
  readonly draft: boolean;
}

const escaped = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export class GmailMessage extends GoogleObject {
  override readonly googleName = "GmailMessage";

  constructor(private readonly message: Message) {
    super();
  }

  getId(): string {
    return this.message.id;
  }

  getSubject(): string {
    return this.message.mail.subject;
  }

  /** The HTML; of a plain text, the text as HTML (K). */
  getBody(): string {
    const { html, text } = this.message.mail;
    return html || escaped(text).replaceAll("\n", "<br>");
  }

  getPlainBody(): string {
    return this.message.mail.text;
  }

  getFrom(): string {
    const { name, from } = this.message.mail;
    return `${name} <${from}>`;
  }

  getTo(): string {
    return this.message.mail.to.join(", ");
  }

  getCc(): string {
    return this.message.mail.cc.join(", ");
  }

  getBcc(): string {
    return this.message.mail.bcc.join(", ");
  }

  getReplyTo(): string {
    return this.message.mail.replyTo;
  }

  getDate(): Date {
    return new Date(this.message.mail.at);
  }

  /** `includeInlineImages` and `includeAttachments` are true unless told otherwise (TD). */
  getAttachments(...args: unknown[]): GmailAttachment[] {
    fitting("GmailApp.GmailMessage.getAttachments", args, [[], [isOptions]]);
    const [given] = args;
    const wanted = isOptions(given) ? given : {};
    const { attachments, inlineImages } = this.message.mail;
    const parts = [
      ...(wanted.includeInlineImages === false ? [] : Object.values(inlineImages)),
      ...(wanted.includeAttachments === false ? [] : attachments),
    ];
    return parts.map((one) => new GmailAttachment(one));
  }

  isDraft(): boolean {
    return this.message.draft;
  }
}

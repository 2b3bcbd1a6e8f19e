/** `MailApp`: what is sent lands in the workbench's mailbox, within the sender's daily quota. */
import { quota, text } from "../runtime/limits.ts";
import { quotasOf } from "../runtime/people.ts";
import type { Mail, MailPart } from "../runtime/report.ts";
import type { Scene } from "../runtime/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/service.ts";
import { mailQuotaLeft, nextSerial, spend } from "../runtime/world.ts";
import { Blob } from "./blob.ts";
import { mismatch } from "./signature.ts";

type Options = Readonly<Record<string, unknown>>;

const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof GoogleObject);

const string = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** Google takes `name <a@b.c>` as well as the bare address. */
const address = /^(?:[^<>]*<)?[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+>?$/;

function addresses(list: unknown): string[] {
  const all = string(list)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  for (const one of all) if (!address.test(one)) throw new GoogleError(text.mailInvalid(one));
  return all;
}

/** The four ways to call sendEmail (T). */
function message(args: readonly unknown[]): Options {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isOptions(first)) return first;
  if (args.length === 3) return { to: first, subject: second, body: third };
  if (args.length === 4 && isOptions(fourth)) return { ...fourth, to: first, subject: second, body: third };
  if (args.length === 4 && typeof fourth === "string") return { to: first, replyTo: second, subject: third, body: fourth };
  return mismatch("MailApp.sendEmail", args);
}

function part(value: unknown, args: readonly unknown[]): MailPart {
  const blob =
    value instanceof Blob
      ? value
      : value instanceof GoogleObject && "getBlob" in value && typeof value.getBlob === "function"
        ? value.getBlob()
        : null;
  if (!(blob instanceof Blob)) return mismatch("MailApp.sendEmail", args);
  return {
    name: blob.getName() ?? "attachment",
    type: blob.getContentType() ?? "application/octet-stream",
    data: Buffer.from(blob.bytes).toString("base64"),
  };
}

function parts(options: Options, args: readonly unknown[]): Pick<Mail, "attachments" | "inlineImages"> {
  const list = Array.isArray(options.attachments) ? options.attachments : options.attachments ? [options.attachments] : [];
  const images = isOptions(options.inlineImages) ? options.inlineImages : {};
  return {
    attachments: list.map((one) => part(one, args)),
    inlineImages: Object.fromEntries(Object.entries(images).map(([id, blob]) => [id, part(blob, args)])),
  };
}

function check(mail: Mail, bodyBytes: number): void {
  const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
  const attached = [...mail.attachments, ...Object.values(mail.inlineImages)];
  const bytes = attached.reduce((sum, { data }) => sum + (data.length * 3) / 4, 0);
  if (recipients === 0) throw new GoogleError(text.mailNobody);
  if (recipients > quota.recipientsPerMail) throw new GoogleError(text.mailRecipients);
  if (mail.subject.length > quota.subjectLength) throw new GoogleError(text.mailSubject);
  if (Buffer.byteLength(mail.text) + Buffer.byteLength(mail.html) > bodyBytes) throw new GoogleError(text.mailBody);
  if (attached.length > quota.attachmentsPerMail) throw new GoogleError(text.mailAttachments);
  if (bytes > quota.attachmentBytes) throw new GoogleError(text.mailAttachmentSize);
}

/** Google derives a plain text from HTML when none is given. */
const stripped = (html: string) =>
  html
    .replace(/<(style|head)[\s\S]*?<\/\1>/gi, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function compose({ execution }: Scene, args: readonly unknown[]): Mail {
  const options = message(args);
  const html = string(options.htmlBody);
  const from = execution.effectiveUser;
  return {
    id: 0,
    at: execution.now(),
    from,
    name: string(options.name) || (from.split("@")[0] ?? from),
    to: addresses(options.to),
    cc: addresses(options.cc),
    bcc: addresses(options.bcc),
    replyTo: string(options.replyTo),
    subject: string(options.subject).replace(/[\r\n]+/g, " "),
    text: string(options.body) || stripped(html),
    html,
    ...parts(options, args),
  };
}

export class MailApp extends GoogleObject implements Pick<GoogleAppsScript.Mail.MailApp, "getRemainingDailyQuota"> {
  override readonly googleName = "MailApp";

  constructor(private readonly scene: Scene) {
    super();
  }

  sendEmail(...args: unknown[]): void {
    const { execution, world } = this.scene;
    execution.meter.roundTrip("send");
    const mail = compose(this.scene, args);
    check(mail, quotasOf(world, execution.effectiveUser).bodyBytes);
    const amount = mail.to.length + mail.cc.length + mail.bcc.length;
    const { effectiveUser } = execution;
    if (amount > mailQuotaLeft(world, effectiveUser, execution.now())) throw new GoogleError(text.mailQuota);
    spend(world.mailUse, effectiveUser, { now: execution.now(), amount });
    const sent = { ...mail, id: nextSerial(world) };
    world.mails.push(sent);
    this.scene.tell({ kind: "mail", mail: sent });
  }

  /** Recipients, not messages, that may still be written to (TD). */
  getRemainingDailyQuota(): number {
    const { execution, world } = this.scene;
    execution.meter.roundTrip("store");
    return Math.max(0, mailQuotaLeft(world, execution.effectiveUser, execution.now()));
  }
}

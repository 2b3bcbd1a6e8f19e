/** Composing a mail: what `MailApp`, `GmailApp` and drafts have in common. */

import type { Mail, MailPart } from "../../runtime/execution/report.ts";
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { spendMail } from "../../runtime/people/allowance.ts";
import { personOf, quotasOf } from "../../runtime/people/people.ts";
import { quota, text } from "../../runtime/words/limits.ts";
import { nextSerial } from "../../runtime/world/world.ts";
import { blobOf } from "../blob/blob.ts";
import { fitting, isText, orNull } from "../signature.ts";

export type Options = Readonly<Record<string, unknown>>;

/** A letter as a script asks for it: `to`, `subject`, `body` and the advanced parameters (TD). */
export interface Order {
  /** Of the method, for its complaints, with the arguments as they came. */
  readonly method: string;
  readonly args: readonly unknown[];
  readonly options: Options;
  /** GmailApp sends from aliases too. */
  readonly aliases: boolean;
}

export const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof GoogleObject);

const maybe = orNull(isText);

/** `(recipient, subject, body)`, or with advanced parameters (TD). */
export function letterOf(method: string, args: readonly unknown[]): Options {
  fitting(method, args, [
    [maybe, maybe, maybe],
    [maybe, maybe, maybe, orNull(isOptions)],
  ]);
  const [to, subject, body, more] = args;
  return { ...(isOptions(more) ? more : {}), to, subject, body };
}

const string = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** No text of a header may begin another one: platform.md 7. */
const header = (value: unknown): string => string(value).replace(/[\r\n]+/g, " ");

/** Google takes `name <a@b.c>` as well as the bare address. */
const address = /^(?:[^<>]*<)?[^\s@<>,;"]+@[^\s@<>,;]+\.[^\s@<>,;.]+>?$/;

/** Splits at commas, but not within quotation marks. */
function addresses(list: unknown): string[] {
  const all = (header(list).match(/(?:"[^"]*"|[^,"])+/g) ?? []).map((one) => one.trim()).filter((one) => one !== "");
  for (const one of all) if (!address.test(one)) throw new GoogleError(text.mailInvalid(one));
  return all;
}

function part({ method, args }: Order, value: unknown): MailPart {
  const blob = blobOf(method, value, args);
  return {
    name: blob.getName() ?? "attachment",
    type: blob.getContentType() ?? "application/octet-stream",
    data: Buffer.from(blob.bytes).toString("base64"),
  };
}

function parts(order: Order): Pick<Mail, "attachments" | "inlineImages"> {
  const { attachments, inlineImages } = order.options;
  const list = Array.isArray(attachments) ? attachments : attachments ? [attachments] : [];
  const images = isOptions(inlineImages) ? inlineImages : {};
  return {
    attachments: list.map((one) => part(order, one)),
    inlineImages: Object.fromEntries(Object.entries(images).map(([id, blob]) => [id, part(order, blob)])),
  };
}

/** The plain text that Google makes of HTML when none is given. */
export const plainOf = (html: string): string =>
  html
    .replace(/<(style|head|script)[\s\S]*?<\/\1>/gi, "")
    .replace(/<br[^>]*>|<\/(p|div|h\d|li|tr)>/gi, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/[ \t]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();

/** The address it leaves from: an alias, the domain's no-reply address for Workspace accounts (TD), or the sender's own. */
function sender({ execution, world }: Scene, { options, aliases }: Order): string {
  const own = execution.effectiveUser;
  const from = aliases ? header(options.from) : "";
  const person = personOf(world, own);
  if (from !== "" && from !== own && !person.aliases.includes(from)) throw new GoogleError(text.invalid(from));
  if (options.noReply === true && person.account === "workspace") return `noreply@${own.split("@").at(-1)}`;
  return from || own;
}

/** The letter, unsent. Throws Google's complaint about an address, an alias or an attachment. */
export function compose(scene: Scene, order: Order): Mail {
  const { options } = order;
  const { execution } = scene;
  const html = string(options.htmlBody);
  const own = execution.effectiveUser;
  return {
    id: 0,
    at: execution.now(),
    from: sender(scene, order),
    name: header(options.name) || (own.split("@")[0] ?? own),
    to: addresses(options.to),
    cc: addresses(options.cc),
    bcc: addresses(options.bcc),
    replyTo: header(options.replyTo),
    subject: header(options.subject),
    text: string(options.body) || plainOf(html),
    html,
    ...parts(order),
  };
}

const recipientsOf = ({ to, cc, bcc }: Mail) => to.length + cc.length + bcc.length;

/** D guides/quotas-and-limits.md; the length of a subject TD. Inline images count as attachments (K). */
function check(mail: Mail, bodyBytes: number): void {
  const recipients = recipientsOf(mail);
  const attached = [...mail.attachments, ...Object.values(mail.inlineImages)];
  const bytes = attached.reduce((sum, { data }) => sum + Buffer.byteLength(data, "base64"), 0);
  if (recipients === 0) throw new GoogleError(text.mailNobody);
  if (recipients > quota.recipientsPerMail) throw new GoogleError(text.mailRecipients);
  if (mail.subject.length > quota.subjectLength) throw new GoogleError(text.mailSubject);
  if (Buffer.byteLength(mail.text) + Buffer.byteLength(mail.html) > bodyBytes) throw new GoogleError(text.mailBody);
  if (attached.length > quota.attachmentsPerMail) throw new GoogleError(text.mailAttachments);
  if (bytes > quota.attachmentBytes) throw new GoogleError(text.mailAttachmentSize);
}

/** Sends it, within the sender's quota: the mail lands in the workbench's mailbox. */
export function post({ execution, world, tell }: Scene, mail: Mail): Mail {
  const { effectiveUser } = execution;
  check(mail, quotasOf(world, effectiveUser).bodyBytes);
  const amount = recipientsOf(mail);
  if (!spendMail(world, effectiveUser, { now: execution.now(), amount })) throw new GoogleError(text.mailQuota);
  const sent = { ...mail, at: execution.now(), id: nextSerial(world) };
  world.mails.push(sent);
  tell({ kind: "mail", mail: sent });
  return sent;
}

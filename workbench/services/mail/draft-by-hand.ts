/** A draft as a person writes it in Gmail: recipients may be missing, pictures stand in the text. */
import type { Draft, MailPart } from "../../runtime/execution/report.ts";
import type { World } from "../../runtime/world/world.ts";
import { keepDraft } from "./gmail-draft.ts";
import { plainOf } from "./letter.ts";

export interface Letter {
  readonly subject: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly html?: string;
  /** Made of the HTML when there is none. */
  readonly text?: string;
  readonly attachments?: readonly MailPart[];
  /** By content id, as in `<img src="cid:ii_1" alt="logo.png">`; Gmail puts the file's name into `alt`. */
  readonly inlineImages?: Readonly<Record<string, MailPart>>;
}

export function draftByHand(world: World, user: string, letter: Letter): Draft {
  const { subject, to = [], cc = [], bcc = [], html = "", attachments = [], inlineImages = {} } = letter;
  const text = letter.text ?? plainOf(html);
  const sender = { id: 0, at: world.now, from: user, name: user.split("@")[0] ?? user, replyTo: "" };
  return keepDraft(world, user, { ...sender, subject, to, cc, bcc, html, text, attachments, inlineImages });
}

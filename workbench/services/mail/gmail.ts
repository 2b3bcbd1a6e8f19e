/** `GmailApp`: sending, aliases and drafts. Threads, labels and searches are Gmail's own and not supported. */

import type { Draft } from "../../runtime/execution/report.ts";
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { personOf } from "../../runtime/people/people.ts";
import { text } from "../../runtime/words/limits.ts";
import { fitting, isText } from "../signature.ts";
import { GmailDraft, keepDraft } from "./gmail-draft.ts";
import { GmailMessage } from "./gmail-message.ts";
import { compose, letterOf, post } from "./letter.ts";

/** The drafts of whoever the script runs as, the newest first (K). */
function draftsOf({ execution, world }: Scene): Draft[] {
  execution.meter.roundTrip("store");
  return world.drafts.filter(({ user }) => user === execution.effectiveUser).reverse();
}

export class GmailApp extends GoogleObject {
  override readonly googleName = "GmailApp";

  constructor(private readonly scene: Scene) {
    super();
  }

  sendEmail(...args: unknown[]): this {
    const method = "GmailApp.sendEmail";
    this.scene.execution.meter.roundTrip("send");
    post(this.scene, compose(this.scene, { method, args, options: letterOf(method, args), aliases: true }));
    return this;
  }

  createDraft(...args: unknown[]): GmailDraft {
    const method = "GmailApp.createDraft";
    this.scene.execution.meter.roundTrip("store");
    const mail = compose(this.scene, { method, args, options: letterOf(method, args), aliases: true });
    return new GmailDraft(this.scene, keepDraft(this.scene.world, this.scene.execution.effectiveUser, mail).id);
  }

  getDrafts(): GmailDraft[] {
    return draftsOf(this.scene).map(({ id }) => new GmailDraft(this.scene, id));
  }

  getDraftMessages(): GmailMessage[] {
    return draftsOf(this.scene).map(({ messageId, mail }) => new GmailMessage({ id: messageId, mail, draft: true }));
  }

  getDraft(...args: unknown[]): GmailDraft {
    fitting("GmailApp.getDraft", args, [[isText]]);
    const found = draftsOf(this.scene).find(({ id }) => id === args[0]);
    if (!found) throw new GoogleError(text.draftGone);
    return new GmailDraft(this.scene, found.id);
  }

  getAliases(): string[] {
    const { execution, world } = this.scene;
    return [...personOf(world, execution.effectiveUser).aliases];
  }

  /** Nobody reads on the workbench: every mail that was sent to this person is unread. */
  getInboxUnreadCount(): number {
    const { execution, world } = this.scene;
    execution.meter.roundTrip("store");
    const mine = (list: readonly string[]) => list.some((one) => one.includes(execution.effectiveUser));
    return world.mails.filter(({ to, cc, bcc }) => mine([...to, ...cc, ...bcc])).length;
  }
}

/** Drafts of a Gmail mailbox. */

import type { Draft, Mail } from "../../runtime/execution/report.ts";
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { drawHex } from "../../runtime/world/random.ts";
import type { World } from "../../runtime/world/world.ts";
import { GmailMessage } from "./gmail-message.ts";
import { compose, letterOf, post } from "./letter.ts";

/** Puts a letter among somebody's drafts. */
export function keepDraft(world: World, user: string, mail: Mail): Draft {
  const draft = { id: `r-${drawHex(world.chance, 16)}`, messageId: drawHex(world.chance, 16), user, mail };
  world.drafts.push(draft);
  return draft;
}

/** One that was sent or deleted is gone. */
function found({ execution, world }: Scene, id: string): Draft {
  execution.meter.roundTrip("store");
  const draft = world.drafts.find((one) => one.id === id && one.user === execution.effectiveUser);
  if (!draft) throw new GoogleError(text.draftGone);
  return draft;
}

function replace({ world }: Scene, id: string, change: (draft: Draft) => readonly Draft[]): void {
  world.drafts = world.drafts.flatMap((one) => (one.id === id ? change(one) : [one]));
}

export class GmailDraft extends GoogleObject {
  override readonly googleName = "GmailDraft";

  constructor(
    private readonly scene: Scene,
    private readonly id: string,
  ) {
    super();
  }

  getId(): string {
    return this.id;
  }

  getMessage(): GmailMessage {
    const { messageId, mail } = found(this.scene, this.id);
    return new GmailMessage({ id: messageId, mail, draft: true });
  }

  getMessageId(): string {
    return found(this.scene, this.id).messageId;
  }

  /** Replaces the whole letter (TD). */
  update(...args: unknown[]): this {
    const method = "GmailApp.GmailDraft.update";
    found(this.scene, this.id);
    const mail = compose(this.scene, { method, args, options: letterOf(method, args), aliases: true });
    const messageId = drawHex(this.scene.world.chance, 16);
    replace(this.scene, this.id, (draft) => [{ ...draft, messageId, mail }]);
    return this;
  }

  send(): GmailMessage {
    const { messageId, mail } = found(this.scene, this.id);
    this.scene.execution.meter.roundTrip("send");
    const sent = post(this.scene, mail);
    replace(this.scene, this.id, () => []);
    return new GmailMessage({ id: messageId, mail: sent, draft: false });
  }

  deleteDraft(): void {
    found(this.scene, this.id);
    replace(this.scene, this.id, () => []);
  }
}

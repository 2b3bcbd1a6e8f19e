/** `MailApp`: what is sent lands in the workbench's mailbox, within the sender's daily quota. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleObject } from "../../runtime/execution/service.ts";
import { mailQuotaLeft } from "../../runtime/people/allowance.ts";
import { isText, mismatch } from "../signature.ts";
import { compose, isOptions, type Options, post } from "./letter.ts";

const method = "MailApp.sendEmail";

/** The four ways to call sendEmail (TD). */
function asked(args: readonly unknown[]): Options {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isOptions(first)) return first;
  if (args.length < 3 || args.length > 4 || ![first, second, third].every((one) => one === null || isText(one)))
    return mismatch(method, args);
  if (args.length === 3 || fourth === null) return { to: first, subject: second, body: third };
  if (isOptions(fourth)) return { ...fourth, to: first, subject: second, body: third };
  return isText(fourth) ? { to: first, replyTo: second, subject: third, body: fourth } : mismatch(method, args);
}

export class MailApp extends GoogleObject implements Pick<GoogleAppsScript.Mail.MailApp, "getRemainingDailyQuota"> {
  override readonly googleName = "MailApp";

  constructor(private readonly scene: Scene) {
    super();
  }

  sendEmail(...args: unknown[]): void {
    this.scene.execution.meter.roundTrip("send");
    post(this.scene, compose(this.scene, { method, args, options: asked(args), aliases: false }));
  }

  /** Recipients, not messages, that may still be written to (TD); −1 after a refusal. */
  getRemainingDailyQuota(): number {
    const { execution, world } = this.scene;
    execution.meter.roundTrip("store");
    return mailQuotaLeft(world, execution.effectiveUser, execution.now());
  }
}

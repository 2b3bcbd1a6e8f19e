/** `Session`: who is at the keyboard, whose rights count, and the script's zone. */
import { createHash } from "node:crypto";
import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleObject } from "../runtime/execution/service.ts";
import { languageOf } from "../runtime/people/people.ts";

export class User extends GoogleObject implements GoogleAppsScript.Base.User {
  override readonly googleName = "User";

  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }

  getUserLoginId(): string {
    return this.email;
  }
}

const domain = (email: string) => email.split("@").at(-1);

/** Whether two people belong to one Workspace organisation. */
const isColleague = (one: string, other: string) => domain(one) === domain(other) && domain(one) !== "gmail.com";

/**
 * The address, or nothing where Google keeps it to itself: whose rights do not count stays anonymous, and in simple triggers and custom
 * functions everybody; except to the owner themselves and within one Workspace domain (D reference/base/Session.md).
 */
export function visibleEmail({ execution, world }: Scene, email: string): string {
  const known = email === world.owner || isColleague(email, world.owner);
  return known || (execution.mode === "FULL" && email === execution.effectiveUser) ? email : "";
}

export class Session
  extends GoogleObject
  implements Pick<GoogleAppsScript.Base.Session, "getActiveUserLocale" | "getScriptTimeZone" | "getTemporaryActiveUserKey">
{
  override readonly googleName = "Session";

  constructor(private readonly scene: Scene) {
    super();
  }

  /** In a clock trigger, where nobody is at the keyboard, its maker (platform notes 3.2). */
  getActiveUser(): User {
    const { activeUser, effectiveUser, plan } = this.scene.execution;
    return new User(visibleEmail(this.scene, plan.context === "web" ? activeUser : activeUser || effectiveUser));
  }

  getEffectiveUser(): User {
    return new User(visibleEmail(this.scene, this.scene.execution.effectiveUser));
  }

  /** The language of the person's account, or of the workbook for somebody who has none: `en`, `fr`, `zh_CN`. */
  getActiveUserLocale(): string {
    const { world, execution, spreadsheet } = this.scene;
    return languageOf(world, execution.activeUser || execution.effectiveUser, spreadsheet.locale);
  }

  /** Deprecated. */
  getUser(): User {
    return this.getActiveUser();
  }

  /** Deprecated. */
  getTimeZone(): string {
    return this.getScriptTimeZone();
  }

  getScriptTimeZone(): string {
    return this.scene.script.zone;
  }

  /** The same for 30 days, and for nobody else (TD). */
  getTemporaryActiveUserKey(): string {
    const month = Math.floor(this.scene.execution.now() / (30 * 86_400_000));
    const { activeUser, effectiveUser } = this.scene.execution;
    return createHash("sha256")
      .update(`${activeUser || effectiveUser} ${month}`)
      .digest("base64url");
  }
}

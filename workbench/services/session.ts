/** `Session`: who is at the keyboard, whose rights count, and the script's zone. */
import { createHash } from "node:crypto";
import type { Scene } from "../runtime/scene.ts";
import { GoogleObject } from "../runtime/service.ts";

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

/** In a simple trigger others than the owner stay anonymous, except within one Workspace domain (platform notes 3.2). */
export function visibleEmail({ execution, world }: Scene, email: string): string {
  const known = email === world.owner || (domain(email) === domain(world.owner) && domain(email) !== "gmail.com");
  return execution.mode === "FULL" || known ? email : "";
}

export class Session extends GoogleObject implements Pick<GoogleAppsScript.Base.Session, "getActiveUserLocale" | "getScriptTimeZone"> {
  override readonly googleName = "Session";

  constructor(private readonly scene: Scene) {
    super();
  }

  /** In a clock trigger, where nobody is at the keyboard, its maker (platform notes 3.2). */
  getActiveUser(): User {
    const { activeUser, effectiveUser } = this.scene.execution;
    return new User(visibleEmail(this.scene, activeUser || effectiveUser));
  }

  getEffectiveUser(): User {
    return new User(visibleEmail(this.scene, this.scene.execution.effectiveUser));
  }

  /** The language of the person's account; the workbench has none of its own and gives the workbook's, such as `zh_CN`. */
  getActiveUserLocale(): string {
    const { locale } = this.scene.spreadsheet;
    return locale.startsWith("zh") ? locale : (locale.split("_")[0] ?? "en");
  }

  getScriptTimeZone(): string {
    return this.scene.script.zone;
  }

  getTemporaryActiveUserKey(): string {
    const month = Math.floor(this.scene.execution.now() / (30 * 86_400_000));
    return createHash("sha256").update(`${this.scene.execution.activeUser} ${month}`).digest("base64url");
  }
}

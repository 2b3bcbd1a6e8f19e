/** A person as the spreadsheet service names one (`User`). */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { install, type Kind, type Methods, makers } from "./methods.ts";
import type { Session } from "./session.ts";

export class Person extends GoogleObject {
  readonly googleName = "User";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly email: string,
  ) {
    super();
  }
  override toString(): string {
    return this.email;
  }
}

const on = makers<Person>();
const methods: Methods<Person, GoogleAppsScript.Base.User> = {
  getEmail: on.free([], ({ email }) => email),
  getUserLoginId: on.free([], ({ email }) => email),
};
install(Person, "User", methods);

/** A `User` of whichever service. */
const isUser = (value: unknown): value is GoogleObject => value instanceof GoogleObject && value.googleName === "User";

/** Somebody as Google takes them: an address, or a user that any service has given (TD Protection.addEditor, `Session.getActiveUser()`). */
export const someone: Kind<string | GoogleObject> = {
  is: (value): value is string | GoogleObject => typeof value === "string" || isUser(value),
};

export function mailOf(who: string | GoogleObject): string {
  if (typeof who === "string") return who;
  const getEmail: unknown = Reflect.get(who, "getEmail");
  return typeof getEmail === "function" ? String(getEmail.call(who)) : "";
}

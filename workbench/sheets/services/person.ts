/** A person as the spreadsheet service names one (`User`). */
import { GoogleObject } from "../../runtime/service.ts";
import { install, type Methods, makers } from "./methods.ts";
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

/** What a failure of Google's mail service means, told by its words and by what is left of the quota. */
import { afterEach, expect, test } from "@jest/globals";
import { Broken } from "../../src/app/broken.ts";
import { googleMailer } from "../../src/google/mailer.ts";

const letter = { to: "ann@example.com", subject: "Hello", html: "<p>Hello</p>", text: "Hello" };

/** A mail service that fails: `counts` says whether it takes from the quota all the same. */
function failing(said: string, { counts, left = 5 }: { readonly counts: boolean; readonly left?: number }): void {
  let remaining = left;
  const sendEmail = (): never => {
    if (counts) remaining -= 1;
    throw new Error(said);
  };
  Object.assign(globalThis, { MailApp: { getRemainingDailyQuota: () => remaining, sendEmail } });
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, "MailApp");
});

function meaning(): string {
  try {
    googleMailer.send(letter);
    return "sent";
  } catch (error) {
    return error instanceof Broken ? error.code : String(error);
  }
}

test.each([
  ["We're sorry, a server error occurred. Error code DEADLINE_EXCEEDED.", { counts: true }, "mailUncertain"],
  ["We're sorry, a server error occurred. Error code DEADLINE_EXCEEDED.", { counts: true, left: 1 }, "mailUncertain"],
  ["Service unavailable: Mail", { counts: false }, "Error: Service unavailable: Mail"],
  ["Service invoked too many times for one day: email.", { counts: false }, "mailQuota"],
  ["Limit Exceeded: Email Body Size.", { counts: false }, "mailRefused"],
  ["Limit Exceeded: Email Body Size.", { counts: false, left: 0 }, "mailQuota"],
])("%s (%j): %s", (said, how, expected) => {
  failing(said, how);
  expect(meaning()).toBe(expected);
});

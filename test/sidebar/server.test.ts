/** The way to the server: replies pass, and every failure becomes a sentence. */
import { expect, test } from "@jest/globals";
import type { Runner } from "../../sidebar/google.ts";
import { connect, googleTransport, plainMessage, type Transport, troubleOf } from "../../sidebar/server.ts";

const words = (trouble: string, said: string): string => `${trouble}: ${said}`;
const rejecting =
  (message: string): Transport =>
  () =>
    Promise.reject(Object.assign(new Error(message), { name: "ScriptError" }));

test.each([
  ["NetworkError: Connection failure due to HTTP 0", "offline"],
  ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.", "wrongAccount"],
  ["Exceeded maximum execution time", "timedOut"],
  ["Authorization is required to perform that action.", "authorise"],
  ["Exception: You do not have permission to call SpreadsheetApp.openById", "authorise"],
  ["You do not have permission to access the requested document.", "noAccess"],
  ["There are too many scripts running simultaneously for this Google user account.", "tooMany"],
  ["Cannot read properties of null", "unknown"],
])("%s is %s", (message, trouble) => {
  expect(troubleOf(message)).toBe(trouble);
});

test("the names of errors before a message are taken away", () => {
  expect(plainMessage("ScriptError: Exception: The tab is gone.")).toBe("The tab is gone.");
});

test("a reply passes as it is", async () => {
  const asked: string[] = [];
  const transport: Transport = (name, json) => {
    asked.push(name, json);
    return Promise.resolve(JSON.stringify({ ok: true, value: { version: "7", rows: null } }));
  };
  const reply = await connect(transport, words).call("index", { version: "7" });
  expect(reply).toEqual({ ok: true, value: { version: "7", rows: null } });
  expect(asked).toEqual(["index", '{"version":"7"}']);
});

test("a failure of Google becomes a reply with a sentence", async () => {
  const reply = await connect(rejecting("Exception: Exceeded maximum execution time"), words).call("boot", {});
  expect(reply).toEqual({ ok: false, code: "timedOut", message: "timedOut: Exceeded maximum execution time" });
});

test("an answer that is null, as Google gives for a date in it, is a failure and not an empty screen", async () => {
  const reply = await connect(() => Promise.resolve(null), words).call("boot", {});
  expect(reply).toMatchObject({ ok: false, code: "unknown" });
});

test("an illegal value that google.script.run throws at once is a failure too", async () => {
  const throwing = (): Runner => {
    throw new TypeError("Failed due to illegal value in property: 0");
  };
  const reply = await connect(googleTransport(throwing), words).call("boot", {});
  expect(reply).toMatchObject({ ok: false, message: "unknown: Failed due to illegal value in property: 0" });
});

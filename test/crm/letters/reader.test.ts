/** In which language a letter is written, and whose mail a stop link stops. */
import { createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { readerLanguage } from "../../../src/crm/letters/readerLanguage.ts";
import { addressHash, readStopToken, writeStopToken } from "../../../src/crm/letters/stopToken.ts";

test.each([
  [null, "zh-TW", "zh-TW"],
  ["English", "zh-CN", "en"],
  ["英文", "zh-CN", "en"],
  ["German", "zh-CN", "en"],
  ["zh-Hant", "en", "zh-TW"],
  ["繁體中文", "zh-CN", "zh-TW"],
  ["简体中文", "zh-TW", "zh-CN"],
  ["中文", "zh-TW", "zh-TW"],
  ["Chinese", "en", "zh-CN"],
  ["普通话", "en", "zh-CN"],
] as const)("who reads %p in a workbook in %s gets %s", (written, workbook, expected) =>
  expect(readerLanguage(written, workbook)).toBe(expected),
);

describe("a stop token", () => {
  const by = (secret: string) => (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  const [sign, other] = [by("one"), by("other")];
  const token = writeStopToken(sign, { who: "P-0123456789", address: "Ann@Example.com" });

  test("tells the contact and knows the address again, without saying it", () => {
    expect(readStopToken(sign, ` ${token}\n`)).toEqual({ who: "P-0123456789", hash: addressHash(sign, "ann@example.com ") });
    expect(token).not.toContain("ann");
  });
  test.each([
    ["written small", token.toLowerCase()],
    ["broken over two lines", `${token.slice(0, 30)}\r\n${token.slice(30)}`],
    ["with typographic hyphens", token.replaceAll("-", "–")],
  ])("stops the mail all the same when a mail program has it %s", (_case, damaged) =>
    expect(readStopToken(sign, damaged)?.who).toBe("P-0123456789"),
  );
  test("is read back whatever letters the id has", () =>
    expect(readStopToken(sign, writeStopToken(sign, { who: "c.17_é", address: "a@b.co" }))).toMatchObject({ who: "c.17_é" }));
  test("may be of an address that is nobody's", () =>
    expect(readStopToken(sign, writeStopToken(sign, { who: null, address: "a@b.co" }))).toMatchObject({ who: null }));
  test.each([
    ["another workbook's", writeStopToken(other, { who: "P-0123456789", address: "ann@example.com" })],
    ["another contact's", token.replace("P-0123456789", "P-0123456788")],
    ["a shortened one", token.slice(0, -1)],
    ["none at all", ""],
    ["a formula", "=1+1"],
  ])("is refused when it is %s", (_case, forged) => expect(readStopToken(sign, forged)).toBeUndefined());
});

/** Tokens of invitations: what mail programs do to them, and what forgers try. */
import { createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type InvitationClaim, makeToken, readToken } from "../../../src/crm/satisfaction/token.ts";
import { canonicalToken } from "../../../src/crm/sealed.ts";

const signing = (secret: string) => (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
const sign = signing("ours");
const claim: InvitationClaim = {
  invitation: "U-AB23456789",
  person: "P-CD23456789",
  campaign: "A-EF23456789",
  touchPoint: "afterSales",
  until: "2018-01-31",
};
const token = makeToken(claim, sign);

test("says what it was signed for, and is short enough for a link", () => {
  expect(readToken(token, sign)).toEqual(claim);
  expect(token.length).toBeLessThan(100);
  expect(encodeURIComponent(token)).toBe(token);
});

test("an invitation without touch-point or end says so", () => {
  const bare = { ...claim, touchPoint: null, until: null };
  expect(readToken(makeToken(bare, sign), sign)).toEqual(bare);
});

test.each([
  ["blanks around it", `  ${token}\n`],
  ["a line break in the middle", `${token.slice(0, 40)}=\r\n${token.slice(40)}`.replace("=", "")],
  ["zero-width blanks", `${token.slice(0, 9)}\u200b${token.slice(9)}\ufeff`],
  ["small letters", token.toLowerCase()],
  ["typographic hyphens", token.replaceAll("-", "–")],
  ["full-width characters", token.replaceAll("P", "Ｐ")],
])("survives %s", (_, damaged) => {
  expect(readToken(damaged, sign)).toEqual(claim);
  expect(canonicalToken(damaged)).toBe(token);
});

describe("is not believed", () => {
  test.each([
    ["from another workbook", makeToken(claim, signing("theirs"))],
    ["for another person", token.replace("P-CD", "P-CE")],
    ["with a later end", token.replace("2018-01-31", "2019-01-31")],
    ["cut short", token.slice(0, -1)],
    ["with more behind it", `${token}X`],
    ["without its signature", token.slice(0, token.lastIndexOf("."))],
    ["that is a formula", "=HYPERLINK(1)"],
    ["that is blank", ""],
    ["of 50,000 characters", "A.".repeat(25_000)],
  ])("%s", (_, forged) => expect(readToken(forged, sign)).toBeNull());

  test("with any character changed", () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."AZ09."), (at, other) => {
        fc.pre(token[at] !== other);
        expect(readToken(token.slice(0, at) + other + token.slice(at + 1), sign)).toBeNull();
      }),
    );
  });
});

test("any ids are read back as they were, whatever their letters", () => {
  const id = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" });
  fc.assert(
    fc.property(id, id, id, (invitation, person, campaign) => {
      const made = makeToken({ ...claim, invitation, person, campaign }, sign);
      expect(readToken(made.toLowerCase(), sign)).toEqual(made.length > 500 ? null : { ...claim, invitation, person, campaign });
    }),
  );
});

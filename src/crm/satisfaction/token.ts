/** The token of an invitation: what its link carries, so that an answer can be told from a forged one. Letters' case and blanks, which mail programs spoil, do not matter. */
import { type Code, choices } from "../choices.ts";
import type { Claim } from "./responses.ts";

/** A keyed digest, in the Base64 of web addresses. */
export type Sign = (text: string) => string;

/** What the token of an invitation says. */
export interface InvitationClaim extends Claim {
  readonly touchPoint: Code<"touchPoint"> | null;
  readonly invitation: string;
}

const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Crockford's base 32: one case only. */
const base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 130 bits of a digest, in 26 characters. */
function caseless(digest: string): string {
  const bits = [...digest.slice(0, 22)].map((each) => base64.indexOf(each).toString(2).padStart(6, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((each) => base32[Number.parseInt(each, 2)]).join("");
}

const hex = (unit: string, digits: number): string => unit.charCodeAt(0).toString(16).toUpperCase().padStart(digits, "0");

/** Capitals, digits and hyphens stay; the rest is `_` and two hexadecimal digits, or `__` and four. */
const escaped = (part: string): string =>
  part.replace(/[^A-Z0-9-]/g, (unit) => (unit.charCodeAt(0) < 256 ? `_${hex(unit, 2)}` : `__${hex(unit, 4)}`));
const unescaped = (part: string): string =>
  part.replace(/__([0-9A-F]{4})|_([0-9A-F]{2})/g, (_, four: string | undefined, two: string | undefined) =>
    String.fromCharCode(Number.parseInt(four ?? two ?? "0", 16)),
  );

/** A token as it was before anybody broke it over two lines, or wrote it small. */
export const canonicalToken = (token: string): string =>
  token
    .normalize("NFKC")
    .replace(/\s|\p{Cf}/gu, "")
    .replace(/[\u2010-\u2014]/g, "-")
    .toUpperCase();

/** A stop link is signed as something else. */
const seal = (text: string, sign: Sign): string => caseless(sign(`invitation ${text}`));

/** The parts of a token that this workbook has signed. */
function read(token: string, sign: Sign): readonly string[] | null {
  const plain = canonicalToken(token);
  const end = plain.lastIndexOf(".");
  if (end < 0 || plain.length > 500) return null;
  const text = plain.slice(0, end);
  return seal(text, sign) === plain.slice(end + 1) ? text.split(".").map(unescaped) : null;
}

/** `U-….P-….A-….AFTERSALES.2026-06-30.SIGNATURE` */
export function makeToken({ invitation, person, campaign, touchPoint, until }: InvitationClaim, sign: Sign): string {
  const text = [invitation, person, campaign, (touchPoint ?? "").toUpperCase(), until ?? ""].map(escaped).join(".");
  return `${text}.${seal(text, sign)}`;
}

export function readToken(token: string, sign: Sign): InvitationClaim | null {
  const [invitation, person, campaign, touch, until, ...more] = read(token, sign) ?? [];
  if (!invitation || !person || !campaign || touch === undefined || until === undefined || more.length > 0) return null;
  const touchPoint = choices.touchPoint.find((code) => code.toUpperCase() === touch) ?? null;
  return { invitation, person, campaign, touchPoint, until: until === "" ? null : until };
}

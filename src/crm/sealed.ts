/** What a link carries, signed: letters' case, blanks and hyphens, which mail programs spoil, do not matter. */

/** A keyed digest, in the Base64 of web addresses. */
export type Sign = (text: string) => string;

const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Crockford's base 32: one case only. */
const base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 130 bits of a digest, in 26 characters. */
export function caseless(digest: string): string {
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

export interface Seal {
  /** A token that was signed for something else is none. */
  readonly purpose: string;
  readonly sign: Sign;
}

const sealOf = (text: string, { purpose, sign }: Seal): string => caseless(sign(`${purpose} ${text}`));

export function sealed(parts: readonly string[], seal: Seal): string {
  const text = parts.map(escaped).join(".");
  return `${text}.${sealOf(text, seal)}`;
}

/** The parts of a token that this workbook has signed. */
export function unsealed(token: string, seal: Seal): readonly string[] | null {
  const plain = canonicalToken(token);
  const end = plain.lastIndexOf(".");
  if (end < 0 || plain.length > 500) return null;
  const text = plain.slice(0, end);
  return sealOf(text, seal) === plain.slice(end + 1) ? text.split(".").map(unescaped) : null;
}

/** Names and numbers in the form in which two are compared, and a person's name out of its parts. */

const isPlain = /^[a-z0-9.,&'/-]+(?: [a-z0-9.,&'/-]+)*$/;

/** One width, one case, single spaces, no marks around it. */
export function normaliseName(name: string): string {
  const lower = name.toLowerCase();
  return isPlain.test(lower) ? lower : lower.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

const legalForms =
  /[\s,.]*\b(incorporated|inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|plc|pty|sa|bv)\b\.?|(股份)?有限(责任|責任)?公司|集团|集團|公司$/gi;

/** The same without legal forms and punctuation: `Acme, Inc.` is `acme`. */
export const looseName = (name: string): string => {
  const plain = normaliseName(name);
  return plain.replaceAll(legalForms, "").replaceAll(/[\s.,'"()\-·]+/g, "") || plain;
};

/** The last ten digits, in which an area or country code does not count; blank for fewer than seven. */
export const phoneKey = (phone: string): string => {
  const digits = phone
    .normalize("NFKC")
    .replace(/(?:x|ext|转|轉|#).*$/i, "")
    .replaceAll(/\D/g, "");
  return digits.length < 7 ? "" : digits.slice(-10);
};

const isHan = (text: string): boolean => /^[\p{Script=Han}·\s]+$/u.test(text);

/** Chinese names have the family name first and no space between. */
export function joinName({ first = "", middle = "", last = "" }: Readonly<Record<string, string | undefined>>): string {
  const given = [first, middle, last].filter((part) => part !== "");
  return given.length > 1 && given.every(isHan) ? `${last}${middle}${first}` : given.join(" ");
}

export const joinAddress = ({ street = "", more = "", postal = "" }: Readonly<Record<string, string | undefined>>): string =>
  [street, more, postal].filter((part) => part !== "").join(", ");

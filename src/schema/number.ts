/** Reads numbers out of what people and other systems write: grouping, currency signs, percent, parentheses, full-width digits. */

const decoration = /^(?:[A-Z]{3}\s*)?[$€£¥₩₹元]?\s*|\s*[$€£¥₩₹元%]?(?:\s*[A-Z]{3})?$/g;

/** Digits with a point at most, and no grouping. A single group after a point, `1.234`, is a fraction unless the comma is known to be the decimal mark. */
function plainDigits(text: string, comma: boolean): string {
  const isEuropean =
    comma || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text) || /^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^-?\d+,\d{1,2}$/.test(text);
  return isEuropean ? text.replaceAll(/[.\s'](?=\d{3})/g, "").replace(",", ".") : text.replaceAll(/[,\s'](?=\d{3})/g, "");
}

/** A finite number, or undefined. `(12.50)` is negative; `12%` is 0.12; `1.234,50` and `12,5` are read the European way, as all are where `comma` says so. */
export function parseNumber(text: string, comma = false): number | undefined {
  const plain = text.normalize("NFKC").trim().replace("−", "-");
  const inParentheses = /^\((.*)\)$/.exec(plain);
  const body = (inParentheses?.[1] ?? plain).replace(/^-\s*/, "").replace(decoration, "").replace(decoration, "");
  const digits = plainDigits(body, comma);
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return undefined;
  const sign = inParentheses || plain.startsWith("-") ? -1 : 1;
  if (sign < 0 && digits.startsWith("-")) return undefined;
  const value = sign * Number(digits) * (plain.endsWith("%") ? 0.01 : 1);
  return Number.isFinite(value) ? value : undefined;
}

/** A sum without the noise of its binary fractions: twelve digits are more than any amount has. */
export const tidy = (sum: number): number => Number(sum.toPrecision(12));

/** Reads numbers out of what people and other systems write: grouping, currency signs, percent, parentheses, full-width digits. */

const decoration = /^(?:[A-Z]{3}\s*)?[$€£¥₩₹元]?\s*|\s*[$€£¥₩₹元%]?(?:\s*[A-Z]{3})?$/g;

function plainDigits(text: string): string {
  const groupedByDot = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) || /^-?\d+,\d{1,2}$/.test(text);
  return groupedByDot ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(/[,\s'](?=\d{3})/g, "");
}

/** A finite number, or undefined. `(12.50)` is negative; `12%` is 0.12; `1.234,50` and `12,5` are read the European way. */
export function parseNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim().replace("−", "-");
  const inParentheses = /^\((.*)\)$/.exec(plain);
  const body = (inParentheses?.[1] ?? plain).replace(/^-\s*/, "").replace(decoration, "").replace(decoration, "");
  const digits = plainDigits(body);
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return undefined;
  const sign = inParentheses || plain.startsWith("-") ? -1 : 1;
  const value = sign * Number(digits) * (plain.endsWith("%") ? 0.01 : 1);
  return Number.isFinite(value) ? value : undefined;
}

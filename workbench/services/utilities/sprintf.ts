/** `Utilities.formatString` and `Logger.log`: texts with `%` placeholders, as in C. */

interface Placeholder {
  readonly flags: string;
  readonly width: number;
  /** `null` where none is given. */
  readonly precision: number | null;
}

const whole = (value: unknown) => Math.trunc(Number(value));

/** What each letter prints, before its width. */
const letters: Readonly<Record<string, (value: unknown, placeholder: Placeholder) => string>> = {
  s: (value, { precision }) => (precision === null ? String(value) : String(value).slice(0, precision)),
  d: (value) => String(whole(value)),
  i: (value) => String(whole(value)),
  u: (value) => String(whole(value)),
  f: (value, { precision }) => Number(value).toFixed(precision ?? 6),
  e: (value, { precision }) =>
    Number(value)
      .toExponential(precision ?? 6)
      .replace(/e([+-])(\d)$/, "e$10$2"),
  g: (value, { precision }) => String(Number(Number(value).toPrecision(precision || 6))),
  x: (value) => whole(value).toString(16),
  X: (value) => whole(value).toString(16).toUpperCase(),
  o: (value) => whole(value).toString(8),
  b: (value) => whole(value).toString(2),
  c: (value) => (typeof value === "number" ? String.fromCodePoint(value) : String(value).slice(0, 1)),
};

const numeric = "diufegxXob";

function signed(text: string, { flags }: Placeholder): string {
  if (text.startsWith("-")) return text;
  if (flags.includes("+")) return `+${text}`;
  return flags.includes(" ") ? ` ${text}` : text;
}

function wide(text: string, { flags, width }: Placeholder, isNumber: boolean): string {
  if (flags.includes("-")) return text.padEnd(width);
  if (!isNumber || !flags.includes("0")) return text.padStart(width);
  const [, sign = "", digits = ""] = /^([+ -]?)(.*)$/.exec(text) ?? [];
  return sign + digits.padStart(width - sign.length, "0");
}

const placeholder = /%([-+ 0]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** A placeholder without a value, or with a letter nobody knows, stays as it is. */
export function sprintf(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(placeholder, (mark, flags: string, width: string | undefined, precision: string | undefined, letter: string) => {
    if (letter === "%") return "%";
    const print = letters[letter];
    if (!print || next >= values.length) return mark;
    const asked = { flags, width: Number(width ?? 0), precision: precision === undefined ? null : Number(precision) };
    const isNumber = numeric.includes(letter);
    const text = print(values[next++], asked);
    return wide(isNumber ? signed(text, asked) : text, asked, isNumber);
  });
}

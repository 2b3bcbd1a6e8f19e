/** REGEXMATCH and its kin: Google's expressions are RE2, which are translated to those of JavaScript. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, perCell } from "../function.ts";
import { fail, Grid, isError, toText, type Value } from "../value.ts";

const classes: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  punct: "!-\\/:-@\\[-`{-~",
  word: "\\w",
  xdigit: "0-9A-Fa-f",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  print: " -~",
  graph: "!-~",
  ascii: "\\x00-\\x7f",
};

class Unknown extends Error {}

/** One piece of an RE2 expression and what JavaScript calls it. */
const pieces: readonly (readonly [RegExp, (found: RegExpExecArray, inside: boolean) => string])[] = [
  [/^\\Q([\s\S]*?)(?:\\E|$)/, ([, text = ""]) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")],
  [/^\\A/, () => "(?<![\\s\\S])"],
  [/^\\z/, () => "(?![\\s\\S])"],
  [/^\\a/, () => "\\x07"],
  [/^\\([1-9])/, () => refuse()],
  [/^\\x\{([0-9A-Fa-f]+)\}/, ([, code = ""]) => `\\u{${code}}`],
  [/^\\[pP](?:\{\^?\w+\}|\w)/, ([text]) => (text.length === 3 ? `${text.slice(0, 2)}{${text[2]}}` : text)],
  [/^\\[a-zA-Z0]/, ([text]) => text],
  [/^\\([\s\S])/, ([, sign = ""], inside) => (/[\\^$.*+?()[\]{}|/]/.test(sign) || (inside && sign === "-") ? `\\${sign}` : sign)],
  [/^\[:(\^?)(\w+):\]/, ([, no, name = ""]) => (no ? refuse() : (classes[name] ?? refuse()))],
  [/^\(\?P</, () => "(?<"],
  [/^\(\?<?[=!]/, () => refuse()],
  [/^\{\d+(?:,\d*)?\}/, ([text]) => text],
  [/^[{}]/, ([text]) => `\\${text}`],
];

function refuse(): never {
  throw new Unknown("not in RE2");
}

function translated(source: string): string {
  let [made, inside] = ["", false];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const hit = pieces.map(([pattern, write]) => ({ found: pattern.exec(rest), write })).find(({ found }) => found !== null);
    if (hit?.found && !(inside && /^[({]/.test(rest))) {
      made += hit.write(hit.found, inside);
      at += hit.found[0].length;
      continue;
    }
    const letter = rest[0] ?? "";
    const opens = letter === "[" && !inside;
    if (opens) inside = true;
    else if (letter === "]") inside = false;
    made += inside && letter === "[" && !opens ? "\\[" : letter;
    at += 1;
  }
  return made;
}

const compiled = new Map<string, RegExp | null>();

/** `null` for what is no RE2 expression. */
export function re2(source: string, flags = "u"): RegExp | null {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = compile(source, flags);
  if (compiled.size > 5000) compiled.clear();
  compiled.set(key, made);
  return made;
}

function compile(source: string, flags: string): RegExp | null {
  const inline = /^\(\?([ims]+)\)/.exec(source);
  try {
    return new RegExp(translated(inline ? source.slice(inline[0].length) : source), flags + (inline?.[1] ?? ""));
  } catch {
    return null;
  }
}

type Run = (text: string, pattern: RegExp, rest: readonly string[]) => Value;

/** These work on texts only: "This function only works with text (not numbers) as input" (support.google.com/docs/answer/3098292). */
const regex = (name: string, flags: string, run: Run): FormulaFunction =>
  perCell(([text = null, source = null, ...rest], { model }) => {
    const wrong = [text, source, ...rest].findIndex((value) => typeof value === "number" || typeof value === "boolean");
    if (wrong >= 0) return notText(name, wrong + 1, [text, source, ...rest][wrong] ?? null);
    const pattern = re2(toText(source), flags);
    if (!pattern) return fail("#REF!", `Function ${name} parameter 2 value "${toText(source)}" is not a valid regular expression.`);
    return run(
      toText(text, model.locale),
      pattern,
      rest.map((value) => toText(value)),
    );
  });

const notText = (name: string, at: number, value: Result) =>
  fail(
    "#VALUE!",
    `Function ${name} parameter ${at} expects text values. But '${isError(value) ? "" : toText(value)}' is a ${typeof value} and cannot be coerced to a text.`,
  );

function extract(text: string, pattern: RegExp): Value {
  const found = pattern.exec(text);
  if (!found)
    return fail(
      "#N/A",
      `Function REGEXEXTRACT parameter 2 value "${pattern.source}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
    );
  return found.length > 2 ? new Grid([found.slice(1).map((part) => part ?? "")]) : (found[1] ?? found[0]);
}

export const regexFunctions: FunctionTable = {
  REGEXMATCH: regex("REGEXMATCH", "u", (text, pattern) => pattern.test(text)),
  REGEXEXTRACT: regex("REGEXEXTRACT", "u", extract),
  REGEXREPLACE: regex("REGEXREPLACE", "gu", (text, pattern, [fresh = ""]) => text.replace(pattern, fresh.replace(/\\(\d)/g, "$$$1"))),
};

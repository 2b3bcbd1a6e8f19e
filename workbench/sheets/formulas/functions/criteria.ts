/** Criteria such as `">=5"` and `"A*"`, as SUMIFS and its kin read them. */
import type { Result } from "../../model/cell.ts";
import { parseEntry } from "../../model/entry.ts";
import { compare, isError } from "../value.ts";
import { keyOf } from "./columns.ts";

const operators = /^(<>|<=|>=|=|<|>)?(.*)$/s;

interface Parts {
  readonly operator: string;
  readonly text: string;
  /** The text as if typed. */
  readonly target: Result;
}

function partsOf(wanted: string, locale: string): Parts {
  const [, operator = "=", text = ""] = operators.exec(wanted) ?? [];
  const { cell } = parseEntry(text.trim(), { locale });
  return { operator, text, target: typeof cell === "object" ? (text === "" ? null : text) : cell };
}

/** Turns a criterion into a test. */
export function criterion(wanted: Result, locale: string): (value: Result) => boolean {
  if (isError(wanted)) return (value) => isError(value) && value.code === wanted.code;
  if (typeof wanted !== "string") return (value) => !isError(value) && same(value, wanted ?? 0);
  const { operator, text, target } = partsOf(wanted, locale);
  if (operator === "=") return equals(target, text, wanted.startsWith("="));
  if (operator === "<>") return (value) => !equals(target, text, true)(value);
  return (value) => typeof value === typeof target && !isError(value) && ordered(operator, compare(value, target));
}

/** The keys of the values that meet a criterion, when it asks for one value; `null` for any other. */
export function criterionKeys(wanted: Result, locale: string): readonly string[] | null {
  if (typeof wanted === "number" || typeof wanted === "boolean") return [keyOf(wanted)];
  if (typeof wanted !== "string") return null;
  const { operator, text, target } = partsOf(wanted, locale);
  if (operator !== "=" || text === "" || /[*?~]/.test(text)) return null;
  return typeof target === "string" ? [keyOf(text)] : [keyOf(target), keyOf(text)];
}

const ordered = (operator: string, order: number): boolean =>
  operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;

const same = (value: Result, wanted: Result): boolean => typeof value === typeof wanted && compare(value, wanted) === 0;

function equals(target: Result, text: string, explicit: boolean): (value: Result) => boolean {
  if (text === "") return (value) => value === null || (!explicit && value === "");
  if (typeof target !== "string")
    return (value) => same(value, target) || (typeof value === "string" && value.toLowerCase() === text.toLowerCase());
  const pattern = wildcard(text);
  return (value) => typeof value === "string" && pattern.test(value);
}

const patternOf = (text: string): string =>
  text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, plain: string | undefined) => {
    if (plain !== undefined) return plain === "~" ? "~" : `\\${plain}`;
    return found === "*" ? "[\\s\\S]*" : found === "?" ? "[\\s\\S]" : `\\${found}`;
  });

/** `*` stands for any letters, `?` for one, `~` takes their meaning away. */
export const wildcard = (text: string): RegExp => new RegExp(`^${patternOf(text)}$`, "iu");

/** The same anywhere in a text. */
export const unanchored = (text: string): RegExp => new RegExp(patternOf(text), "iu");

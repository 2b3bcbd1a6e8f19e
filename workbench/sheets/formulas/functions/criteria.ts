/** Criteria such as `">=5"` and `"A*"`, as SUMIFS and its kin read them. */
import type { Result } from "../../model/cell.ts";
import { parseEntry } from "../../model/entry.ts";
import { compare, isError } from "../value.ts";

const operators = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** Turns a criterion into a test. */
export function criterion(wanted: Result, locale: string): (value: Result) => boolean {
  if (isError(wanted)) return (value) => isError(value) && value.code === wanted.code;
  if (typeof wanted !== "string") return (value) => !isError(value) && same(value, wanted ?? 0);
  const [, operator = "=", rest = ""] = operators.exec(wanted) ?? [];
  const { cell } = parseEntry(rest.trim(), { locale });
  const target: Result = typeof cell === "object" ? rest : cell;
  if (operator === "=") return equals(target, rest, wanted.startsWith("="));
  if (operator === "<>") return (value) => !equals(target, rest, true)(value);
  return (value) => typeof value === typeof target && !isError(value) && ordered(operator, compare(value, target));
}

const ordered = (operator: string, order: number): boolean =>
  operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;

const same = (value: Result, wanted: Result): boolean => typeof value === typeof wanted && compare(value, wanted) === 0;

function equals(target: Result, text: string, explicit: boolean): (value: Result) => boolean {
  if (text === "") return (value) => value === null || (!explicit && value === "");
  if (typeof target !== "string") return (value) => same(value, target) || (typeof value === "string" && value === text);
  const pattern = wildcard(text);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** `*` stands for any letters, `?` for one, `~` takes their meaning away. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, plain: string | undefined) => {
    if (plain !== undefined) return `\\${plain}`;
    return found === "*" ? "[\\s\\S]*" : found === "?" ? "[\\s\\S]" : `\\${found}`;
  });
  return new RegExp(`^${source}$`, "iu");
}

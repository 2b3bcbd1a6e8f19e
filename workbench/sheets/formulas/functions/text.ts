/** Texts. */
import type { Result } from "../../model/cell.ts";
import { display, isMoment } from "../../model/display.ts";
import { parseEntry } from "../../model/entry.ts";
import { type FormulaFunction, type FunctionTable, perCell, type Scope, whole } from "../function.ts";
import { fail, flat, Grid, isError, single, toBoolean, toNumber, toText, type Value } from "../value.ts";

type Words = (words: readonly string[], values: readonly Result[]) => Value;

const texts = (run: Words): FormulaFunction =>
  perCell((args, { model }) =>
    run(
      args.map((value) => toText(value, model.locale)),
      args,
    ),
  );

const letters = (text: string): string[] => [...text];
const count = (value: Result | undefined, fallback: number): number => {
  const number = value === undefined ? fallback : toNumber(value);
  return isError(number) ? -1 : Math.trunc(number);
};

const cut = (run: (text: string[], size: number) => string[]): FormulaFunction =>
  texts(([text = ""], [, size]) => {
    const wanted = count(size, 1);
    return wanted < 0 ? fail("#VALUE!") : run(letters(text), wanted).join("");
  });

/** Google's expressions are RE2; JavaScript's are close to it, without look-around in the former. */
function regex(source: string, flags = "u"): RegExp | null {
  try {
    const inline = /^\(\?([ims]+)\)/.exec(source);
    return new RegExp(inline ? source.slice(inline[0].length) : source, flags + (inline?.[1] ?? ""));
  } catch {
    return null;
  }
}

const badRegex = (source: string) => fail("#REF!", `${source} is not a valid regular expression.`);

function extract([text = "", source = ""]: readonly string[]): Value {
  const pattern = regex(source);
  if (!pattern) return badRegex(source);
  const found = pattern.exec(text);
  if (!found)
    return fail(
      "#N/A",
      `Function REGEXEXTRACT parameter 2 value "${source}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
    );
  return found.length > 2 ? new Grid([found.slice(1).map((part) => part ?? "")]) : (found[1] ?? found[0]);
}

function split(args: readonly Value[], { model }: Scope): Value {
  const [text = null, delimiter = null, each = true, drop = true] = args.map(single);
  if (isError(text)) return text;
  const marks = toText(delimiter, model.locale);
  if (marks === "") return fail("#VALUE!", "Function SPLIT parameter 2 value should be non-empty.");
  const source = toText(text, model.locale);
  const parts = toBoolean(each) === true ? source.split(new RegExp(`[${marks.replace(/[\]\\^-]/g, "\\$&")}]`, "u")) : source.split(marks);
  const kept = toBoolean(drop) === true ? parts.filter((part) => part !== "") : parts;
  return new Grid([kept.map((part) => typed(part, model.locale))]);
}

/** SPLIT reads its parts as if they had been typed. */
function typed(part: string, locale: string): Result {
  const { cell } = parseEntry(part.trim(), { locale });
  return typeof cell === "number" || typeof cell === "boolean" ? cell : part;
}

function textJoin(args: readonly Value[], { model }: Scope): Value {
  const [mark = null, skip = null, ...rest] = args;
  const values = rest.flatMap(flat);
  const error = values.find(isError);
  if (error) return error;
  const words = values.map((value) => toText(value, model.locale));
  return words.filter((word) => word !== "" || toBoolean(single(skip)) !== true).join(toText(single(mark), model.locale));
}

function find(words: readonly string[], start: Result | undefined, fold: boolean): Value {
  const [needle = "", text = ""] = fold ? words.map((word) => word.toLowerCase()) : words;
  const at = text.indexOf(needle, count(start, 1) - 1);
  return at < 0 ? fail("#VALUE!", `In FIND evaluation, cannot find '${needle}' within '${text}'.`) : at + 1;
}

function substitute([text = "", old = "", fresh = ""]: readonly string[], values: readonly Result[]): Value {
  if (old === "") return text;
  if (values[3] === undefined) return text.replaceAll(old, () => fresh);
  const parts = text.split(old);
  const nth = count(values[3], 1);
  return nth < 1 || nth >= parts.length ? text : parts.slice(0, nth).join(old) + fresh + parts.slice(nth).join(old);
}

function asText([value = null, pattern = null]: readonly Result[], { model }: Scope): Value {
  const format = toText(pattern, model.locale);
  const { cell } = typeof value === "string" && isMoment(format) ? parseEntry(value, { locale: model.locale }) : { cell: value };
  return display(typeof cell === "object" ? value : cell, format, model.locale);
}

export const textFunctions: FunctionTable = {
  LEN: texts(([text = ""]) => text.length),
  LEFT: cut((text, size) => text.slice(0, size)),
  RIGHT: cut((text, size) => text.slice(Math.max(0, text.length - size))),
  MID: texts(([text = ""], [, start, size]) =>
    letters(text)
      .slice(count(start, 1) - 1, count(start, 1) - 1 + count(size, 0))
      .join(""),
  ),
  UPPER: texts(([text = ""]) => text.toUpperCase()),
  LOWER: texts(([text = ""]) => text.toLowerCase()),
  TRIM: texts(([text = ""]) => text.trim().replace(/ +/g, " ")),
  FIND: texts((words, [, , start]) => find(words, start, false)),
  SEARCH: texts((words, [, , start]) => find(words, start, true)),
  SUBSTITUTE: texts(substitute),
  REPLACE: texts(
    ([text = "", , , fresh = ""], [, start, size]) =>
      text.slice(0, count(start, 1) - 1) + fresh + text.slice(count(start, 1) - 1 + count(size, 0)),
  ),
  CONCAT: texts(([a = "", b = ""]) => a + b),
  CONCATENATE: whole(
    (args, { model }) =>
      args.flatMap(flat).find(isError) ??
      args
        .flatMap(flat)
        .map((value) => toText(value, model.locale))
        .join(""),
  ),
  JOIN: whole(([mark = null, ...rest], { model }) =>
    rest
      .flatMap(flat)
      .map((value) => toText(value, model.locale))
      .join(toText(single(mark), model.locale)),
  ),
  TEXTJOIN: whole(textJoin),
  SPLIT: whole(split),
  TEXT: perCell(asText),
  VALUE: perCell(([value = null], { model }) => toNumber(value, model.locale)),
  T: whole(([value = null]) => (typeof single(value) === "string" || isError(single(value)) ? single(value) : "")),
  REGEXMATCH: texts(([text = "", source = ""]) => regex(source)?.test(text) ?? badRegex(source)),
  REGEXEXTRACT: texts(extract),
  REGEXREPLACE: texts(([text = "", source = "", fresh = ""]) => {
    const pattern = regex(source, "gu");
    return pattern ? text.replace(pattern, fresh.replace(/\\(\d)/g, "$$$1")) : badRegex(source);
  }),
  HYPERLINK: perCell(([url = null, label], scope) => {
    const address = toText(url, scope.model.locale);
    scope.link(address);
    return label === undefined ? address : label;
  }),
};

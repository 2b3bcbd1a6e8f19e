/** Texts. */
import type { Result } from "../../model/cell.ts";
import { display, isMoment } from "../../model/display.ts";
import { parseEntry } from "../../model/entry.ts";
import { type FormulaFunction, type FunctionTable, perCell, type Scope, whole } from "../function.ts";
import { fail, flat, Grid, isError, single, toBoolean, toNumber, toText, type Value } from "../value.ts";
import { unanchored } from "./criteria.ts";

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

function middle([text = ""]: readonly string[], [, start, size]: readonly Result[]): Value {
  const [from, length] = [count(start, 1), count(size, 0)];
  if (from < 1 || length < 0) return fail("#VALUE!");
  return letters(text)
    .slice(from - 1, from - 1 + length)
    .join("");
}

function replace([text = "", , , fresh = ""]: readonly string[], [, start, size]: readonly Result[]): Value {
  const [from, length] = [count(start, 1), count(size, 0)];
  if (from < 1 || length < 0) return fail("#VALUE!");
  return text.slice(0, from - 1) + fresh + text.slice(from - 1 + length);
}

/** SEARCH knows wildcards and no case, FIND neither. */
function find(words: readonly string[], start: Result | undefined, loose: boolean): Value {
  const [needle = "", text = ""] = words;
  const from = count(start, 1) - 1;
  if (from < 0 || from > text.length) return fail("#VALUE!");
  const at = loose ? text.slice(from).search(unanchored(needle)) : text.indexOf(needle, from);
  if (at < 0) return fail("#VALUE!", `In ${loose ? "SEARCH" : "FIND"} evaluation, cannot find '${needle}' within '${text}'.`);
  return loose ? at + from + 1 : at + 1;
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
  LEFTB: cut((text, size) => text.slice(0, size)),
  RIGHTB: cut((text, size) => text.slice(Math.max(0, text.length - size))),
  LEFT: cut((text, size) => text.slice(0, size)),
  RIGHT: cut((text, size) => text.slice(Math.max(0, text.length - size))),
  MID: texts(middle),
  MIDB: texts(middle),
  UPPER: texts(([text = ""]) => text.toUpperCase()),
  LOWER: texts(([text = ""]) => text.toLowerCase()),
  TRIM: texts(([text = ""]) => text.trim().replace(/ +/g, " ")),
  FIND: texts((words, [, , start]) => find(words, start, false)),
  FINDB: texts((words, [, , start]) => find(words, start, false)),
  SEARCH: texts((words, [, , start]) => find(words, start, true)),
  SEARCHB: texts((words, [, , start]) => find(words, start, true)),
  SUBSTITUTE: texts(substitute),
  REPLACE: texts(replace),
  REPLACEB: texts(replace),
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
  LENB: texts(([text = ""]) => text.length),
  CLEAN: texts(([text = ""]) =>
    letters(text)
      .filter((letter) => letter >= " ")
      .join(""),
  ),
  REPT: texts(([text = ""], [, times]) => {
    const wanted = count(times, 0);
    if (wanted * text.length > 32_000) return fail("#VALUE!", "Text result of REPT is longer than the limit of 32000 characters.");
    return wanted < 0 ? fail("#VALUE!") : text.repeat(wanted);
  }),
  T: whole(([value = null]) => (typeof single(value) === "string" || isError(single(value)) ? single(value) : "")),
};

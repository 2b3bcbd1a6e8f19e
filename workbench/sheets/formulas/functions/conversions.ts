/** Functions that turn values of one sort into another. */

import type { Result } from "../../model/cell.ts";
import { display } from "../../model/display.ts";
import { localeOf } from "../../model/locale.ts";
import { formatOfFormula } from "../formats.ts";
import { type FormulaFunction, type FunctionTable, lazy, perCell } from "../function.ts";
import { broadcast, fail, isError, toBoolean, toNumber, toText } from "../value.ts";
import { library, ours } from "./library.ts";
import { tidy } from "./lists.ts";

/** The number behind a value; what reads as none stays as it is (TO_DATE and its kin change only the format). */
const reformatted: FormulaFunction = perCell(([value = null]) => value);

const romans: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** What shorter forms of Roman numerals allow beside the classic ones, by how loose they are. */
const looser: readonly (readonly (readonly [string, number])[])[] = [
  [],
  [
    ["LM", 950],
    ["LD", 450],
    ["VC", 95],
    ["VL", 45],
  ],
  [
    ["XM", 990],
    ["XD", 490],
    ["IC", 99],
    ["IL", 49],
  ],
  [
    ["VM", 995],
    ["VD", 495],
  ],
  [
    ["IM", 999],
    ["ID", 499],
  ],
];

function roman(value: number, form: number): string {
  const signs = [...romans, ...looser.slice(0, form + 1).flat()].sort(([, a], [, b]) => b - a);
  let [rest, text] = [value, ""];
  for (const [letters, worth] of signs) {
    while (rest >= worth) [rest, text] = [rest - worth, text + letters];
  }
  return text;
}

function arabic(text: string): number | null {
  let [rest, sum] = [text.trim().toUpperCase(), 0];
  const negative = rest.startsWith("-");
  if (negative) rest = rest.slice(1);
  for (const [letters, value] of romans) {
    while (rest.startsWith(letters)) [rest, sum] = [rest.slice(letters.length), sum + value];
  }
  return rest === "" ? (negative ? -sum : sum) : null;
}

/** A number with so many decimals; negative counts round to tens, hundreds and so on. */
function fixed(value: number, decimals: number, grouped: boolean): string {
  const places = Math.min(20, Math.max(0, decimals));
  const factor = 10 ** Math.max(0, -decimals);
  const size = Number((Math.abs(value) / factor).toPrecision(15));
  const shown = (Math.floor(size * 10 ** places + 0.5 + 1e-9) / 10 ** places) * factor;
  const text = shown.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: grouped });
  return value < 0 && shown !== 0 ? `-${text}` : text;
}

/** Wide letters of East Asian keyboards become plain ones. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");

/** Degrees of each scale in kelvins, and back. */
const scales: Readonly<Record<string, readonly [(value: number) => number, (kelvins: number) => number]>> = {
  C: [(value) => value + 273.15, (kelvins) => kelvins - 273.15],
  F: [(value) => ((value - 32) * 5) / 9 + 273.15, (kelvins) => ((kelvins - 273.15) * 9) / 5 + 32],
  K: [(value) => value, (kelvins) => kelvins],
  Rank: [(value) => (value * 5) / 9, (kelvins) => (kelvins * 9) / 5],
  Reau: [(value) => value * 1.25 + 273.15, (kelvins) => (kelvins - 273.15) / 1.25],
};

const scale = (name: string) => scales[{ cel: "C", fah: "F", kel: "K" }[name] ?? name];

function convert([value = null, from = null, to = null]: readonly Result[], locale: string): Result {
  const number = toNumber(value, locale);
  if (isError(number)) return number;
  const [first, second] = [scale(toText(from)), scale(toText(to))];
  if (first && second) return tidy(second[1](first[0](number)));
  return ours(library("CONVERT")(number, toText(from), toText(to)));
}

export const conversionFunctions: FunctionTable = {
  CONVERT: perCell((args, { model }) => convert(args, model.locale)),
  TO_DATE: reformatted,
  TO_DOLLARS: reformatted,
  TO_PERCENT: reformatted,
  TO_PURE_NUMBER: reformatted,
  TO_TEXT: lazy((args, scope) => {
    const format = formatOfFormula(args[0], scope);
    return broadcast([scope.evaluate(args[0], scope)], ([value = null]) =>
      isError(value) ? value : display(value, format, scope.model.locale),
    );
  }),
  ROMAN: perCell(([value = null, form = 0]) => {
    const [number, loose] = [toNumber(value), form === true ? 0 : form === false ? 4 : toNumber(form)];
    if (isError(number)) return number;
    if (isError(loose)) return loose;
    return number < 0 || number > 3999 || loose < 0 || loose > 4 ? fail("#VALUE!") : roman(Math.trunc(number), Math.trunc(loose));
  }),
  ARABIC: perCell(([text = null]) => arabic(toText(text)) ?? fail("#VALUE!")),
  DECIMAL: perCell(([text = null, radix = null]) => {
    const [digits, base] = [toText(text).trim(), toNumber(radix)];
    if (isError(base)) return base;
    if (base < 2 || base > 36) return fail("#NUM!");
    const value = Number.parseInt(digits, base);
    return digits !== "" && [...digits].every((digit) => Number.parseInt(digit, base) >= 0) ? value : fail("#NUM!");
  }),
  FIXED: perCell(([value = null, decimals = 2, plain = false], { model }) => {
    const [number, places, ungrouped] = [toNumber(value, model.locale), toNumber(decimals, model.locale), toBoolean(plain)];
    if (isError(number)) return number;
    if (isError(places)) return places;
    return isError(ungrouped) ? ungrouped : fixed(number, Math.trunc(places), !ungrouped);
  }),
  DOLLAR: perCell(([value = null, decimals = 2], { model }) => {
    const [number, places] = [toNumber(value, model.locale), toNumber(decimals, model.locale)];
    if (isError(number)) return number;
    if (isError(places)) return places;
    const sign = localeOf(model.locale).currencies.keys().next().value ?? "$";
    const text = `${sign}${fixed(Math.abs(number), Math.trunc(places), true)}`;
    return number < 0 ? `(${text})` : text;
  }),
  ASC: perCell(([text = null], { model }) => narrow(toText(text, model.locale))),
  ENCODEURL: perCell(([text = null], { model }) =>
    encodeURIComponent(toText(text, model.locale)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
};

/** Finding text: one round trip, and no cell leaves Google's side. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { type Box, size } from "../model/box.ts";
import { readDisplay, readFormulas } from "../model/read.ts";
import type { SheetModel } from "../model/sheet.ts";
import { writeValues } from "../model/write.ts";
import { flag, install, type Methods, made, makers, text } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

interface Area {
  readonly sheet: SheetModel;
  readonly box: Box;
}

export class TextFinder extends GoogleObject {
  readonly googleName = "TextFinder";
  readonly cells = 0;
  sensitive = false;
  entireCell = false;
  formulas = false;
  regex = false;
  bare = false;
  start: Area | null = null;
  current: Range | null = null;
  constructor(
    readonly session: Session,
    readonly wanted: string,
    readonly areas: readonly Area[],
  ) {
    super();
  }
}

const plainText = (value: string): string => value.normalize("NFD").replace(/\p{M}/gu, "");

/** The pattern to look for, in a text prepared by `prepared`. */
function pattern(self: TextFinder): RegExp {
  const wanted = self.bare ? plainText(self.wanted) : self.wanted;
  const source = self.regex ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(self.entireCell ? `^(?:${source})$` : source, self.sensitive ? "gu" : "giu");
}

/** With `matchFormulaText` a formula's text is searched, and elsewhere what is shown (GF test/testsheetstext.js, live). */
const formulasOrShown = (sheet: SheetModel, box: Box, shown: readonly (readonly string[])[]): string[][] =>
  readFormulas(sheet, box).map((line, row) => line.map((source, column) => source || (shown[row]?.[column] ?? "")));

function matches(self: TextFinder, limit: number): Range[] {
  const look = pattern(self);
  const found: Range[] = [];
  for (const { sheet, box } of self.areas) {
    const used = {
      ...box,
      rows: Math.max(0, Math.min(box.rows, sheet.lastRow - box.top)),
      columns: Math.max(0, Math.min(box.columns, sheet.lastColumn - box.left)),
    };
    if (size(used) === 0) continue;
    const shown = readDisplay(self.session.model, sheet, used);
    const texts = self.formulas ? formulasOrShown(sheet, used, shown) : shown;
    for (const [row, line] of texts.entries()) {
      for (const [column, value] of line.entries()) {
        look.lastIndex = 0;
        if (value === "" || !look.test(self.bare ? plainText(value) : value)) continue;
        found.push(new Range(self.session, sheet, { top: box.top + row, left: box.left + column, rows: 1, columns: 1 }));
        if (found.length >= limit) return found;
      }
    }
  }
  return found;
}

const order = (self: TextFinder, { sheet, box }: Area): number =>
  self.areas.findIndex((area) => area.sheet === sheet) * 1e13 + box.top * 1e5 + box.left;

/** The next match after the current one or the starting cell, going round at the end. */
function next(self: TextFinder, backwards: boolean): Range | null {
  const from = self.current ?? self.start;
  if (!from && !backwards) {
    self.current = matches(self, 1)[0] ?? null;
    return self.current;
  }
  const all = matches(self, Number.POSITIVE_INFINITY);
  const at = from ? order(self, from) : Number.POSITIVE_INFINITY;
  const beyond = backwards ? all.filter((range) => order(self, range) < at).at(-1) : all.find((range) => order(self, range) > at);
  self.current = beyond ?? null;
  return self.current;
}

/** `$1` stands for what the first pair of brackets of an expression found (K). */
const withGroups = (words: string, found: readonly unknown[]): string =>
  words.replace(/\$(\d)/g, (_, digit) => {
    const group = found[Number(digit)];
    return typeof group === "string" ? group : "";
  });

function replace(self: TextFinder, ranges: readonly Range[], replacement: string): number {
  let count = 0;
  for (const { sheet, box } of ranges) {
    self.session.assertEditable(sheet, box);
    const shown = readDisplay(self.session.model, sheet, box);
    const old = (self.formulas ? formulasOrShown(sheet, box, shown) : shown)[0]?.[0] ?? "";
    const fresh = old.replace(pattern(self), (...found: unknown[]) => {
      count++;
      return self.regex ? withGroups(replacement, found) : replacement;
    });
    writeValues(self.session.model, sheet, box, [[fresh]]);
  }
  return count;
}

const on = makers<TextFinder>();
const setting = (key: "sensitive" | "entireCell" | "formulas" | "regex" | "bare") =>
  on.free([flag], (self, value) => {
    self[key] = value;
    return self;
  });

const methods: Methods<TextFinder, GoogleAppsScript.Spreadsheet.TextFinder> = {
  findAll: on.find([], (self) => matches(self, Number.POSITIVE_INFINITY)),
  findNext: on.find([], (self) => next(self, false)),
  findPrevious: on.find([], (self) => next(self, true)),
  getCurrentMatch: on.free([], ({ current }) => current),
  replaceAllWith: on.find([text], (self, words) => replace(self, matches(self, Number.POSITIVE_INFINITY), words)),
  replaceWith: on.find([text], (self, words) => replace(self, self.current ? [self.current] : [], words)),
  startFrom: on.free([made(Range)], (self, range) => {
    self.start = range;
    self.current = null;
    return self;
  }),
  matchCase: setting("sensitive"),
  matchEntireCell: setting("entireCell"),
  matchFormulaText: setting("formulas"),
  useRegularExpression: setting("regex"),
  ignoreDiacritics: setting("bare"),
};
install(TextFinder, "SpreadsheetApp.TextFinder", methods);

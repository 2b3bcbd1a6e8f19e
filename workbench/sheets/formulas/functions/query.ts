/** QUERY: select, where, group by, pivot, order by, skipping, limit, offset, label, format. */
import { columnIndex } from "../../model/a1.ts";
import type { Result } from "../../model/cell.ts";
import { compareResults } from "../../model/rearrange.ts";
import { zoneOf } from "../../model/zone.ts";
import { arrays, type FunctionTable, type Scope } from "../function.ts";
import { fail, formatsOf, Grid, gridOf, single, toText, type Value } from "../value.ts";
import { type Expression, type Order, parseQuery, type Query } from "./queryParser.ts";
import { QueryError } from "./queryTokens.ts";
import { meets, type Row, valueIn } from "./queryValues.ts";

/** `A` is the column of the tab when the data stand on one; `Col1` is the first of an array. */
const columnFinder =
  (grid: Grid) =>
  (name: string): number => {
    const numbered = /^Col(\d+)$/.exec(name);
    const column = numbered ? Number(numbered[1]) - 1 : grid.at && /^[A-Z]{1,3}$/.test(name) ? columnIndex(name) - grid.at.box.left : -1;
    return column < grid.width ? column : -1;
  };

/** "The majority data type determines the data type of the column … Minority data types are considered null values" (support.google.com/docs/answer/3093343). */
function ofOneKind(rows: readonly Row[], width: number): Row[] {
  const kinds = Array.from({ length: width }, (_, column) => {
    const counts = { number: 0, string: 0, boolean: 0 };
    for (const row of rows) {
      const kind = typeof row[column];
      if ((kind === "number" || kind === "string" || kind === "boolean") && row[column] !== "") counts[kind]++;
    }
    const most = Math.max(counts.number, counts.string, counts.boolean);
    return counts.number === most ? "number" : counts.string === most ? "string" : "boolean";
  });
  return rows.map((row) => row.map((value, column) => (typeof value === kinds[column] && value !== "" ? value : null)));
}

/** Something with the values of its rows: what a line of the result shows. */
interface Group {
  readonly key: string;
  readonly rows: readonly Row[];
}

function groupsBy(rows: readonly Row[], by: readonly Expression[], now: number): Group[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((one) => valueIn([row], one, now)));
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  const order = by.map((one): Order => ({ by: one, ascending: true }));
  return [...found].map(([key, members]) => ({ key, rows: members })).sort((a, b) => inOrder(order, a.rows, b.rows, now));
}

function inOrder(order: readonly Order[], a: readonly Row[], b: readonly Row[], now: number): number {
  for (const { by, ascending } of order) {
    const [first, second] = [valueIn(a, by, now), valueIn(b, by, now)];
    const way = ascending ? 1 : -1;
    if ((first === null) !== (second === null)) return (first === null ? -1 : 1) * way;
    const found = compareResults(first, second, ascending);
    if (found !== 0) return found;
  }
  return 0;
}

const adds = (one: Expression): boolean => one.kind === "aggregate" || (one.kind === "call" && one.of.some(adds));

const names: Readonly<Record<string, string>> = { "+": "sum", "-": "difference", "*": "product", "/": "quotient" };

/** The heading of a column that the query has not labelled. */
function heading(one: Expression, titles: readonly string[]): string {
  if (one.kind === "column") return titles[one.column] ?? "";
  if (one.kind === "aggregate") return `${one.name} ${heading(one.of, titles)}`.trimEnd();
  if (one.kind === "value")
    return `${typeof one.value === "number" && Number.isInteger(one.value) ? `${one.value}.0` : toText(one.value)}()`;
  return `${names[one.name] ?? one.name}(${one.of.map((part) => heading(part, titles)).join("")})`;
}

/** Without a number of headings: one, when the first row is all text and the second is not. */
function guessHeaders(grid: Grid): number {
  const texts = (row: Row | undefined): boolean => row?.every((value) => typeof value === "string" || value === null) ?? false;
  return texts(grid.rows[0]) && grid.rows.slice(1).some((row) => !texts(row)) ? 1 : 0;
}

/** Every plain column that is shown must be grouped by, when anything is added up. */
function check(query: Query, picks: readonly Expression[]): void {
  const grouped = query.group.length > 0 || query.pivot.length > 0 || picks.some(adds);
  const known = new Set([...query.group, ...query.pivot].map((one) => one.text));
  const free = (one: Expression): boolean => !known.has(one.text) && (one.kind === "column" || (one.kind === "call" && one.of.some(free)));
  const wrong = grouped ? picks.find(free) : undefined;
  if (wrong) throw new QueryError(`ADD_COL_TO_GROUP_BY_OR_AGG: ${wrong.kind === "column" ? wrong.name : wrong.text}`);
}

/** One column of the result. */
interface Shown {
  readonly title: string;
  readonly value: (rows: readonly Row[]) => Result;
  readonly source: Expression;
}

interface Asked {
  readonly query: Query;
  readonly picks: readonly Expression[];
  readonly titles: readonly string[];
  readonly now: number;
}

const labelled = (one: Expression, { query, titles }: Asked): string => query.labels.get(one.text) ?? heading(one, titles);

const plainColumn = (one: Expression, asked: Asked): Shown => ({
  title: labelled(one, asked),
  value: (rows) => valueIn(rows, one, asked.now),
  source: one,
});

/** A column for each value that is pivoted on and each thing that is added up. */
function columnsOf(body: readonly Row[], asked: Asked): Shown[] {
  const { query, picks, now } = asked;
  if (query.pivot.length === 0) return picks.map((one) => plainColumn(one, asked));
  const sums = picks.filter(adds);
  const pivoted = groupsBy(body, query.pivot, now).flatMap(({ key, rows }) =>
    sums.map((one): Shown => {
      const name = query.pivot.map((by) => toText(valueIn(rows, by, now))).join(",");
      const within = (group: readonly Row[]): readonly Row[] =>
        group.filter((row) => JSON.stringify(query.pivot.map((by) => valueIn([row], by, now))) === key);
      const empty = (group: readonly Row[]): boolean => within(group).length === 0;
      return {
        title: sums.length === 1 ? name : `${name} ${labelled(one, asked)}`.trim(),
        value: (group) => (empty(group) ? null : valueIn(within(group), one, now)),
        source: one,
      };
    }),
  );
  return [...picks.filter((one) => !adds(one)).map((one) => plainColumn(one, asked)), ...pivoted];
}

function lines(body: readonly Row[], { query, picks, now }: Asked): (readonly Row[])[] {
  const { group, pivot, order, skipping, offset, limit } = query;
  const grouped = group.length > 0 || pivot.length > 0;
  const all = grouped ? groupsBy(body, group, now).map(({ rows }) => rows) : picks.some(adds) ? [body] : body.map((row) => [row]);
  if (order.length > 0) all.sort((a, b) => inOrder(order, a, b, now));
  return all.filter((_, index) => index % Math.max(1, skipping) === 0).slice(offset, offset + limit);
}

function answer(grid: Grid, text: string, headers: Result, now: number): Value {
  const query = parseQuery(text, columnFinder(grid));
  const titleRows = typeof headers === "number" && headers >= 0 ? headers : guessHeaders(grid);
  const top = grid.rows.slice(0, titleRows);
  const titles = Array.from({ length: grid.width }, (_, column) =>
    top
      .map((row) => toText(row[column] ?? null))
      .join(" ")
      .trim(),
  );
  const everything = titles.map((_, column): Expression => ({ kind: "column", column, name: `Col${column + 1}`, text: `#${column}` }));
  const asked: Asked = { query, picks: query.select ?? everything, titles, now };
  check(query, asked.picks);
  const { where } = query;
  const rows = ofOneKind(grid.rows.slice(titleRows), grid.width);
  const body = where ? rows.filter((row) => meets(row, where, now)) : rows;
  const columns = columnsOf(body, asked);
  const result = lines(body, asked).map((group) => columns.map(({ value }) => value(group)));
  const titled = columns.some(({ title }) => title !== "");
  const shown = titled ? [columns.map(({ title }) => title), ...result] : result;
  if (shown.length === 0) return fail("#N/A", "Query completed with an empty output.");
  return new Grid(shown, undefined, formats(columns, grid, query));
}

/** A column keeps its format, unless the query gives it another one. */
function formats(columns: readonly Shown[], grid: Grid, { formats: given }: Query): (string | undefined)[] {
  const own = formatsOf(grid);
  const of = (one: Expression): string | undefined => {
    if (one.kind === "column") return own[one.column];
    if (one.kind === "aggregate") return one.name === "count" ? undefined : of(one.of);
    return one.kind === "call" && /^(todate|[+-])$/.test(one.name) && one.of[0] ? of(one.of[0]) : undefined;
  };
  return columns.map(({ source }) => given.get(source.text) ?? of(source));
}

function run([data = null, text = null, headers = null]: readonly Value[], { model }: Scope): Value {
  try {
    return answer(gridOf(data), toText(single(text)), single(headers), zoneOf(model.zone).serial(model.now()));
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return fail("#VALUE!", `Unable to parse query string for Function QUERY parameter 2: ${error.message}`);
  }
}

export const queryFunctions: FunctionTable = { QUERY: arrays(run) };

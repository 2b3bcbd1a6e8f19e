/** QUERY: select, where, group by, order by, limit, offset, label. */
import { columnIndex } from "../../model/a1.ts";
import type { Result } from "../../model/cell.ts";
import { compareResults } from "../../model/rearrange.ts";
import { arrays, type FunctionTable } from "../function.ts";
import { compare, fail, Grid, gridOf, isError, single, toText, type Value } from "../value.ts";
import { total } from "./lists.ts";
import { type Aggregate, type Condition, type Pick, parseQuery, type Query } from "./queryParser.ts";

type Row = readonly Result[];

/** `A` is the column of the tab when the data stand on one; `Col1` is the first of an array. */
const columnFinder =
  (grid: Grid) =>
  (name: string): number => {
    const numbered = /^col(\d+)$/i.exec(name);
    const column = numbered ? Number(numbered[1]) - 1 : grid.at && /^[A-Za-z]{1,3}$/.test(name) ? columnIndex(name) - grid.at.box.left : -1;
    return column < grid.width ? column : -1;
  };

function meets(row: Row, condition: Condition): boolean {
  if (condition.kind === "and") return condition.of.every((one) => meets(row, one));
  if (condition.kind === "or") return condition.of.some((one) => meets(row, one));
  if (condition.kind === "not") return !meets(row, condition.of);
  const value = row[condition.column] ?? null;
  if (condition.kind === "null") return value === null;
  return value !== null && !isError(value) && holds(value, condition.operator, condition.value);
}

/** Texts are compared with regard to case, as Google's query language does. */
function holds(value: Result, operator: string, wanted: Result): boolean {
  const [text, other] = [toText(value), toText(wanted)];
  if (operator === "contains") return text.includes(other);
  if (operator === "starts") return text.startsWith(other);
  if (operator === "ends") return text.endsWith(other);
  if (operator === "matches") return new RegExp(`^(?:${other})$`, "u").test(text);
  if (operator === "like")
    return new RegExp(
      `^${other
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replaceAll("%", "[\\s\\S]*")
        .replaceAll("_", "[\\s\\S]")}$`,
      "u",
    ).test(text);
  if (typeof value !== typeof wanted) return operator === "<>" || operator === "!=";
  const order = typeof value === "string" ? (text < other ? -1 : text > other ? 1 : 0) : compare(value, wanted);
  return (
    { "=": order === 0, "!=": order !== 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[
      operator
    ] ?? false
  );
}

function aggregate(rows: readonly Row[], column: number, how: Aggregate): Result {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  if (how === "count") return values.length;
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return null;
  if (how === "sum") return total(numbers);
  if (how === "avg") return total(numbers) / numbers.length;
  return numbers.reduce((a, b) => (how === "min" ? Math.min(a, b) : Math.max(a, b)));
}

const picked = (rows: readonly Row[], pick: Pick): Result =>
  pick.aggregate ? aggregate(rows, pick.column, pick.aggregate) : (rows[0]?.[pick.column] ?? null);

/** Rows that belong together: one each, unless the query adds up. */
function groups(rows: readonly Row[], query: Query, picks: readonly Pick[]): (readonly Row[])[] {
  if (query.group.length === 0) return picks.some((pick) => pick.aggregate) ? [rows] : rows.map((row) => [row]);
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(query.group.map((column) => row[column] ?? null));
    const group = found.get(key) ?? [];
    found.set(key, group);
    group.push(row);
  }
  return [...found.values()].sort((a, b) =>
    inOrder(
      query.group.map((column) => ({ pick: { column, text: "" }, ascending: true })),
      a,
      b,
    ),
  );
}

function inOrder(order: Query["order"], a: readonly Row[], b: readonly Row[]): number {
  for (const { pick, ascending } of order) {
    const found = compareResults(picked(a, pick), picked(b, pick), ascending);
    if (found !== 0) return found;
  }
  return 0;
}

function heading(pick: Pick, titles: Row | null, labels: Query["labels"]): Result {
  const own = labels.get(pick.text);
  if (own !== undefined) return own;
  const title = toText(titles?.[pick.column] ?? null);
  return pick.aggregate ? `${pick.aggregate} ${title}`.trim() : title;
}

/** Without a number of headings: one, when the first row is all text and the second is not. */
function guessHeaders(grid: Grid): number {
  const texts = (row: Row | undefined): boolean => row?.every((value) => typeof value === "string" || value === null) ?? false;
  return texts(grid.rows[0]) && grid.rows.slice(1).some((row) => !texts(row)) ? 1 : 0;
}

function run([data = null, text = null, headers = null]: readonly Value[]): Value {
  const grid = gridOf(data);
  const query = parseQuery(toText(single(text)), columnFinder(grid));
  if ("problem" in query) return fail("#VALUE!", query.problem);
  const given = single(headers);
  const titleRows = typeof given === "number" && given >= 0 ? given : guessHeaders(grid);
  const titles = titleRows > 0 ? (grid.rows[titleRows - 1] ?? null) : null;
  const picks = query.select ?? Array.from({ length: grid.width }, (_, column): Pick => ({ column, text: `${column}` }));
  const wrong = picks.find((pick) => query.group.length > 0 && !pick.aggregate && !query.group.includes(pick.column));
  if (wrong) return fail("#VALUE!", "Unable to parse query string for Function QUERY parameter 2: ADD_COL_TO_GROUP_BY_OR_AGG");
  const { where } = query;
  const body = grid.rows.slice(titleRows).filter((row) => row.some((value) => value !== null) && (!where || meets(row, where)));
  const all = groups(body, query, picks);
  if (query.order.length > 0) all.sort((a, b) => inOrder(query.order, a, b));
  const lines = all.slice(query.offset, query.offset + query.limit).map((group) => picks.map((pick) => picked(group, pick)));
  const top = picks.map((pick) => heading(pick, titles, query.labels));
  const shown = titles || picks.some((pick) => pick.aggregate) || query.labels.size > 0 ? [top, ...lines] : lines;
  return shown.length === 0 ? fail("#N/A", "Query completed with an empty output.") : new Grid(shown);
}

export const queryFunctions: FunctionTable = { QUERY: arrays(run) };

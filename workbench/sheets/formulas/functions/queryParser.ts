/** Reads the text of a QUERY: the part of Google's query language that workbooks use. */
import type { Result } from "../../model/cell.ts";
import { serialOfDay } from "../../model/zone.ts";

export type Aggregate = "sum" | "avg" | "count" | "min" | "max";

/** A column, or a column added up. `column` counts from 0. */
export interface Pick {
  readonly column: number;
  readonly aggregate?: Aggregate;
  readonly text: string;
}

export type Condition =
  | { readonly kind: "and"; readonly of: readonly Condition[] }
  | { readonly kind: "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "null"; readonly column: number }
  | { readonly kind: "compare"; readonly column: number; readonly operator: string; readonly value: Result };

export interface Query {
  readonly select: readonly Pick[] | null;
  readonly where: Condition | null;
  readonly group: readonly number[];
  readonly order: readonly { readonly pick: Pick; readonly ascending: boolean }[];
  readonly limit: number;
  readonly offset: number;
  readonly labels: ReadonlyMap<string, string>;
}

/** What went wrong, as a value. */
export interface QueryProblem {
  readonly problem: string;
}

type Token = { readonly kind: "word" | "text" | "number" | "sign"; readonly text: string };

const tokenPattern = /\s+|'([^']*)'|"([^"]*)"|`([^`]*)`|(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|<>|!=|[=<>(),*-])|(.)/gu;

function tokens(source: string): Token[] | null {
  const found: Token[] = [];
  for (const [whole, single, double, name, number, word, sign, strange] of source.matchAll(tokenPattern)) {
    if (strange !== undefined) return null;
    if (single !== undefined || double !== undefined) found.push({ kind: "text", text: single ?? double ?? "" });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (name !== undefined || word !== undefined) found.push({ kind: "word", text: name ?? word ?? "" });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign });
    else if (whole.trim() !== "") return null;
  }
  return found;
}

class Broken extends Error {}

class Reader {
  private at = 0;
  constructor(
    private readonly all: readonly Token[],
    private readonly columnOf: (name: string) => number,
  ) {}

  get done(): boolean {
    return this.at >= this.all.length;
  }
  peek(...words: readonly string[]): boolean {
    return words.every(
      (word, offset) => this.all[this.at + offset]?.text.toLowerCase() === word && this.all[this.at + offset]?.kind !== "text",
    );
  }
  take(...words: readonly string[]): boolean {
    if (!this.peek(...words)) return false;
    this.at += words.length;
    return true;
  }
  expect(word: string): void {
    if (!this.take(word)) throw new Broken(`expected ${word}`);
  }
  next(): Token {
    const token = this.all[this.at++];
    if (!token) throw new Broken("unexpected end");
    return token;
  }
  column(): number {
    const { text } = this.next();
    const column = this.columnOf(text);
    if (column < 0) throw new Broken(`NO_COLUMN: ${text}`);
    return column;
  }
  pick(): Pick {
    const name = this.next();
    const aggregate = aggregates.find((one) => one === name.text.toLowerCase());
    if (aggregate && this.take("(")) {
      const column = this.column();
      this.expect(")");
      return { column, aggregate, text: `${aggregate}(${column})` };
    }
    this.at--;
    const column = this.column();
    return { column, text: `${column}` };
  }
  list<T>(one: () => T): T[] {
    const found = [one()];
    while (this.take(",")) found.push(one());
    return found;
  }
}

const aggregates: readonly Aggregate[] = ["sum", "avg", "count", "min", "max"];

function value(reader: Reader): Result {
  const negative = reader.take("-");
  const token = reader.next();
  if (token.kind === "number") return negative ? -Number(token.text) : Number(token.text);
  if (token.kind === "text") return token.text;
  const word = token.text.toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  if (word !== "date") throw new Broken(`unexpected ${token.text}`);
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(reader.next().text);
  const serial = found ? serialOfDay({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }) : null;
  if (serial === null) throw new Broken("invalid date");
  return serial;
}

function either(reader: Reader): Condition {
  const of = [both(reader)];
  while (reader.take("or")) of.push(both(reader));
  return of.length === 1 && of[0] ? of[0] : { kind: "or", of };
}

function both(reader: Reader): Condition {
  const of = [factor(reader)];
  while (reader.take("and")) of.push(factor(reader));
  return of.length === 1 && of[0] ? of[0] : { kind: "and", of };
}

function factor(reader: Reader): Condition {
  if (reader.take("not")) return { kind: "not", of: factor(reader) };
  if (reader.take("(")) {
    const inside = either(reader);
    reader.expect(")");
    return inside;
  }
  const column = reader.column();
  if (reader.take("is", "not", "null")) return { kind: "not", of: { kind: "null", column } };
  if (reader.take("is", "null")) return { kind: "null", column };
  for (const [first, second] of [
    ["starts", "with"],
    ["ends", "with"],
  ] as const) {
    if (reader.take(first, second)) return { kind: "compare", column, operator: first, value: value(reader) };
  }
  return { kind: "compare", column, operator: reader.next().text.toLowerCase(), value: value(reader) };
}

/** Takes a query apart. `columnOf` finds a column by `A` or `Col1`, and gives -1 for none. */
export function parseQuery(source: string, columnOf: (name: string) => number): Query | QueryProblem {
  const all = tokens(source);
  if (!all) return { problem: "Unable to parse query string for Function QUERY parameter 2: PARSE_ERROR" };
  const reader = new Reader(all, columnOf);
  try {
    return clauses(reader);
  } catch (error) {
    if (error instanceof Broken) return { problem: `Unable to parse query string for Function QUERY parameter 2: ${error.message}` };
    throw error;
  }
}

function clauses(reader: Reader): Query {
  const select = reader.take("select") && !reader.take("*") ? reader.list(() => reader.pick()) : null;
  const where = reader.take("where") ? either(reader) : null;
  const group = reader.take("group", "by") ? reader.list(() => reader.column()) : [];
  const order = reader.take("order", "by") ? reader.list(() => direction(reader)) : [];
  const limit = reader.take("limit") ? Number(reader.next().text) : Number.POSITIVE_INFINITY;
  const offset = reader.take("offset") ? Number(reader.next().text) : 0;
  const labels = new Map(reader.take("label") ? reader.list(() => [reader.pick().text, reader.next().text] as const) : []);
  if (!reader.done) throw new Broken(`unexpected ${reader.next().text}`);
  return { select, where, group, order, limit, offset, labels };
}

function direction(reader: Reader): Query["order"][number] {
  const pick = reader.pick();
  const ascending = !reader.take("desc");
  if (ascending) reader.take("asc");
  return { pick, ascending };
}

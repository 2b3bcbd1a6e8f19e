/** Reads the text of a QUERY (developers.google.com/chart/interactive/docs/querylanguage). */
import type { Result } from "../../model/cell.ts";
import { literal, QueryError, Reader, tokensOf } from "./queryTokens.ts";

/** What stands for a value; `text` is the same for the same thing written in another way. Columns count from 0. */
export type Expression =
  | { readonly kind: "column"; readonly column: number; readonly name: string; readonly text: string }
  | { readonly kind: "value"; readonly value: Result; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly of: readonly Expression[]; readonly text: string }
  | { readonly kind: "aggregate"; readonly name: string; readonly of: Expression; readonly text: string };

export type Condition =
  | { readonly kind: "and"; readonly of: readonly Condition[] }
  | { readonly kind: "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "null"; readonly of: Expression }
  | { readonly kind: "compare"; readonly operator: string; readonly left: Expression; readonly right: Expression };

export interface Order {
  readonly by: Expression;
  readonly ascending: boolean;
}

export interface Query {
  readonly select: readonly Expression[] | null;
  readonly where: Condition | null;
  readonly group: readonly Expression[];
  readonly pivot: readonly Expression[];
  readonly order: readonly Order[];
  readonly skipping: number;
  readonly limit: number;
  readonly offset: number;
  /** By the text of what they name. */
  readonly labels: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
}

export const aggregates: readonly string[] = ["sum", "avg", "count", "min", "max"];
const scalars = "year month day hour minute second millisecond quarter dayofweek now datediff todate upper lower".split(" ");

/** Finds a column by `A` or `Col1`; -1 for none. */
export type ColumnFinder = (name: string) => number;

class Parser {
  constructor(
    readonly reader: Reader,
    private readonly columnOf: ColumnFinder,
  ) {}

  expression(): Expression {
    return this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.primary()));
  }

  private chain(operators: readonly string[], part: () => Expression): Expression {
    let left = part();
    for (;;) {
      const operator = operators.find((one) => this.reader.take(one));
      if (operator === undefined) return left;
      const right = part();
      left = { kind: "call", name: operator, of: [left, right], text: `(${left.text}${operator}${right.text})` };
    }
  }

  private primary(): Expression {
    const { reader } = this;
    if (reader.take("(")) {
      const inside = this.expression();
      reader.expect(")");
      return inside;
    }
    if (reader.take("-")) return constant(-reader.count());
    const given = literal(reader);
    if (given !== undefined) return constant(given);
    const token = reader.next();
    if (token.kind === "text") return constant(token.text);
    if (token.kind === "number") return constant(Number(token.text));
    if (token.kind === "sign") throw new QueryError("PARSE_ERROR");
    return token.kind === "word" && reader.take("(") ? this.call(token.text.toLowerCase()) : this.column(token.text);
  }

  private column(name: string): Expression {
    const column = this.columnOf(name);
    if (column < 0) throw new QueryError(`NO_COLUMN: ${name}`);
    return { kind: "column", column, name, text: `#${column}` };
  }

  private call(name: string): Expression {
    const of = this.reader.peek(")") ? [] : this.reader.list(() => this.expression());
    this.reader.expect(")");
    const text = `${name}(${of.map((one) => one.text).join(",")})`;
    const [first] = of;
    if (aggregates.includes(name) && first && of.length === 1) return { kind: "aggregate", name, of: first, text };
    if (!scalars.includes(name)) throw new QueryError("PARSE_ERROR");
    return { kind: "call", name, of, text };
  }

  condition(): Condition {
    return this.joined("or", () => this.joined("and", () => this.factor()));
  }

  private joined(kind: "and" | "or", part: () => Condition): Condition {
    const of = [part()];
    while (this.reader.take(kind)) of.push(part());
    return of.length === 1 && of[0] ? of[0] : { kind, of };
  }

  private factor(): Condition {
    const { reader } = this;
    if (reader.take("not")) return { kind: "not", of: this.factor() };
    if (!reader.peek("(")) return this.comparison();
    return reader.either(
      () => {
        reader.expect("(");
        const inside = this.condition();
        reader.expect(")");
        return inside;
      },
      () => this.comparison(),
    );
  }

  private comparison(): Condition {
    const { reader } = this;
    const left = this.expression();
    if (reader.take("is", "not", "null")) return { kind: "not", of: { kind: "null", of: left } };
    if (reader.take("is", "null")) return { kind: "null", of: left };
    const operator = operators.find((words) => reader.take(...words));
    if (!operator) throw new QueryError("PARSE_ERROR");
    return { kind: "compare", operator: operator[0] ?? "", left, right: this.expression() };
  }
}

const operators: readonly (readonly string[])[] = [
  ["<="],
  [">="],
  ["<>"],
  ["!="],
  ["="],
  ["<"],
  [">"],
  ["contains"],
  ["matches"],
  ["like"],
  ["starts", "with"],
  ["ends", "with"],
];

const constant = (value: Result): Expression => ({ kind: "value", value, text: JSON.stringify(value) });

/** Takes a query apart; throws a QueryError. */
export function parseQuery(source: string, columnOf: ColumnFinder): Query {
  const reader = new Reader(tokensOf(source));
  const parser = new Parser(reader, columnOf);
  const one = (): Expression => parser.expression();
  const many = (...words: readonly string[]): Expression[] => (reader.take(...words) ? reader.list(one) : []);
  const named = (word: string): Map<string, string> =>
    new Map(reader.take(word) ? reader.list(() => [one().text, reader.text()] as const) : []);
  const number = (word: string, fallback: number): number => (reader.take(word) ? reader.count() : fallback);
  const query: Query = {
    select: reader.take("select") && !reader.take("*") ? reader.list(one) : null,
    where: reader.take("where") ? parser.condition() : null,
    group: many("group", "by"),
    pivot: many("pivot"),
    order: reader.take("order", "by") ? reader.list(() => ordered(reader, one())) : [],
    skipping: number("skipping", 1),
    limit: number("limit", Number.POSITIVE_INFINITY),
    offset: number("offset", 0),
    labels: named("label"),
    formats: named("format"),
  };
  if (reader.take("options")) while (reader.take("no_format") || reader.take("no_values"));
  if (!reader.done) throw new QueryError("PARSE_ERROR");
  return query;
}

function ordered(reader: Reader, by: Expression): Order {
  const ascending = !reader.take("desc");
  if (ascending) reader.take("asc");
  return { by, ascending };
}

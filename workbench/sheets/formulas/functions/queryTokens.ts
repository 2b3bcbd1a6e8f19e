/** The words of a QUERY, one after the other. */
import type { Result } from "../../model/cell.ts";
import { serialOfDay } from "../../model/zone.ts";

export type Token = { readonly kind: "word" | "quoted" | "text" | "number" | "sign"; readonly text: string };

/** What is wrong with a query, in Google's words. */
export class QueryError extends Error {}

const tokenPattern = /\s+|'([^']*)'|"([^"]*)"|`([^`]*)`|(\d+(?:\.\d*)?|\.\d+)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|<>|!=|[=<>(),*+/-])|(.)/gu;

export function tokensOf(source: string): Token[] {
  const found: Token[] = [];
  for (const [, single, double, name, number, word, sign, strange] of source.matchAll(tokenPattern)) {
    if (strange !== undefined) throw new QueryError("PARSE_ERROR");
    const text = single ?? double;
    if (text !== undefined) found.push({ kind: "text", text });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (name !== undefined) found.push({ kind: "quoted", text: name });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign });
  }
  return found;
}

/** Reads tokens in order; what is written without quotes is compared without regard to case. */
export class Reader {
  private at = 0;
  constructor(private readonly all: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.all.length;
  }
  peek(...words: readonly string[]): boolean {
    return words.every((word, offset) => {
      const token = this.all[this.at + offset];
      return token !== undefined && (token.kind === "word" || token.kind === "sign") && token.text.toLowerCase() === word;
    });
  }
  take(...words: readonly string[]): boolean {
    const here = this.peek(...words);
    if (here) this.at += words.length;
    return here;
  }
  expect(word: string): void {
    if (!this.take(word)) throw new QueryError("PARSE_ERROR");
  }
  next(): Token {
    const token = this.all[this.at++];
    if (!token) throw new QueryError("PARSE_ERROR");
    return token;
  }
  text(): string {
    const token = this.next();
    if (token.kind !== "text") throw new QueryError("PARSE_ERROR");
    return token.text;
  }
  count(): number {
    const token = this.next();
    if (token.kind !== "number") throw new QueryError("PARSE_ERROR");
    return Number(token.text);
  }
  list<T>(one: () => T): T[] {
    const found = [one()];
    while (this.take(",")) found.push(one());
    return found;
  }
  /** The first way that reads on without an error. */
  either<T>(first: () => T, second: () => T): T {
    const start = this.at;
    try {
      return first();
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      this.at = start;
      return second();
    }
  }
}

const clock = /^(\d{1,2}):(\d{2}):(\d{2}(?:\.\d+)?)$/;

function timeOf(text: string): number {
  const found = clock.exec(text.trim());
  if (!found) throw new QueryError(`Invalid timeofday literal [${text}]. Timeofday literals should be of form HH:mm:ss[.SSS]`);
  return (Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3])) / 86_400;
}

function dayOf(text: string): number {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const serial = found ? serialOfDay({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }) : null;
  if (serial === null) throw new QueryError(`Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`);
  return serial;
}

/** A literal at the reader's place, or `undefined`: texts, numbers, truth values, and days and times as serial numbers. */
export function literal(reader: Reader): Result | undefined {
  for (const [word, read] of [
    ["date", dayOf],
    ["timeofday", timeOf],
    ["datetime", momentOf],
    ["timestamp", momentOf],
  ] as const) {
    if (reader.take(word)) return read(reader.text());
  }
  if (reader.take("true")) return true;
  if (reader.take("false")) return false;
  return undefined;
}

function momentOf(text: string): number {
  const [day = "", time = "00:00:00"] = text.trim().split(/\s+/);
  return dayOf(day) + timeOf(time);
}

/** One row of a file as values of every entity in it, with what could not be taken as it stands. */
import { cleanText } from "../../schema/cell.ts";
import type { Value } from "../../schema/row.ts";
import type { Colleague, Way } from "./mapping.ts";
import { joinAddress, joinName, normaliseName } from "./names.ts";
import { isFormula, readAs } from "./read.ts";
import type { RowProblem } from "./table.ts";
import { type Importable, importables, parts } from "./targets.ts";

/** What a row says of one entity. */
export interface Said {
  readonly values: Record<string, Value>;
  readonly parts: Record<string, Record<string, string>>;
  /** What found no place, with its heading: it goes into the remark. */
  readonly rest: string[];
}

export type RowSaid = Partial<Record<Importable, Said>>;

export interface Reader {
  readonly ways: readonly Way[];
  /** E-mail by normalised name or address. */
  readonly team: ReadonlyMap<string, string>;
}

export const teamOf = (people: readonly Colleague[]): ReadonlyMap<string, string> =>
  new Map(
    people.flatMap(({ email, name }): [string, string][] => [
      [normaliseName(name), email],
      [normaliseName(email), email],
    ]),
  );

/** A second telephone number goes where the first did not. */
const besides: Readonly<Record<string, string>> = { "contact.mobile": "phone", "contact.phone": "mobile" };

/** Several values in one cell: Google puts ` ::: ` between them, and stars before its own labels. */
const pieces = (text: string): string[] =>
  text
    .split(" ::: ")
    .map((piece) => piece.replace(/^\*\s*/, "").trim())
    .filter((piece) => piece !== "" && piece !== "myContacts");

const split = ({ place: { field } }: Way, text: string): string[] => {
  if (field === "tags") return [pieces(text).join("; ")].filter((tags) => tags !== "");
  if (field === "sourceId" || field === "customer")
    return text
      .split(";")
      .slice(0, 1)
      .map((id) => id.trim());
  return text.includes(" ::: ") ? pieces(text) : [text];
};

/** `A（重点客户）` is the level A. */
const bare = ({ place: { field } }: Way, text: string): string =>
  field === "level" ? text.replace(/^([A-Z])\s*[（(].*[）)]$/, "$1") : text;

interface Taking {
  readonly way: Way;
  readonly text: string;
  readonly said: Said;
  readonly problem: (code: string, found?: string) => void;
}

function keep({ way, said, text }: Taking, value: Value): void {
  const { field, entity } = way.place;
  const before = said.values[field] ?? null;
  if (before === null) said.values[field] = value;
  else if (before === value || value === null) return;
  else if (field === "tags") said.values[field] = [...new Set([...String(before).split("; "), ...String(value).split("; ")])].join("; ");
  else keepBesides({ way, said, text, problem: () => undefined }, { value, spare: besides[`${entity}.${field}`] });
}

/** A second value of a field that only takes one. Ids, names, days and people have a first one that counts. */
function keepBesides({ way, said, text }: Taking, { value, spare }: { readonly value: Value; readonly spare: string | undefined }): void {
  if (spare !== undefined && (said.values[spare] ?? null) === null) said.values[spare] = value;
  else if (
    way.field?.kind.storage === "text" &&
    way.field.kind.input.control !== "person" &&
    !/^(name|sourceId|customer|.*Name)$/.test(way.place.field)
  ) {
    const line = `${way.heading}: ${text}`;
    if (said.values[spare ?? ""] !== value && !said.rest.includes(line)) said.rest.push(line);
  }
}

function takePerson(taking: Taking, team: Reader["team"]): void {
  const email = team.get(normaliseName(taking.text));
  if (email === undefined) taking.problem("unknownOwner");
  else keep(taking, email);
}

function takePart({ way, said, text }: Taking): void {
  const { field, part } = way.place;
  const known = said.parts[field] ?? {};
  said.parts[field] = { ...known, [part]: known[part] ?? cleanText(text) };
}

function takeValue(taking: Taking): void {
  const { way, text, said, problem } = taking;
  if (!way.field) {
    keep(taking, cleanText(text));
    return;
  }
  const { value, problem: code } = readAs(way.field, bare(way, text), way.as);
  if (code !== undefined) problem(code);
  if (code === "yearless") said.rest.push(`${way.heading}: ${text.trim()}`);
  if (way.field.kind.expected === "phone" && /^9\d{8}$/.test(text.trim())) problem("lostZero");
  if (way.field.kind.expected === "text" && isFormula(text)) problem("formula");
  keep(taking, value);
}

function take(taking: Taking, team: Reader["team"]): void {
  if (taking.way.field?.kind.input.control === "person") takePerson(taking, team);
  else if (taking.way.place.part !== "") takePart(taking);
  else takeValue(taking);
}

/** A remark's own text, and below it what found no place elsewhere. */
function settle(entity: Importable, said: Said): void {
  for (const [field, given] of Object.entries(said.parts)) {
    const joined = field === "address" ? joinAddress(given) : joinName(given);
    if (parts[`${entity}.${field}`] && joined !== "" && (said.values[field] ?? null) === null) said.values[field] = joined;
  }
  if (said.rest.length > 0)
    said.values.remark = [said.values.remark, ...said.rest].filter((line) => line !== null && line !== undefined).join("\n");
}

/** `row` is the row's number in the file. */
export function readRow(
  cells: readonly string[],
  row: number,
  { ways, team }: Reader,
): { readonly said: RowSaid; readonly problems: RowProblem[] } {
  const said: RowSaid = {};
  const problems: RowProblem[] = [];
  for (const way of ways) {
    const text = (cells[way.column] ?? "").replace(/^'(?=[=+\-@])/, "");
    if (text.trim() === "") continue;
    const own = said[way.place.entity] ?? { values: {}, parts: {}, rest: [] };
    said[way.place.entity] = own;
    const problem = (code: string): void => {
      if (!problems.some((known) => known.heading === way.heading && known.code === code))
        problems.push({ row, heading: way.heading, code, found: cleanText(text).slice(0, 80), isSkipped: false });
    };
    for (const piece of split(way, text)) take({ way, text: piece, said: own, problem }, team);
  }
  for (const entity of importables) {
    const own = said[entity];
    if (own) settle(entity, own);
  }
  return { said, problems };
}

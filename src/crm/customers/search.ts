/** Finds customers by what people type of them: name, contact, phone, e-mail or id; Chinese names by characters and by pinyin. */
import type { Indexed } from "./indexed.ts";
import { digitsOf, foldName } from "./names.ts";
import { hasHan, spelledAt } from "./pinyin.ts";

/** A list shows no more. */
const longest = 20;

/** A row in the forms in which it is compared. */
interface Prepared {
  readonly row: Indexed;
  readonly id: string;
  readonly names: readonly string[];
  readonly han: readonly (readonly string[])[];
  readonly contacts: readonly string[];
  readonly contactsHan: readonly (readonly string[])[];
  readonly digits: readonly string[];
  readonly emails: readonly string[];
}

function prepare(row: Indexed): Prepared {
  const [id, , name, shortName, , , phone, email, , contacts] = row;
  const names = [name, shortName].filter((each) => each !== "");
  const people = contacts.map((contact) => contact[1]);
  return {
    row,
    id: id.toLowerCase(),
    names: names.map(foldName),
    han: names.filter(hasHan).map((each) => [...foldName(each).replaceAll(" ", "")]),
    contacts: people.map(foldName),
    contactsHan: people.filter(hasHan).map((each) => [...foldName(each)]),
    digits: [phone, ...contacts.map((contact) => contact[2])].map(digitsOf).filter((each) => each !== ""),
    emails: [email, ...contacts.map((contact) => contact[3])].filter((each) => each !== "").map((each) => each.toLowerCase()),
  };
}

/** The forms of the rows that were searched last: typing on does not make them again. */
let last: { readonly rows: readonly Indexed[]; readonly prepared: readonly Prepared[] } | undefined;

function prepared(rows: readonly Indexed[]): readonly Prepared[] {
  if (last?.rows !== rows) last = { rows, prepared: rows.map(prepare) };
  return last.prepared;
}

interface Query {
  /** As typed, in lower case. */
  readonly text: string;
  readonly folded: string;
  /** Letters alone, for pinyin; "" where something else was typed. */
  readonly letters: string;
  /** At least three digits, for phones. */
  readonly digits: string;
}

function readQuery(text: string): Query {
  const folded = foldName(text);
  const joined = folded.replaceAll(" ", "");
  const digits = /^[\d\s()+\-.]+$/.test(text.normalize("NFKC")) ? digitsOf(text) : "";
  return {
    text: text.trim().toLowerCase(),
    folded,
    letters: /^[a-zü]+$/.test(joined) ? joined : "",
    digits: digits.length >= 3 ? digits : "",
  };
}

/** 3 for all of it, 2 for its beginning, 1.5 for a word's, 1 for any part, else 0. */
function match(text: string, wanted: string): number {
  const at = wanted === "" ? -1 : text.indexOf(wanted);
  if (at < 0) return 0;
  if (at > 0) return text.charAt(at - 1) === " " ? 1.5 : 1;
  return text.length === wanted.length ? 3 : 2;
}

const best = (scores: readonly number[]): number => Math.max(0, ...scores);

function spelled(all: readonly (readonly string[])[], letters: string): number {
  if (letters === "") return 0;
  return best(all.map((characters) => spelledAt(characters, letters)).map((at) => (at < 0 ? 0 : at === 0 ? 2 : 1)));
}

function score(of: Prepared, query: Query): number {
  if (of.id === query.text) return 100;
  const name = best(of.names.map((each) => match(each, query.folded)));
  if (name > 0) return 40 + name;
  const byPinyin = spelled(of.han, query.letters);
  if (byPinyin > 0) return 30 + byPinyin;
  const contact = best([...of.contacts.map((each) => match(each, query.folded)), spelled(of.contactsHan, query.letters)]);
  if (contact > 0) return 20 + contact;
  if (query.digits !== "" && of.digits.some((each) => each.includes(query.digits))) return 15;
  const mail = best(of.emails.map((each) => match(each, query.text)));
  return mail > 0 ? 10 + mail : match(of.id, query.text) > 0 && query.text.length > 3 ? 5 : 0;
}

/** Several words that are no phrase of the row: each must be found somewhere in it. */
function scattered(of: Prepared, words: readonly Query[]): number {
  const scores = words.map((word) => score(of, word));
  return words.length > 1 && !scores.includes(0) ? Math.min(...scores) / 10 : 0;
}

/** The best first, at most 20. Several words are one phrase, or else each of them counts. */
export function search(rows: readonly Indexed[], text: string): readonly Indexed[] {
  const query = readQuery(text);
  if (query.text === "") return [];
  const words = query.text.split(/\s+/).map(readQuery);
  const found = prepared(rows).flatMap((each) => {
    const points = score(each, query) || scattered(each, words);
    return points > 0 ? [{ row: each.row, points }] : [];
  });
  return found
    .sort((one, other) => other.points - one.points || one.row[2].localeCompare(other.row[2]))
    .slice(0, longest)
    .map(({ row }) => row);
}

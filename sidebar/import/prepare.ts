/** From a file's bytes to a guess of what it holds. */
import { type Guess, guess } from "../../src/crm/import/guess.ts";
import { byHeading } from "../../src/crm/import/profile.ts";
import { profiles } from "../../src/crm/import/profiles.ts";
import type { FileProblem, Table } from "../../src/crm/import/table.ts";
import { ownProfiles } from "../../src/text/headings.ts";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { pageVocabulary } from "../../src/text/page.ts";
import { decode, decodeAs, type Encoding } from "./decode.ts";
import { parse } from "./parse.ts";

export interface Prepared {
  readonly file: string;
  readonly encoding: Encoding;
  readonly separator: string;
  readonly table: Table;
  readonly problems: readonly FileProblem[];
  readonly guess: Guess;
}

export interface PrepareOptions {
  readonly language: Language;
  /** Chosen by a person; found out where absent. */
  readonly encoding?: Encoding | undefined;
  readonly separator?: string | undefined;
}

const knownHeadings = (): ReadonlySet<string> =>
  new Set([...profiles, ...ownProfiles].flatMap(({ labels, apiNames }) => [...byHeading(labels).keys(), ...byHeading(apiNames).keys()]));

/** As many cells of a column as are worth looking at, spread over the whole file. */
export function samplesOf({ rows }: Table, column: number, most = 200): string[] {
  const filled = rows.flatMap((row) => ((row[column] ?? "").trim() === "" ? [] : [row[column] ?? ""]));
  const step = Math.max(1, Math.floor(filled.length / most));
  return filled.filter((_, at) => at % step === 0).slice(0, most);
}

export function prepare(file: string, bytes: Uint8Array, { language, encoding, separator }: PrepareOptions): Prepared {
  const decoded = encoding ? decodeAs(bytes, encoding) : decode(bytes);
  const known = knownHeadings();
  const { table, problems, separator: used } = parse(decoded.text, { separator, isKnown: (heading) => known.has(heading) });
  const lost: FileProblem[] =
    decoded.lost > 0 ? [{ code: "undecodable", where: String(decoded.lost), found: decoded.encoding, isFatal: false }] : [];
  const words = pageVocabulary(language);
  return {
    file,
    encoding: decoded.encoding,
    separator: used,
    table,
    problems: [...problems, ...lost],
    guess: guess(table.headings, (column) => samplesOf(table, column), { words, own: ownProfiles }),
  };
}

/** The Evidence tab: the ids behind each figure. A block stays in its row, for mails link to it. */
import { entities, type Rec } from "../../crm/entities.ts";
import { figureId, type Line } from "../../crm/insight/board.ts";
import { type Basis, type Grounds, isGrounds } from "../../crm/insight/grounds.ts";
import { blockOf, hasRest, shownOn } from "../../crm/insight/spread.ts";
import type { Day } from "../../schema/cell.ts";
import { fieldNames } from "../../schema/entity.ts";
import type { Language } from "../../text/language.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Tables } from "../ports.ts";
import { groundsTitle, titleOf } from "./kpiRows.ts";

export type Evidence = Rec<"evidence">;

/** Below Google's 50,000 characters a cell (platform.md 2). */
const mostCharacters = 45_000;
/** With more rows the oldest are let go, many at once: whatever is let go moves the others. Some forty weeks of a team of ten. */
const mostRows = 12_000;
const keptRows = 9000;

/** Ids as texts of at most 45,000 characters; one empty text for none. */
function pieces(ids: readonly string[]): { readonly ids: string; readonly n: number }[] {
  const found: { ids: string; n: number }[] = [];
  for (const id of ids) {
    const last = found.at(-1);
    if (!last || last.ids.length + id.length + 2 > mostCharacters) found.push({ ids: id, n: 1 });
    else Object.assign(last, { ids: `${last.ids}, ${id}`, n: last.n + 1 });
  }
  return found.length > 0 ? found : [{ ids: "", n: 0 }];
}

interface Block {
  /** Rows of one block have ids that begin with this. */
  readonly id: string;
  readonly figure: string | null;
  readonly title: string;
  readonly piles: readonly { readonly code: string; readonly name: string; readonly ids: readonly string[] }[];
}

/** As long as a period is under way, room is kept for the rest that it may come to have. */
function lineBlock(line: Line, today: Day, language: Language): Block {
  const { hits, rest } = line.made();
  const words = language.summary.evidence;
  const halves = [
    { code: "hits", name: words.hits, ids: hits },
    { code: "rest", name: line.block === "sales" ? words.refunds : words.rest, ids: rest },
  ];
  const both = rest.length > 0 || (hasRest(line) && line.period.end > today);
  return {
    id: `E-${blockOf(line)}`,
    figure: figureId(line),
    title: titleOf(line, language),
    piles: both ? halves : halves.slice(0, 1),
  };
}

/** Named after its ids: what one letter said stays as it was when the next has other ids. */
function groundsBlock(grounds: Grounds, language: Language): Block {
  const { code, subject, when, piles } = grounds;
  const names = language.summary.evidence.piles;
  return {
    id: `E-${when}-${code}-${subject.scope}-${subject.owner}-${fingerprint(JSON.stringify(piles))}`,
    figure: null,
    title: groundsTitle(grounds, language),
    piles: piles.map((pile) => ({ ...pile, name: names[pile.code] })),
  };
}

function rowsOf({ id, figure, title, piles }: Block): Evidence[] {
  return piles.flatMap(({ code, name, ids }) =>
    pieces(ids).map(
      (piece, at): Evidence => ({
        id: `${id}-${code}-${at + 1}`,
        figure,
        title: `${title} · ${name}`,
        part: at + 1,
        n: piece.n,
        ids: piece.ids || null,
      }),
    ),
  );
}

/** The rows that list what a number rests on; at least one. */
export const evidenceFor = (of: Basis, today: Day, language: Language): Evidence[] =>
  rowsOf(isGrounds(of) ? groundsBlock(of, language) : lineBlock(of, today, language));

/** The id of the first of these rows. */
export const evidenceId = (of: Basis, today: Day, language: Language): string =>
  isGrounds(of) ? (evidenceFor(of, today, language)[0]?.id ?? "") : `E-${blockOf(of)}-hits-1`;

/** The rows of each block that figures on the KPI tab rest on, of the first line that does. */
export function evidenceOf(lines: readonly Line[], today: Day, language: Language): Evidence[] {
  const blocks = new Map<string, Line>();
  const isShown = shownOn(today);
  for (const line of lines) if (isShown(line) && !blocks.has(blockOf(line))) blocks.set(blockOf(line), line);
  return [...blocks.values()]
    .sort((a, b) => (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0))
    .flatMap((line) => evidenceFor(line, today, language));
}

export function readEvidence(tables: Tables): Evidence[] {
  const { values, size } = tables.columns("evidence", fieldNames(entities.evidence));
  return Array.from({ length: size }, (_, row) => ({
    id: values.id[row] ?? "",
    figure: values.figure[row] ?? null,
    title: values.title[row] ?? null,
    part: values.part[row] ?? null,
    n: values.n[row] ?? null,
    ids: values.ids[row] ?? null,
  }));
}

const blockIdOf = (id: string): string => id.replace(/-\w+-\d+$/, "");

/** Whatever stands keeps its row: blocks that are known anew as they are now, others as they were told. What is new comes below. */
export function mergeEvidence(standing: readonly Evidence[], fresh: readonly Evidence[]): Evidence[] {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const blocks = new Set(fresh.map((row) => blockIdOf(row.id)));
  const now = (row: Evidence): Evidence => freshById.get(row.id) ?? (blocks.has(blockIdOf(row.id)) ? { ...row, n: 0, ids: null } : row);
  const kept = (standing.length > mostRows ? standing.slice(-keptRows) : standing).map(now);
  const known = new Set(kept.map((row) => row.id));
  return [...kept, ...fresh.filter((row) => !known.has(row.id))];
}

const isSameRow = (one: Evidence | undefined, other: Evidence): boolean =>
  one !== undefined && fieldNames(entities.evidence).every((field) => one[field] === other[field]);

export const isSameEvidence = (standing: readonly Evidence[], wanted: readonly Evidence[]): boolean =>
  standing.length === wanted.length && wanted.every((row, at) => isSameRow(standing[at], row));

/** The Evidence tab: the ids behind each figure. What an ended period's mail may link to keeps its row. */
import { entities, type Rec } from "../../crm/entities.ts";
import type { Line } from "../../crm/insight/board.ts";
import { readPeriod } from "../../crm/insight/periods.ts";
import { blockOf, isShown } from "../../crm/insight/spread.ts";
import type { Day } from "../../schema/cell.ts";
import { fieldNames } from "../../schema/entity.ts";
import type { Language } from "../../text/language.ts";
import type { Tables } from "../ports.ts";
import { figureId, titleOf } from "./kpiRows.ts";

type Evidence = Rec<"evidence">;

/** Below Google's 50,000 characters a cell (platform.md 2). */
const mostCharacters = 45_000;
/** Older blocks are let go when there are more: some sixty weeks of a team of ten. */
const mostRows = 9000;

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

function rowsOf(line: Line, language: Language): Evidence[] {
  const { hits, rest } = line.made();
  const words = language.summary.evidence;
  const title = titleOf(line, language);
  const halves = [
    { half: "hits", ids: hits, title: `${title} · ${words.hits}` },
    ...(rest.length > 0 ? [{ half: "rest", ids: rest, title: `${title} · ${words.rest}` }] : []),
  ];
  return halves.flatMap(({ half, ids, title: name }) =>
    pieces(ids).map(
      (piece, at): Evidence => ({
        id: `E-${blockOf(line)}-${half}-${at + 1}`,
        figure: figureId(line),
        title: name,
        part: at + 1,
        n: piece.n,
        ids: piece.ids || null,
      }),
    ),
  );
}

/** The rows of each block, of the first line that rests on it. */
export function evidenceOf(lines: readonly Line[], today: Day, language: Language): Evidence[] {
  const blocks = new Map<string, Line>();
  for (const line of lines) if (isShown(line, today) && !blocks.has(blockOf(line))) blocks.set(blockOf(line), line);
  return [...blocks.values()]
    .sort((a, b) => (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0))
    .flatMap((line) => rowsOf(line, language));
}

const periodOfId = (id: string) => readPeriod(/^E-(\d{4}(?:-W?\d{2})?)-[a-z]/i.exec(id)?.[1] ?? "");
const hasEndedBy =
  (today: Day) =>
  (row: Evidence): boolean =>
    (periodOfId(row.id)?.end ?? "9999") <= today;

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

/** Ended periods stay in their rows and older ones are kept as they were told; what is new comes below, what is under way last. */
export function mergeEvidence(standing: readonly Evidence[], fresh: readonly Evidence[], today: Day): Evidence[] {
  const ended = hasEndedBy(today);
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const kept = standing
    .slice(-mostRows)
    .filter(ended)
    .map((row) => freshById.get(row.id) ?? row);
  const known = new Set(kept.map((row) => row.id));
  const added = fresh.filter((row) => !known.has(row.id));
  return [...kept, ...added.filter(ended), ...added.filter((row) => !ended(row))];
}

const isSameRow = (one: Evidence | undefined, other: Evidence): boolean =>
  one !== undefined && fieldNames(entities.evidence).every((field) => one[field] === other[field]);

export const isSameEvidence = (standing: readonly Evidence[], wanted: readonly Evidence[]): boolean =>
  standing.length === wanted.length && wanted.every((row, at) => isSameRow(standing[at], row));

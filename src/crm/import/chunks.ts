/** Cuts a file's records into pieces for the server, each of one entity and small enough for one call. */
import type { Value } from "../../schema/row.ts";
import type { Draft } from "./drafts.ts";
import type { Shaped } from "./shape.ts";
import { type Importable, importables } from "./targets.ts";

/** Records of one entity as arrays: the file's row, then a value for each field. */
export interface Chunk {
  readonly entity: Importable;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly [row: number, ...values: Value[]])[];
  /** Fields that hold for new records only. */
  readonly initial: readonly string[];
  /** What stands already is kept; only blanks are filled. */
  readonly fillsOnly: boolean;
  /** Entities that the file brings itself, so that a rehearsal does not miss them. */
  readonly brought: readonly Importable[];
}

export const chunkSize = 2_000;

/** Customers who are somebody's parent come before those who name them. */
function parentsFirst(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map(
    drafts.flatMap((draft) => [draft.values.sourceId, draft.values.name].flatMap((key) => (key ? [[String(key), draft] as const] : []))),
  );
  const done = new Set<Draft>();
  const place = (draft: Draft, above: readonly Draft[]): void => {
    if (done.has(draft) || above.includes(draft)) return;
    for (const key of [draft.values.parent, draft.values.parentName, draft.values.referrer, draft.values.referrerName]) {
      const other = key ? byKey.get(String(key)) : undefined;
      if (other) place(other, [...above, draft]);
    }
    done.add(draft);
  };
  for (const draft of drafts) place(draft, []);
  return [...done];
}

/** An order's lines stand together, so that no piece holds some of them only. */
function byOrder(drafts: readonly Draft[]): readonly Draft[] {
  const orders = new Map<Value | undefined, Draft[]>();
  for (const draft of drafts) {
    const lines = orders.get(draft.values.order);
    if (lines) lines.push(draft);
    else orders.set(draft.values.order, [draft]);
  }
  return [...orders.values()].flat();
}

const arrange: Partial<Record<Importable, (drafts: readonly Draft[]) => readonly Draft[]>> = { customer: parentsFirst, orderLine: byOrder };

const isTogether = (one: Draft | undefined, other: Draft | undefined): boolean =>
  one?.values.order !== undefined && one.values.order !== null && one.values.order === other?.values.order;

function cut(drafts: readonly Draft[], entity: Importable): (readonly Draft[])[] {
  const pieces: Draft[][] = [];
  for (const draft of drafts) {
    const piece = pieces.at(-1);
    if (piece && (piece.length < chunkSize || (entity === "orderLine" && isTogether(piece.at(-1), draft)))) piece.push(draft);
    else pieces.push([draft]);
  }
  return pieces;
}

/** The pieces in the order in which they must be written: what is referred to comes first. */
export function chunksOf({ drafts, initial, object }: Shaped): Chunk[] {
  return importables.flatMap((entity) => {
    const arranged = arrange[entity]?.(drafts[entity]) ?? drafts[entity];
    const fields = [...new Set(arranged.flatMap(({ values }) => Object.keys(values)))];
    return cut(arranged, entity).map(
      (piece): Chunk => ({
        entity,
        fields,
        rows: piece.map(({ row, values }) => [row, ...fields.map((field) => values[field] ?? null)]),
        initial: initial[entity] ?? [],
        fillsOnly: (entity === "customer" || entity === "product") && object !== entity,
        brought: importables.filter((other) => drafts[other].length > 0),
      }),
    );
  });
}

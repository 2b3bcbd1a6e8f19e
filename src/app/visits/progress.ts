/** What one click does to a waiting visit or task: done, or later. */
import type { Day } from "../../schema/cell.ts";
import type { Context } from "../context.ts";
import { save } from "../records/save.ts";
import type { Editable, Saved } from "../wire.ts";

interface Waiting {
  readonly entity: "visit" | "task";
  readonly id: string;
  readonly at: number | null;
}

const open = { visit: "planned", task: "open" } as const;

/** Done now. A conflict on the status where somebody has cancelled it meanwhile. */
export const complete = (context: Context, { entity, id, at }: Waiting): Saved<Editable> =>
  save(context, { entity, id, at, original: { status: open[entity] }, mine: { status: "done" } });

/** Due on another day, unless it is done or cancelled by now; `from` is the day that the person saw. */
export const postpone = (
  context: Context,
  { entity, id, at, from, to }: Waiting & { readonly from: Day; readonly to: Day },
): Saved<Editable> => save(context, { entity, id, at, original: { due: from }, mine: { due: to }, guard: { status: open[entity] } });

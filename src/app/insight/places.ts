/** Where the blocks of the Evidence tab stand; what a letter speaks of besides is added below them. */
import type { Basis } from "../../crm/insight/grounds.ts";
import type { Context } from "../context.ts";
import { type Evidence, evidenceFor, evidenceId } from "./evidence.ts";

export interface Places {
  /** The link to the first row of a block, if the tab has it. */
  link(of: Basis): string | undefined;
  /** Writes the blocks that are not there yet. */
  add(needed: readonly Basis[]): void;
}

/** `standing`: the rows of the tab as they are now. */
export function placesIn({ world, language }: Context, standing: readonly Evidence[]): Places {
  const places = new Map(standing.map((row, at) => [row.id, at + 2]));
  const today = world.now().day;
  return {
    link(of) {
      const at = places.get(evidenceId(of, today, language));
      return at === undefined ? undefined : world.workbook.link("evidence", at);
    },
    add(needed) {
      const missing = new Map(
        needed
          .filter((of) => !places.has(evidenceId(of, today, language)))
          .flatMap((of) => evidenceFor(of, today, language))
          .map((row) => [row.id, row]),
      );
      const rows = [...missing.values()].filter(({ id }) => !places.has(id));
      if (rows.length === 0) return;
      const first = world.lock(() => world.tables.append("evidence", rows));
      rows.forEach(({ id }, index) => void places.set(id, first + index));
    },
  };
}

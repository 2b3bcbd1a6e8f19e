/** Notes which tab somebody edited by hand; what was typed is put right by the next tick. */
import { markDirty } from "../app/dirty.ts";
import type { World } from "../app/ports.ts";
import { entityNames } from "../crm/entities.ts";
import { recall } from "./tabs.ts";

/** What a simple trigger on an edit is given (platform.md 6.2). */
export interface EditEvent {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
}

/** Costs one read of the document's properties, and one write when the tab was clean. */
export function noteEdit(world: World, { range }: EditEvent): void {
  const sheet = range.getSheet().getSheetId();
  const name = entityNames.find((each) => recall(world.state, each)?.sheet === sheet);
  if (name) markDirty(world, name);
}

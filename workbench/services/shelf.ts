/** Where an execution finds workbooks beside the one on the desk, and keeps those that it makes. */

import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError } from "../runtime/execution/service.ts";
import { spend, used } from "../runtime/people/allowance.ts";
import { quotasOf } from "../runtime/people/people.ts";
import { text } from "../runtime/words/limits.ts";
import { newFileId } from "../runtime/world/create.ts";
import type { Shelf } from "../sheets/services/session.ts";
import { itemOf, mayEdit, mayOpen } from "./drive/items.ts";

function find(scene: Scene, id: string, method: string) {
  const book = scene.books.byId(id);
  if (!book) throw new GoogleError(text.noSpreadsheet(method));
  if (!mayOpen(scene, itemOf(scene, id))) throw new GoogleError(text.noAccess);
  return book;
}

/** The workbook on the desk is guarded by who may run its script at all. */
function mayWrite(scene: Scene, id: string): boolean {
  const item = id === scene.spreadsheet.id ? undefined : itemOf(scene, id);
  return !item || mayEdit(scene, item);
}

/** Made at once, outside the buffer, as in Google: others can open the workbook before this execution flushes. */
function add(scene: Scene, make: Parameters<Shelf["add"]>[0]) {
  const { world, books, execution } = scene;
  const [who, now] = [execution.effectiveUser, execution.now()];
  execution.meter.roundTrip("send");
  if (used(world.bookUse, who, now) >= quotasOf(world, who).spreadsheetsCreated) throw new GoogleError(text.spreadsheetQuota);
  spend(world.bookUse, who, { now, amount: 1 });
  const book = make({ id: newFileId(world.chance), owner: who });
  books.add(book);
  itemOf(scene, book.id);
  return book;
}

export const shelfOf = (scene: Scene): Shelf => ({
  bound: scene.world.container.kind === "spreadsheet",
  mayWrite: (book) => mayWrite(scene, book.id),
  find: (id, method) => find(scene, id, method),
  add: (make) => add(scene, make),
});

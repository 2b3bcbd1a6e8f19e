/** Where an execution finds workbooks beside the one on the desk, and keeps those that it makes. */
import { newFileId } from "../runtime/create.ts";
import { text } from "../runtime/limits.ts";
import type { Scene } from "../runtime/scene.ts";
import { GoogleError } from "../runtime/service.ts";
import type { Shelf } from "../sheets/services/session.ts";
import { itemOf, mayOpen } from "./drive-items.ts";

function find(scene: Scene, id: string, method: string) {
  const book = scene.books.byId(id);
  if (!book) throw new GoogleError(text.noSpreadsheet(method));
  if (!mayOpen(scene, itemOf(scene, id))) throw new GoogleError(text.noAccess);
  return book;
}

/** Made at once, outside the buffer, as in Google: others can open the workbook before this execution flushes. */
function add(scene: Scene, make: Parameters<Shelf["add"]>[0]) {
  const { world, books, execution } = scene;
  execution.meter.roundTrip("send");
  const book = make({ id: newFileId(world.chance), owner: execution.effectiveUser });
  books.add(book);
  itemOf(scene, book.id);
  return book;
}

export const shelfOf = (scene: Scene): Shelf => ({
  bound: scene.world.container.kind === "spreadsheet",
  find: (id, method) => find(scene, id, method),
  add: (make) => add(scene, make),
});

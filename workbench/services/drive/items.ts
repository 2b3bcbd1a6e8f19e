/** The files and folders of Drive: found by id, made, and who may open them. */

import type { FormState } from "../../forms/state.ts";
import type { Scene } from "../../runtime/execution/scene.ts";
import { newFileId } from "../../runtime/world/create.ts";
import type { DriveItem, DriveState } from "./state.ts";

type Place = Pick<Scene, "world" | "books">;

export interface NewItem extends Pick<DriveItem, "id" | "kind" | "owner" | "parent"> {
  readonly name?: string;
  readonly type?: string;
  readonly data?: string;
}

const nobody = { editors: [], viewers: [], access: "PRIVATE", permission: "NONE", shareableByEditors: true };

export function put(drive: DriveState, now: number, item: NewItem): DriveItem {
  const made: DriveItem = {
    ...{ trashed: false, starred: false, description: "", created: now, updated: now, name: "", type: "", data: "" },
    ...structuredClone(nobody),
    ...item,
  };
  drive[made.id] = made;
  return made;
}

/** Somebody's "My Drive", made when first asked for. */
export function rootOf({ world }: Place, owner: string): DriveItem {
  const known = Object.values(world.drive).find((item) => item.kind === "folder" && item.parent === null && item.owner === owner);
  return (
    known ??
    put(world.drive, world.now, { id: `0A${newFileId(world.chance).slice(0, 17)}`, kind: "folder", owner, parent: null, name: "My Drive" })
  );
}

/** Spreadsheets and forms appear in Drive by themselves, in their owner's root folder. */
function discovered(place: Place, id: string): DriveItem | undefined {
  const { world, books } = place;
  const owner = books.byId(id)?.owner ?? world.forms.find((form) => form.id === id && !form.deleted)?.owner;
  if (owner === undefined) return undefined;
  const kind = books.byId(id) ? "spreadsheet" : "form";
  return put(world.drive, world.now, { id, kind, owner, parent: rootOf(place, owner).id });
}

/** The item of a file that is known to be there. */
export const itemOf = (place: Place, id: string): DriveItem | undefined =>
  Object.hasOwn(place.world.drive, id) ? place.world.drive[id] : discovered(place, id);

/** Everything in Drive, folders too. */
export function allItems(place: Place): readonly DriveItem[] {
  for (const { id } of place.books.all()) itemOf(place, id);
  for (const { id, deleted } of place.world.forms) if (!deleted) itemOf(place, id);
  return Object.values(place.world.drive);
}

type People = Pick<DriveItem, "owner" | "editors" | "viewers">;

const ofForm = (form: FormState, item: DriveItem): People => ({
  get owner() {
    return form.owner;
  },
  set owner(owner) {
    Object.assign(form, { owner });
  },
  get editors() {
    return form.editors;
  },
  set editors(editors) {
    form.editors = editors;
  },
  get viewers() {
    return item.viewers;
  },
  set viewers(viewers) {
    item.viewers = viewers;
  },
});

/** Who may edit and who may read; the lists of a spreadsheet and a form are their own. */
export function peopleOf({ world, books }: Place, item: DriveItem): People {
  const form = world.forms.find(({ id }) => id === item.id);
  return books.byId(item.id) ?? (form ? ofForm(form, item) : item);
}

/** Whether the person whose rights count may change it. */
export function mayEdit(scene: Scene, item: DriveItem): boolean {
  const { owner, editors } = peopleOf(scene, item);
  const open = ["ANYONE", "ANYONE_WITH_LINK"].includes(item.access) && item.permission === "EDIT";
  return open || [owner, ...editors].includes(scene.execution.effectiveUser);
}

/** Whether the person whose rights count may open it: the workbook on the desk is open to everybody who works at it. */
export function mayOpen(scene: Scene, item: DriveItem | undefined): boolean {
  if (!item) return false;
  const { owner, editors, viewers } = peopleOf(scene, item);
  const user = scene.execution.effectiveUser;
  const shared = item.access === "ANYONE" || item.access === "ANYONE_WITH_LINK";
  return item.id === scene.spreadsheet.id || user === owner || editors.includes(user) || viewers.includes(user) || shared;
}

/** The name of a file, kept with the spreadsheet or form itself. */
export function nameOf({ world, books }: Place, item: DriveItem): string {
  return books.byId(item.id)?.name ?? world.forms.find(({ id }) => id === item.id)?.name ?? item.name;
}

export function rename({ world, books }: Place, item: DriveItem, name: string): void {
  const form = world.forms.find(({ id }) => id === item.id);
  books.byId(item.id)?.configure({ name });
  if (form) form.name = name;
  item.name = name;
}

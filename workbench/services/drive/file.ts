/** `File`: a spreadsheet, a form, or bytes kept in Drive. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { newFileId } from "../../runtime/world/create.ts";
import { twin } from "../../sheets/services/openBook.ts";
import { Blob } from "../blob/blob.ts";
import { mismatch, textArgument } from "../signature.ts";
import { type Entry, installCommon, read, set } from "./entry.ts";
import { nameOf, put, rootOf } from "./items.ts";
import type { DriveItem } from "./state.ts";

export const fileTypes = {
  spreadsheet: "application/vnd.google-apps.spreadsheet",
  form: "application/vnd.google-apps.form",
  folder: "application/vnd.google-apps.folder",
} as const;

export const typeOf = ({ kind, type }: DriveItem): string => (kind === "blob" ? type : fileTypes[kind]);

const address: Readonly<Record<DriveItem["kind"], (id: string) => string>> = {
  spreadsheet: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  form: (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
  blob: (id) => `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
  folder: (id) => `https://drive.google.com/drive/folders/${id}`,
};

export const addressOf = ({ kind, id }: DriveItem): string => address[kind](id);

/** Where a folder's children find it, without the class of folders. */
export interface Homes {
  readonly parents: (scene: Scene, item: DriveItem) => GoogleObject;
  /** The folder behind a script's Folder; `null` for anything else. */
  readonly itemOf: (value: unknown) => DriveItem | null;
}

let homes: Homes | null = null;

/** `folder.ts` says here how folders are found. */
export function provideFolders(given: Homes): void {
  homes = given;
}

function folderItem(method: string, value: unknown): DriveItem {
  return homes?.itemOf(value) ?? mismatch(method, [value]);
}

/** Nothing moves into itself or into what lies in it. */
function mayMove({ world }: Scene, item: DriveItem, into: DriveItem): boolean {
  for (let at: DriveItem | undefined = into; at; at = at.parent === null ? undefined : world.drive[at.parent])
    if (at.id === item.id) return false;
  return true;
}

export function moveInto<E extends Entry>(entry: E, into: DriveItem): E {
  if (!mayMove(entry.scene, entry.item, into)) throw new GoogleError("Cannot move a folder into itself.");
  return set(entry, { parent: into.id });
}

/** The bytes of a copy, or the spreadsheet or form itself made a second time under this id. */
function copyContent(scene: Scene, item: DriveItem, made: { readonly id: string; readonly name: string }): void {
  const { world, books, execution } = scene;
  const owner = execution.effectiveUser;
  const book = books.byId(item.id);
  if (book) books.add(twin(book, { ...made, owner }));
  const form = world.forms.find(({ id }) => id === item.id);
  if (form) world.forms.push({ ...structuredClone(form), ...made, owner, ...copiedForm(scene) });
}

/** A form's copy has an address of its own, no answers, and no destination. */
const copiedForm = ({ world }: Scene) => ({ publishedId: `1FAIpQL${newFileId(world.chance).slice(1)}`, responses: [], destination: null });

function copy(scene: Scene, item: DriveItem, { name, parent }: { readonly name: string; readonly parent: string }): File {
  const { world, execution } = scene;
  const id = newFileId(world.chance);
  copyContent(scene, item, { id, name });
  const { kind, type, data, description } = item;
  const made = put(world.drive, execution.now(), { id, kind, type, data, name, parent, owner: execution.effectiveUser });
  made.description = description;
  return new File(scene, made);
}

const bytesOf = ({ data }: DriveItem): Uint8Array => Buffer.from(data, "base64");

export class File extends GoogleObject {
  override readonly googleName = "File";
  constructor(
    readonly scene: Scene,
    readonly item: DriveItem,
  ) {
    super();
  }

  getMimeType(): string {
    read(this);
    return typeOf(this.item);
  }

  getUrl(): string {
    return addressOf(this.item);
  }

  getDownloadUrl(): string {
    return `https://drive.google.com/uc?id=${this.item.id}&export=download`;
  }

  /** Google's own files count nothing (TD File.getSize). */
  getSize(): number {
    read(this);
    return bytesOf(this.item).length;
  }

  getBlob(): Blob {
    read(this);
    if (this.item.kind !== "blob") throw new GoogleError(`File.getBlob of a ${this.item.kind} is not supported by the workbench.`);
    return new Blob(bytesOf(this.item), this.item.type, this.item.name);
  }

  getAs(type: string): unknown {
    return this.getBlob().getAs(type);
  }

  /** Of a shortcut only, and there are none here (TD File.getTargetId). */
  getTargetId(): null {
    return null;
  }

  getTargetMimeType(): null {
    return null;
  }

  getThumbnail(): null {
    return null;
  }

  getParents(): GoogleObject {
    read(this);
    return homes?.parents(this.scene, this.item) ?? mismatch("DriveApp.File.getParents", []);
  }

  makeCopy(...args: unknown[]): File {
    const method = "DriveApp.File.makeCopy";
    this.scene.execution.meter.roundTrip("send");
    const into = args.find((one) => one instanceof GoogleObject);
    const texts = args.filter((one) => one !== into);
    if (texts.length > 1) return mismatch(method, args);
    const name = texts.length === 1 ? textArgument(method, texts[0], args) : `Copy of ${nameOf(this.scene, this.item)}`;
    const root = () => this.item.parent ?? rootOf(this.scene, this.scene.execution.effectiveUser).id;
    return copy(this.scene, this.item, { name, parent: into ? folderItem(method, into).id : root() });
  }

  moveTo(folder: unknown): this {
    return moveInto(this, folderItem("DriveApp.File.moveTo", folder));
  }

  setContent(content: unknown): this {
    const text = textArgument("DriveApp.File.setContent", content);
    if (this.item.kind !== "blob") throw new GoogleError("Access denied: DriveApp.");
    return set(this, { data: Buffer.from(text).toString("base64") });
  }

  override toString(): string {
    return nameOf(this.scene, this.item);
  }
}
installCommon(File, "DriveApp.File");

/** `Folder`, and the iterators over what lies in one. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { newFileId } from "../../runtime/world/create.ts";
import { Blob } from "../blob/blob.ts";
import { mismatch, textArgument } from "../signature.ts";
import { installCommon, read } from "./entry.ts";
import { addressOf, File, moveInto, provideFolders, typeOf } from "./file.ts";
import { allItems, mayOpen, nameOf, put } from "./items.ts";
import type { DriveItem } from "./state.ts";

/** Goes once over what was found when it was made. */
class DriveIterator extends GoogleObject {
  private at = 0;
  constructor(
    override readonly googleName: "FileIterator" | "FolderIterator",
    private readonly scene: Scene,
    private readonly found: readonly DriveItem[],
  ) {
    super();
  }

  hasNext(): boolean {
    return this.at < this.found.length;
  }

  next(): GoogleObject {
    this.scene.execution.meter.roundTrip("store");
    const item = this.found[this.at++];
    if (!item) throw new GoogleError("Cannot retrieve the next object: iterator has reached the end.");
    return this.googleName === "FileIterator" ? new File(this.scene, item) : new Folder(this.scene, item);
  }
}

/** What to look for; a folder's own children, or everything that the person may open. */
export interface Search {
  readonly kind: "file" | "folder";
  readonly inside?: string;
  readonly wanted?: (item: DriveItem) => boolean;
}

/** The newest first (K). What lies in the trash is found too (K): scripts ask `isTrashed`. */
export function search(scene: Scene, { kind, inside, wanted = () => true }: Search): GoogleObject {
  scene.execution.meter.roundTrip("store");
  const fits = (item: DriveItem) =>
    (item.kind === "folder") === (kind === "folder") &&
    (inside === undefined ? item.kind !== "folder" || item.parent !== null : item.parent === inside) &&
    mayOpen(scene, item) &&
    wanted(item);
  return new DriveIterator(kind === "file" ? "FileIterator" : "FolderIterator", scene, [...allItems(scene)].filter(fits).reverse());
}

/** The three forms of `createFile`: a blob, a name and a text, and those with a type. */
export function createFile(
  scene: Scene,
  parent: string,
  { method, args }: { readonly method: string; readonly args: readonly unknown[] },
): File {
  scene.execution.meter.roundTrip("send");
  const { world, execution } = scene;
  const blob = blobOf(method, args);
  const name = blob.getName() ?? "Untitled";
  const data = Buffer.from(blob.bytes).toString("base64");
  const details = { kind: "blob", name, parent, data, owner: execution.effectiveUser } as const;
  const type = blob.getContentType() ?? "application/octet-stream";
  return new File(scene, put(world.drive, execution.now(), { id: newFileId(world.chance), ...details, type }));
}

function blobOf(method: string, args: readonly unknown[]): Blob {
  const [first, content, type = "text/plain"] = args;
  const getBlob: unknown = first instanceof GoogleObject ? Reflect.get(first, "getBlob") : undefined;
  if (args.length === 1 && typeof getBlob === "function") {
    const blob: unknown = Reflect.apply(getBlob, first, []);
    return blob instanceof Blob ? blob : mismatch(method, args);
  }
  if (args.length < 2 || args.length > 3) return mismatch(method, args);
  const [name, text, kind] = [first, content, type].map((one) => textArgument(method, one, args));
  return new Blob(Buffer.from(text ?? ""), kind ?? null, name ?? null);
}

export function createFolder(scene: Scene, parent: string, name: unknown): Folder {
  scene.execution.meter.roundTrip("send");
  const { world, execution } = scene;
  const text = textArgument("DriveApp.createFolder", name);
  const details = { kind: "folder", parent, name: text, owner: execution.effectiveUser } as const;
  return new Folder(scene, put(world.drive, execution.now(), { id: newFileId(world.chance).slice(0, 33), ...details }));
}

export class Folder extends GoogleObject {
  override readonly googleName = "Folder";
  constructor(
    readonly scene: Scene,
    readonly item: DriveItem,
  ) {
    super();
  }

  getUrl(): string {
    return addressOf(this.item);
  }

  getSize(): number {
    read(this);
    return 0;
  }

  getParents(): GoogleObject {
    read(this);
    return parentsOf(this.scene, this.item);
  }

  getFiles(): GoogleObject {
    return search(this.scene, { kind: "file", inside: this.item.id });
  }

  getFilesByName(name: unknown): GoogleObject {
    return search(this.scene, { kind: "file", inside: this.item.id, wanted: named(this.scene, "DriveApp.Folder.getFilesByName", name) });
  }

  getFilesByType(type: unknown): GoogleObject {
    const wanted = textArgument("DriveApp.Folder.getFilesByType", type);
    return search(this.scene, { kind: "file", inside: this.item.id, wanted: (item) => typeOf(item) === wanted });
  }

  getFolders(): GoogleObject {
    return search(this.scene, { kind: "folder", inside: this.item.id });
  }

  getFoldersByName(name: unknown): GoogleObject {
    return search(this.scene, {
      kind: "folder",
      inside: this.item.id,
      wanted: named(this.scene, "DriveApp.Folder.getFoldersByName", name),
    });
  }

  createFile(...args: unknown[]): File {
    return createFile(this.scene, this.item.id, { method: "DriveApp.Folder.createFile", args });
  }

  createFolder(name: unknown): Folder {
    return createFolder(this.scene, this.item.id, name);
  }

  /** As `moveTo` since files have one parent only (D release notes, 2020). */
  addFile(file: unknown): this {
    if (!(file instanceof File)) return mismatch("DriveApp.Folder.addFile", [file]);
    moveInto(file, this.item);
    return this;
  }

  addFolder(folder: unknown): this {
    if (!(folder instanceof Folder)) return mismatch("DriveApp.Folder.addFolder", [folder]);
    moveInto(folder, this.item);
    return this;
  }

  moveTo(folder: unknown): this {
    return folder instanceof Folder ? moveInto(this, folder.item) : mismatch("DriveApp.Folder.moveTo", [folder]);
  }

  override toString(): string {
    return nameOf(this.scene, this.item);
  }
}
installCommon(Folder, "DriveApp.Folder");

export function named(scene: Scene, method: string, name: unknown): (item: DriveItem) => boolean {
  const wanted = textArgument(method, name);
  return (item) => nameOf(scene, item) === wanted;
}

const parentsOf = (scene: Scene, item: DriveItem): GoogleObject =>
  new DriveIterator(
    "FolderIterator",
    scene,
    allItems(scene)
      .filter(({ id }) => id === item.parent)
      .filter((one) => mayOpen(scene, one)),
  );

provideFolders({ parents: parentsOf, itemOf: (value) => (value instanceof Folder ? value.item : null) });

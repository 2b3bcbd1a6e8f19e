/** `DriveApp`: the files and folders of whoever runs the script. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { textArgument } from "../signature.ts";
import { access, permission } from "./entry.ts";
import { File, typeOf } from "./file.ts";
import { createFile, createFolder, Folder, named, search } from "./folder.ts";
import { allItems, itemOf, mayOpen, rootOf } from "./items.ts";
import type { DriveItem } from "./state.ts";

function find(scene: Scene, method: string, id: unknown): DriveItem {
  scene.execution.meter.roundTrip("store");
  const item = itemOf(scene, textArgument(method, id));
  if (!item || !mayOpen(scene, item)) throw new GoogleError(text.noItem);
  return item;
}

const isFolder = ({ kind }: DriveItem): boolean => kind === "folder";

export class DriveApp extends GoogleObject {
  override readonly googleName = "DriveApp";
  readonly Access = access;
  readonly Permission = permission;

  constructor(private readonly scene: Scene) {
    super();
  }

  getRootFolder(): Folder {
    return new Folder(this.scene, rootOf(this.scene, this.scene.execution.effectiveUser));
  }

  getFileById(id: unknown): File {
    const item = find(this.scene, "DriveApp.getFileById", id);
    if (isFolder(item)) throw new GoogleError(text.noItem);
    return new File(this.scene, item);
  }

  getFolderById(id: unknown): Folder {
    const item = find(this.scene, "DriveApp.getFolderById", id);
    if (!isFolder(item)) throw new GoogleError(text.noItem);
    return new Folder(this.scene, item);
  }

  getFiles(): GoogleObject {
    return search(this.scene, { kind: "file" });
  }

  getFilesByName(name: unknown): GoogleObject {
    return search(this.scene, { kind: "file", wanted: named(this.scene, "DriveApp.getFilesByName", name) });
  }

  getFilesByType(type: unknown): GoogleObject {
    const wanted = textArgument("DriveApp.getFilesByType", type);
    return search(this.scene, { kind: "file", wanted: (item) => typeOf(item) === wanted });
  }

  getFolders(): GoogleObject {
    return search(this.scene, { kind: "folder" });
  }

  getFoldersByName(name: unknown): GoogleObject {
    return search(this.scene, { kind: "folder", wanted: named(this.scene, "DriveApp.getFoldersByName", name) });
  }

  getTrashedFiles(): GoogleObject {
    return search(this.scene, { kind: "file", wanted: ({ trashed }) => trashed });
  }

  getTrashedFolders(): GoogleObject {
    return search(this.scene, { kind: "folder", wanted: ({ trashed }) => trashed });
  }

  createFile(...args: unknown[]): File {
    return createFile(this.scene, this.getRootFolder().item.id, { method: "DriveApp.createFile", args });
  }

  createFolder(name: unknown): Folder {
    return createFolder(this.scene, this.getRootFolder().item.id, name);
  }

  getStorageUsed(): number {
    this.scene.execution.meter.roundTrip("store");
    const own = allItems(this.scene).filter(({ owner }) => owner === this.scene.execution.effectiveUser);
    return own.reduce((sum, { data }) => sum + Buffer.byteLength(data, "base64"), 0);
  }

  /** 15 GB: an account that pays nothing. */
  getStorageLimit(): number {
    return 15 * 1024 ** 3;
  }
}

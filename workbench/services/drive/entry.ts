/** What files and folders of Drive have in common: their settings, and who shares them. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { type EnumMember, enumeration, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { mismatch, textArgument } from "../signature.ts";
import { allItems, mayEdit, nameOf, peopleOf, rename } from "./items.ts";
import type { DriveItem } from "./state.ts";

export const access = enumeration("Access", ["ANYONE", "ANYONE_WITH_LINK", "DOMAIN", "DOMAIN_WITH_LINK", "PRIVATE"]);
export const permission = enumeration("Permission", ["VIEW", "EDIT", "COMMENT", "OWNER", "ORGANIZER", "FILE_ORGANIZER", "NONE"]);

/** A file or a folder in one execution. */
export interface Entry extends GoogleObject {
  readonly scene: Scene;
  readonly item: DriveItem;
}

/** `User` as the Drive service names one. */
export class DriveUser extends GoogleObject {
  override readonly googleName = "User";
  constructor(private readonly email: string) {
    super();
  }
  getEmail(): string {
    return this.email;
  }
  getName(): string {
    return this.email.split("@")[0] ?? "";
  }
  getDomain(): string {
    return this.email.split("@")[1] ?? "";
  }
  getPhotoUrl(): null {
    return null;
  }
}

export const read = ({ scene }: Entry): void => scene.execution.meter.roundTrip("store");

/** Changes something; the editors may (public code: the words). */
export function write<E extends Entry>(entry: E, change: (item: DriveItem) => void): E {
  read(entry);
  if (!mayEdit(entry.scene, entry.item)) throw new GoogleError("Access denied: DriveApp.");
  change(entry.item);
  entry.item.updated = entry.scene.execution.now();
  return entry;
}

export const set = <E extends Entry>(entry: E, changes: Partial<DriveItem>): E => write(entry, (item) => Object.assign(item, changes));

type List = "editors" | "viewers";

function mailOf(method: string, who: unknown): string {
  const getEmail: unknown = who instanceof GoogleObject ? Reflect.get(who, "getEmail") : undefined;
  const mail = typeof getEmail === "function" ? String(Reflect.apply(getEmail, who, [])) : textArgument(method, who);
  if (!/^[^@\s]+@[^@\s]+$/.test(mail)) throw new GoogleError(`Invalid email: ${mail}`);
  return mail;
}

/** Editors are promoted out of the viewers, and stay editors when they are named as viewers (TD File.addEditor, addViewer). */
function share<E extends Entry>(entry: E, list: List, mails: readonly string[]): E {
  return write(entry, (item) => {
    const people = peopleOf(entry.scene, item);
    people[list] = [...new Set([...people[list], ...mails])].filter((mail) => mail !== people.owner);
    people.viewers = people.viewers.filter((mail) => !people.editors.includes(mail));
  });
}

function unshare<E extends Entry>(entry: E, lists: readonly List[], mail: string): E {
  return write(entry, (item) => {
    const people = peopleOf(entry.scene, item);
    for (const list of lists) people[list] = people[list].filter((one) => one !== mail);
  });
}

/** The former owner stays as an editor (TD File.setOwner). */
function give<E extends Entry>(entry: E, mail: string): E {
  const people = peopleOf(entry.scene, entry.item);
  if (people.owner !== entry.scene.execution.effectiveUser) throw new GoogleError("Access denied: DriveApp.");
  return write(entry, () => {
    people.editors = [...new Set([...people.editors, people.owner])].filter((one) => one !== mail);
    people.owner = mail;
  });
}

function grantOf({ scene, item }: Entry, mail: string): EnumMember {
  const { owner, editors, viewers } = peopleOf(scene, item);
  if (mail === owner) return permission.OWNER;
  if (editors.includes(mail)) return permission.EDIT;
  return viewers.includes(mail) ? permission.VIEW : permission.NONE;
}

/** Who has no right to edit does not see the others (TD File.getEditors). The owner is in neither list (K). */
function people(entry: Entry, list: List): DriveUser[] {
  read(entry);
  return mayEdit(entry.scene, entry.item) ? peopleOf(entry.scene, entry.item)[list].map((mail) => new DriveUser(mail)) : [];
}

type Act = (self: Entry, ...args: readonly unknown[]) => unknown;
const asks =
  (act: Act): Act =>
  (self, ...args) => {
    read(self);
    return act(self, ...args);
  };
type Table = Readonly<Record<string, Act>>;

const mails = (method: string, value: unknown) =>
  Array.isArray(value) ? value.map((one) => mailOf(method, one)) : mismatch(method, [value]);
const flag = (method: string, value: unknown) => (typeof value === "boolean" ? value : mismatch(method, [value]));

const settings = (name: string): Table => ({
  getId: ({ item }) => item.id,
  getName: asks((self) => nameOf(self.scene, self.item)),
  setName: (self, text) => {
    const wanted = textArgument(`${name}.setName`, text);
    return write(self, (item) => rename(self.scene, item, wanted));
  },
  getDescription: asks((self) => (self.item.description === "" ? null : self.item.description)),
  setDescription: (self, text) => {
    const description = textArgument(`${name}.setDescription`, text);
    return set(self, { description });
  },
  getDateCreated: asks((self) => new Date(self.item.created)),
  getLastUpdated: asks((self) => new Date(self.item.updated)),
  isStarred: asks((self) => self.item.starred),
  setStarred: (self, starred) => {
    const on = flag(`${name}.setStarred`, starred);
    return set(self, { starred: on });
  },
  isTrashed: asks((self) => trashed(self)),
  setTrashed: (self, yes) => {
    const on = flag(`${name}.setTrashed`, yes);
    if (peopleOf(self.scene, self.item).owner !== self.scene.execution.effectiveUser) throw new GoogleError("Access denied: DriveApp.");
    return set(self, { trashed: on });
  },
});

/** What lies in a folder in the trash is in the trash. */
function trashed({ scene, item }: Entry): boolean {
  const byId = new Map(allItems(scene).map((one) => [one.id, one]));
  for (let at: DriveItem | undefined = item; at; at = at.parent === null ? undefined : byId.get(at.parent)) if (at.trashed) return true;
  return false;
}

const rights = (name: string): Table => ({
  getOwner: asks((self) => new DriveUser(peopleOf(self.scene, self.item).owner)),
  getEditors: (self) => people(self, "editors"),
  getViewers: (self) => people(self, "viewers"),
  getAccess: asks((self, who) => grantOf(self, mailOf(`${name}.getAccess`, who))),
  addEditor: (self, who) => share(self, "editors", [mailOf(`${name}.addEditor`, who)]),
  addEditors: (self, who) => share(self, "editors", mails(`${name}.addEditors`, who)),
  addViewer: (self, who) => share(self, "viewers", [mailOf(`${name}.addViewer`, who)]),
  addViewers: (self, who) => share(self, "viewers", mails(`${name}.addViewers`, who)),
  removeEditor: (self, who) => unshare(self, ["editors"], mailOf(`${name}.removeEditor`, who)),
  removeViewer: (self, who) => unshare(self, ["viewers"], mailOf(`${name}.removeViewer`, who)),
  revokePermissions: (self, who) => unshare(self, ["editors", "viewers"], mailOf(`${name}.revokePermissions`, who)),
  setOwner: (self, who) => give(self, mailOf(`${name}.setOwner`, who)),
  getSharingAccess: asks((self) => member(access, self.item.access)),
  getSharingPermission: asks((self) => member(permission, self.item.permission)),
  setSharing: (self, who, what) => {
    if (enumOf(who) !== "Access" || enumOf(what) !== "Permission") return mismatch(`${name}.setSharing`, [who, what]);
    return set(self, { access: String(who), permission: String(what) });
  },
  isShareableByEditors: asks((self) => self.item.shareableByEditors),
  setShareableByEditors: (self, yes) => {
    const on = flag(`${name}.setShareableByEditors`, yes);
    return set(self, { shareableByEditors: on });
  },
});

const enumOf = (value: unknown): string => (value instanceof GoogleObject && "enumeration" in value ? String(value.enumeration) : "");
const member = (of: Readonly<Record<string, EnumMember>>, name: string): EnumMember | null => of[name] ?? null;

/** Puts the common methods onto a class, where scripts find them; `name` is what Google prints, such as `DriveApp.File`. */
export function installCommon(type: abstract new (...args: never[]) => Entry, name: string): void {
  for (const [key, act] of Object.entries({ ...settings(name), ...rights(name) })) {
    const value = function (this: Entry, ...args: unknown[]): unknown {
      return act(this, ...args);
    };
    Object.defineProperty(type.prototype, key, { value, writable: true, configurable: true });
  }
}

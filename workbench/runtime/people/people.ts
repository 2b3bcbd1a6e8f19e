/** The people of a workbook: their role in the file, their account, the language they read, and what they have consented to. */

import type { SpreadsheetModel } from "../../sheets/model.ts";
import { type Account, quotas } from "../words/limits.ts";
import type { World } from "../world/world.ts";

export type Role = "owner" | "editor" | "viewer";

/** What is stored about somebody who was introduced; everybody else is an editor with the owner's sort of account. */
export interface PersonRecord {
  readonly role: Role;
  /** The language of the account as Google writes it, such as `en`, `fr`, `zh_CN`; empty follows the workbook. */
  readonly locale: string;
  readonly account: Account;
  /** The scopes this person has ticked; `null` is all that the script asks for, none at all is an authorisation that was lost. */
  readonly granted: readonly string[] | null;
  /** Addresses that this person may send mail from, besides their own (TD GmailApp.getAliases). */
  readonly aliases: readonly string[];
}

export interface Person extends PersonRecord {
  readonly user: string;
}

const stranger = (role: Role): PersonRecord => ({ role, locale: "", account: "consumer", granted: null, aliases: [] });

export function personOf(world: World, user: string): Person {
  const role = user === world.owner ? "owner" : "editor";
  const account = world.people[world.owner]?.account ?? "consumer";
  return { user, ...stranger(role), account, ...world.people[user] };
}

export function introduce(world: World, user: string, change: Partial<PersonRecord>): Person {
  const { user: _user, ...known } = personOf(world, user);
  if ((user === world.owner) !== ((change.role ?? known.role) === "owner")) throw new Error(`The owner is ${world.owner}.`);
  meet(world, user);
  world.people[user] = { ...known, ...change };
  return personOf(world, user);
}

/** Enters somebody into the file's lists of editors and viewers. */
export function shareWith(book: SpreadsheetModel, user: string, role: Role): void {
  const without = (list: readonly string[]) => list.filter((one) => one !== user);
  book.editors = role === "editor" ? [...without(book.editors), user] : without(book.editors);
  book.viewers = role === "viewer" ? [...without(book.viewers), user] : without(book.viewers);
}

/** What somebody is in the file as it is shared now: an editor who was taken off its list has no rights left. */
export function roleIn(book: SpreadsheetModel, world: World, user: string): Role {
  if (user === world.owner) return "owner";
  if (book.editors.includes(user)) return "editor";
  return book.viewers.includes(user) || world.people[user] ? "viewer" : "editor";
}

/** Only who may edit the file can run the script that is bound to it (D guides/Boundtogoogleworkspacedocuments.md). */
export const mayRun = (book: SpreadsheetModel, world: World, user: string): boolean => roleIn(book, world, user) !== "viewer";

/** What Google grants an account a day (D guides/quotas-and-limits.md). */
export const quotasOf = (world: World, user: string): (typeof quotas)[Account] => quotas[personOf(world, user).account];

/** The language that Google speaks to somebody: of their account, else of the workbook (`zh_CN`, `fr`). */
export function languageOf(world: World, user: string, workbook: string): string {
  const locale = personOf(world, user).locale || workbook;
  return locale.startsWith("zh") ? locale : (locale.split("_")[0] ?? "en");
}

/** Somebody acts here. */
export function meet(world: World, user: string): void {
  if (user !== "" && !world.users.includes(user)) world.users.push(user);
}

/** Everybody who has ever acted here or was introduced; the owner first. */
export const everybody = (book: SpreadsheetModel, world: World): readonly Person[] =>
  world.users.map((user) => ({ ...personOf(world, user), role: roleIn(book, world, user) }));

/** Introduces somebody, or changes what is known of them, and shares the file with them accordingly. */
export function welcome(
  book: SpreadsheetModel,
  world: World,
  { user, ...change }: { readonly user: string } & Partial<PersonRecord>,
): void {
  const isKnown = Object.hasOwn(world.people, user);
  const { role } = introduce(world, user, change);
  if (!isKnown || change.role) shareWith(book, user, role);
}

/** Everything of a workbench that is stored, apart from the spreadsheet: one plain record. */
import type { FormState } from "../../forms/state.ts";
import type { DriveState } from "../../services/drive/state.ts";
import type { Draft, ExecutionReport, Mail } from "../execution/report.ts";
import type { PersonRecord } from "../people/people.ts";
import type { Script } from "../script/script.ts";
import type { TriggerRecord } from "../time/schedule.ts";
import type { Chance } from "./random.ts";

/** What somebody has used of a daily quota, which starts anew 24 hours after the first use (D quotas page). */
export interface Use {
  since: number;
  amount: number;
}

export interface CacheItem {
  readonly key: string;
  readonly value: string;
  readonly expires: number;
}

export type Store = Record<string, string>;

/** How Google is to behave where it behaves in more than one way. */
export interface Rules {
  /** A script bound to the file, or an add-on from the store, which has fewer rights (platform.md 3.1). */
  readonly profile: "bound" | "add-on";
  /** Whether Google's messages are English or in the language of whoever runs the script. */
  readonly language: "english" | "user";
  /** Whether a daily trigger stays 24 hours apart when the clocks change (K), or keeps the hour that the clock on the wall shows. */
  readonly drift: boolean;
  /** How many mails a day still go although they ask for more recipients than are left (seen in live Apps Script: two or three). */
  readonly mailSlip: number;
}

export const usualRules: Rules = { profile: "bound", language: "english", drift: true, mailSlip: 3 };

/** What a script is bound to: the workbook on the desk, a form, or nothing (a standalone script). */
export type ContainerKind = "spreadsheet" | "form" | "none";

export interface World {
  now: number;
  /** Whether a seed was asked for: then executions are served in drawn order, and `Math.random` is seeded too. */
  readonly seeded: boolean;
  readonly chance: Chance;
  readonly owner: string;
  users: string[];
  /** Who was introduced, and how; see `people.ts`. */
  readonly people: Record<string, PersonRecord>;
  rules: Rules;
  /** Whether somebody has used the add-on in this file: until then its `onOpen` runs in `AuthMode.NONE`. */
  enabled: boolean;
  /** How many clock triggers have fallen due. */
  firings: number;
  /** The last number given to an execution, mail, dialog, … */
  serial: number;
  readonly properties: { readonly script: Store; readonly document: Store; readonly user: Record<string, Store> };
  readonly caches: Record<string, CacheItem[]>;
  triggers: TriggerRecord[];
  readonly mailUse: Record<string, Use>;
  /** Mails beyond the quota, those refused included. */
  readonly mailSlips: Record<string, Use>;
  readonly triggerUse: Record<string, Use>;
  readonly propertyUse: Record<string, Use>;
  readonly bookUse: Record<string, Use>;
  /** `form` is the form's id, once it has been asked for. */
  container: { readonly kind: ContainerKind; form: string | null };
  readonly drive: DriveState;
  /** Evaluated scripts with triggers; see `projects.ts`. */
  readonly projects: Record<string, Script>;
  forms: FormState[];
  mails: Mail[];
  /** The drafts of everybody's mailbox, oldest first. */
  drafts: Draft[];
  executions: ExecutionReport[];
}

export interface NewWorld {
  readonly now: number;
  readonly owner: string;
  readonly seed?: number | undefined;
  readonly rules?: Partial<Rules>;
}

/** What workbenches of former days did not store. */
const later = (): Pick<
  World,
  "people" | "rules" | "enabled" | "firings" | "propertyUse" | "bookUse" | "drive" | "projects" | "container" | "mailSlips" | "drafts"
> => ({
  ...{
    people: {},
    rules: usualRules,
    enabled: false,
    firings: 0,
    propertyUse: {},
    bookUse: {},
    mailSlips: {},
    drafts: [],
    drive: {},
    projects: {},
  },
  container: { kind: "spreadsheet", form: null },
});

/** A stored world, completed by what it could not yet hold when it was written. */
export const completed = <W extends { readonly rules?: Partial<Rules> }>(stored: W): W & ReturnType<typeof later> => ({
  ...later(),
  ...stored,
  rules: { ...usualRules, ...stored.rules },
});

export function newWorld({ now, owner, seed, rules }: NewWorld): World {
  return {
    ...later(),
    rules: { ...usualRules, ...rules },
    now,
    seeded: seed !== undefined,
    chance: { state: seed ?? 20_180_102 },
    owner,
    users: [owner],
    serial: 0,
    properties: { script: {}, document: {}, user: {} },
    caches: {},
    triggers: [],
    mailUse: {},
    triggerUse: {},
    forms: [],
    mails: [],
    executions: [],
  };
}

export function nextSerial(world: World): number {
  world.serial += 1;
  return world.serial;
}

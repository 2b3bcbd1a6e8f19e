/** Everything of a workbench that is stored, apart from the spreadsheet: one plain record. */
import type { FormState } from "../forms/state.ts";
import { quota } from "./limits.ts";
import type { Chance } from "./random.ts";
import type { ExecutionReport, Mail } from "./report.ts";
import type { TriggerRecord } from "./schedule.ts";

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

export interface World {
  now: number;
  /** Whether a seed was asked for: then executions are served in drawn order, and `Math.random` is seeded too. */
  readonly seeded: boolean;
  readonly chance: Chance;
  readonly owner: string;
  users: string[];
  /** The last number given to an execution, mail, dialog, … */
  serial: number;
  readonly properties: { readonly script: Store; readonly document: Store; readonly user: Record<string, Store> };
  readonly caches: Record<string, CacheItem[]>;
  triggers: TriggerRecord[];
  readonly mailUse: Record<string, Use>;
  readonly triggerUse: Record<string, Use>;
  forms: FormState[];
  mails: Mail[];
  executions: ExecutionReport[];
}

export interface NewWorld {
  readonly now: number;
  readonly owner: string;
  readonly seed?: number | undefined;
}

export function newWorld({ now, owner, seed }: NewWorld): World {
  return {
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

const day = 86_400_000;

/** What is used of a quota now. */
export const used = (uses: Readonly<Record<string, Use>>, who: string, now: number): number => {
  const use = uses[who];
  return use && now - use.since < day ? use.amount : 0;
};

export function spend(uses: Record<string, Use>, who: string, use: { readonly now: number; readonly amount: number }): void {
  const current = uses[who];
  if (current && use.now - current.since < day) current.amount += use.amount;
  else uses[who] = { since: use.now, amount: use.amount };
}

export const mailQuotaLeft = (world: World, user: string, now: number): number =>
  quota.mailRecipientsPerDay - used(world.mailUse, user, now);

/** What a known file looks like: the headings of one kind of export, and where they go. */
import { normaliseHeading } from "../../schema/heading.ts";
import type { Importable, Target } from "./targets.ts";

export type System = "zoho" | "hubspot" | "salesforce" | "fxiaoke" | "google" | "wecom" | "wukong" | "superstore" | "rapport" | "plain";

/** Target → headings, with ` | ` between them. A heading under several targets fills them all. */
type Table = Readonly<Record<Target, string>>;

export interface Profile {
  readonly system: System;
  /** What a row of the file mainly is. */
  readonly object: Importable;
  /** One heading of each line must be there. */
  readonly needs: readonly string[];
  readonly labels: Table;
  /** The system's internal names, used where no label says more. */
  readonly apiNames?: Table;
  /** Headings that mean different things in different companies: proposed, never taken. */
  readonly ask?: Table;
  /** Headings that are known and not taken. */
  readonly ignored?: string;
}

/** Headings that nobody may take without asking: 客户类型 is the level in one company and the kind in another (import-formats.md 4). */
export const alwaysAsked: Table = {
  "customer.level": "客户类型 | 客戶類型 | account_type | account_level",
  "customer.tags": "客户类型 | 客戶類型 | account_type | account_level",
};

export const headingsIn = (text: string): string[] => text.split(" | ").map(normaliseHeading);

/** Normalised heading → targets. */
export function byHeading(table: Table | undefined): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const [target, headings] of Object.entries(table ?? {}))
    for (const heading of headingsIn(headings)) found.set(heading, [...(found.get(heading) ?? []), target]);
  return found;
}

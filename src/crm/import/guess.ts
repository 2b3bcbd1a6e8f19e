/** Guesses what the columns of a file are: from the kind of file, the headings, and what the values say. */

import { type Field, fieldOf } from "../../schema/entity.ts";
import { normaliseHeading } from "../../schema/heading.ts";
import type { Vocabulary } from "../../schema/kind.ts";
import { type EntityName, entities } from "../entities.ts";
import { holdsIds, likenessShare, readableShare } from "./evidence.ts";
import { alwaysAsked, byHeading, headingsIn, type Profile, type System } from "./profile.ts";
import { profiles } from "./profiles.ts";
import { likeness } from "./similar.ts";
import { allTargets, type Importable, placeOf, type Target } from "./targets.ts";

/** `sure`: the kind of file says so. `likely`: a common name, or an internal one. `proposed`, `ask`: nothing is taken until somebody says so. `vetoed`: the heading says so, the values do not. `known`: known and not wanted. */
export type Confidence = "sure" | "likely" | "proposed" | "ask" | "vetoed" | "known" | "none";

export interface ColumnGuess {
  readonly heading: string;
  /** What is taken. */
  readonly targets: readonly Target[];
  /** What could be meant, best first. */
  readonly proposed: readonly Target[];
  readonly confidence: Confidence;
  /** The share of the values seen that its first target, or proposal, can read; null where there is none to read. */
  readonly readable: number | null;
}

export interface Guess {
  readonly system: System;
  readonly object: Importable;
  readonly columns: readonly ColumnGuess[];
}

export interface GuessOptions {
  readonly words: Vocabulary;
  /** The tabs' own headings in every language, as profiles. */
  readonly own: readonly Profile[];
}

type Lookup = ReadonlyMap<string, readonly Target[]>;

const every = (profile: Profile): ReadonlySet<string> =>
  new Set([...byHeading(profile.labels).keys(), ...byHeading(profile.apiNames).keys(), ...headingsIn(profile.ignored ?? "")]);

/** How many of the headings a kind of file knows; 0 when one that it needs is missing. */
function knownHeadings(profile: Profile, headings: ReadonlySet<string>): number {
  const isThere = profile.needs.every((line) => headingsIn(line).some((heading) => headings.has(heading)));
  if (!isThere) return 0;
  const known = every(profile);
  return [...headings].filter((heading) => known.has(heading)).length;
}

function recognise(headings: readonly string[], all: readonly Profile[]): Profile | undefined {
  const given = new Set(headings.map(normaliseHeading));
  const scored = all.map((profile) => ({ profile, score: knownHeadings(profile, given) })).filter(({ score }) => score > 0);
  return scored.reduce<(typeof scored)[number] | undefined>((best, next) => (best && best.score >= next.score ? best : next), undefined)
    ?.profile;
}

export const fieldAt = (target: Target): Field<unknown> | undefined => {
  const place = placeOf(target);
  return place && fieldOf(entities[place.entity as EntityName], place.field);
};

/** Kinds that choose from a list read what they can and report the rest; the others say by their values whether the heading is right. */
function isVetoed(target: Target, values: readonly string[], readable: number | null): boolean {
  const place = placeOf(target);
  const field = fieldAt(target);
  if (!place || !field || place.part !== "") return false;
  if (field.kind.input.control === "person" || /name$/i.test(place.field)) return holdsIds(values);
  return field.kind.dropDown === undefined && readable !== null && readable < 0.5;
}

/** A renamed module's look-up, such as `Property Name.id` beside `Property Name` (import-formats.md 1). */
function twins(headings: readonly string[]): Lookup {
  const given = new Set(headings.map(normaliseHeading));
  const found = new Map<string, readonly Target[]>();
  for (const heading of given) {
    const twin = `${heading}.id`;
    if (!given.has(twin)) continue;
    if (heading.endsWith(" owner")) found.set(heading, ["customer.owner"]).set(twin, []);
    else if (heading.endsWith(" name") && !/^(contact|vendor)/.test(heading))
      found.set(heading, ["customer.name"]).set(twin, ["customer.sourceId"]);
  }
  return found;
}

/** Targets of the entities that the file is about, its main one first, for proposals. */
const reachable = (object: Importable): Target[] =>
  [object, "customer"].flatMap((entity) => allTargets().filter((target) => target.startsWith(`${entity}.`)));

interface Proposing {
  readonly object: Importable;
  readonly names: Lookup;
  readonly taken: ReadonlySet<Target>;
  readonly words: Vocabulary;
}

/** Headings that are nearly known, where the values allow it; and what values of a mark of their own look like. */
function propose(heading: string, values: readonly string[], { object, names, taken, words }: Proposing): Target[] {
  const looksLike = reachable(object).filter((target) => {
    const field = fieldAt(target);
    const isTelling =
      field !== undefined && ["email", "phone", "url"].includes(field.kind.expected) && field.kind.input.control !== "person";
    return isTelling && (likenessShare(field, values) ?? 0) >= 0.8;
  });
  const alike = [...names].map(([name, targets]) => ({ targets, score: likeness(heading, name) })).filter(({ score }) => score >= 0.6);
  const named = alike.sort((a, b) => b.score - a.score).flatMap(({ targets }) => targets);
  const allowed = named.filter((target) => {
    const field = fieldAt(target);
    return field !== undefined && !isVetoed(target, values, readableShare(field, values, words));
  });
  const ordered = looksLike.length > 0 ? [...allowed.filter((target) => looksLike.includes(target)), ...looksLike] : allowed;
  return [...new Set(ordered)].filter((target) => !taken.has(target)).slice(0, 4);
}

interface Known {
  readonly profile: Profile | undefined;
  readonly sure: Lookup;
  readonly likely: readonly Lookup[];
  readonly ignored: ReadonlySet<string>;
}

function knowledge(headings: readonly string[], { own }: GuessOptions): Known {
  const all = [...profiles, ...own];
  const profile = recognise(headings, all);
  const object = profile?.object ?? "customer";
  const common = all.filter((each) => (each.system === "plain" || each.system === "rapport") && each.object === object);
  /** A file about something else may say something of its customer too; an id in it is its own. */
  const ofCustomer = all.filter((each) => each.system === "rapport" && each.object === "customer" && object !== "customer");
  const ask = byHeading(alwaysAsked);
  const sure = new Map([...byHeading(profile?.labels)].filter(([heading]) => !ask.has(heading)));
  return {
    profile,
    sure,
    likely: [
      byHeading(profile?.apiNames),
      twins(headings),
      ...common.map(({ labels }) => byHeading(labels)),
      ...ofCustomer.map(({ labels: { "customer.sourceId": _, ...rest } }) => byHeading(rest)),
    ],
    ignored: new Set(headingsIn(profile?.ignored ?? "")),
  };
}

function named(heading: string, known: Known): { readonly targets: readonly Target[]; readonly confidence: Confidence } {
  const ask = byHeading(alwaysAsked).get(heading);
  if (ask) return { targets: ask, confidence: "ask" };
  const sure = known.sure.get(heading);
  if (sure) return { targets: sure, confidence: "sure" };
  if (known.ignored.has(heading)) return { targets: [], confidence: "known" };
  const likely = known.likely.map((lookup) => lookup.get(heading)).find((targets) => targets !== undefined);
  return { targets: likely ?? [], confidence: likely ? "likely" : "none" };
}

type Named = ReturnType<typeof named>;

const shareOf = (target: Target | undefined, values: readonly string[], words: Vocabulary): number | null => {
  const field = target === undefined ? undefined : fieldAt(target);
  return field && placeOf(target ?? "")?.part === "" ? readableShare(field, values, words) : null;
};

/** A heading that is known, held against the values. */
function weigh({ targets, confidence }: Named, values: readonly string[], words: Vocabulary): Omit<ColumnGuess, "heading"> {
  const share = (target: Target | undefined): number | null => shareOf(target, values, words);
  if (confidence === "ask") return { targets: [], proposed: targets, confidence, readable: share(targets[0]) };
  const vetoed = targets.filter((target) => isVetoed(target, values, share(target)));
  const sound = targets.filter((target) => !vetoed.includes(target));
  if (vetoed.length > 0) return { targets: sound, proposed: vetoed, confidence: "vetoed", readable: share(vetoed[0]) };
  return { targets, proposed: [], confidence: targets.length > 0 ? confidence : "known", readable: share(targets[0]) };
}

/** A heading that is not known: proposals only. */
function wonder(heading: string, values: readonly string[], given: Proposing): Omit<ColumnGuess, "heading"> {
  const proposed = heading === "" ? [] : propose(heading, values, given);
  return {
    targets: [],
    proposed,
    confidence: proposed.length > 0 ? "proposed" : "none",
    readable: shareOf(proposed[0], values, given.words),
  };
}

/** `samples` gives some of the column's cells. Only `sure` and `likely` columns are taken. */
export function guess(headings: readonly string[], samples: (column: number) => readonly string[], options: GuessOptions): Guess {
  const known = knowledge(headings, options);
  const object = known.profile?.object ?? "customer";
  const names: Lookup = new Map([...known.sure, ...known.likely.flatMap((lookup) => [...lookup])]);
  const first = headings.map((heading) => named(normaliseHeading(heading), known));
  const taken = new Set(first.flatMap(({ targets, confidence }) => (confidence === "ask" ? [] : targets)));
  const columns = headings.map((heading, at): ColumnGuess => {
    const values = samples(at).flatMap((value) => value.split(" ::: "));
    const said = first[at];
    if (said && said.confidence !== "none") return { heading, ...weigh(said, values, options.words) };
    return { heading, ...wonder(normaliseHeading(heading), values, { object, names, taken, words: options.words }) };
  });
  return { system: known.profile?.system ?? "plain", object, columns };
}

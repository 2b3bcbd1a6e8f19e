/** Decides which tab of the workbook is which entity's, so that what the owner already has is adopted and never overwritten. */
import type { LanguageCode } from "../../crm/choices.ts";
import { type EntityName, entityNames, entityOf } from "../../crm/entities.ts";
import { fieldNames } from "../../schema/entity.ts";
import { locate, normaliseHeading } from "../../schema/heading.ts";
import { knownHeadings, knownTitles } from "../../text/known.ts";
import type { FoundTab } from "../ports.ts";

export interface Assigned {
  readonly tab: FoundTab | undefined;
  /** Whether it was the owner's until now. */
  readonly adopted: boolean;
  /** What the tab shall be called. */
  readonly title: string;
  /** The title of a tab that has the name and could not be adopted. */
  readonly clash?: string;
}

/** Tabs that only the add-on writes; nobody has one already. */
const own: readonly EntityName[] = ["kpi", "evidence", "outbox", "journal", "setting"];

const same = (one: string, other: string): boolean => normaliseHeading(one) === normaliseHeading(other);
const bears = (tab: FoundTab, name: EntityName, language: LanguageCode): boolean =>
  knownTitles(name, language).some((title) => same(title, tab.title));

/** How much of a tab speaks of the entity: known headings, and their share of all. Zero when the field that names a record is not among them. */
function likeness(tab: FoundTab, name: EntityName, language: LanguageCode): number {
  const { columns } = locate(tab.headings, fieldNames(entityOf(name)), knownHeadings(name, language));
  const [known, all] = [Object.keys(columns).length, tab.headings.filter((heading) => heading.trim() !== "").length];
  if (columns[entityOf(name).title] === undefined || all === 0) return 0;
  return known / all + known / 1000;
}

/** The owner's tab for this entity: one that bears its name and whose headings can be mapped, or is empty. */
function byTitle(tabs: readonly FoundTab[], name: EntityName, language: LanguageCode): FoundTab | undefined {
  return tabs.find((tab) => bears(tab, name, language) && (tab.blank || likeness(tab, name, language) > 0));
}

/** Under another name, a tab must speak mostly of the entity, and more of it than of any other. */
function byHeadings(tabs: readonly FoundTab[], name: EntityName, language: LanguageCode): FoundTab | undefined {
  const others = entityNames.filter((other) => other !== name && !own.includes(other));
  return tabs.find((tab) => {
    const like = likeness(tab, name, language);
    return like >= 0.6 && tab.headings.length >= 3 && others.every((other) => likeness(tab, other, language) < like);
  });
}

function findTab(tabs: readonly FoundTab[], name: EntityName, language: LanguageCode): FoundTab | undefined {
  const known = tabs.find(({ entity }) => entity === name);
  if (known) return known;
  const free = tabs.filter(({ entity }) => entity === null);
  return byTitle(free, name, language) ?? (own.includes(name) ? undefined : byHeadings(free, name, language));
}

/** The wanted title, or one beside it when another tab has it. */
function freeTitle(wanted: string, taken: readonly FoundTab[]): string {
  const isFree = (title: string): boolean => !taken.some((tab) => tab.title.toLowerCase() === title.toLowerCase());
  const candidates = [
    wanted,
    `${wanted} (Rapport)`,
    ...Array.from({ length: taken.length + 1 }, (_, index) => `${wanted} (Rapport ${index + 2})`),
  ];
  return candidates.find(isFree) ?? wanted;
}

function assign(name: EntityName, found: readonly FoundTab[], language: LanguageCode): Assigned {
  const tab = findTab(found, name, language);
  const wanted = knownTitles(name, language)[0] ?? name;
  const others = found.filter((other) => other !== tab);
  const title = tab && !bears(tab, name, language) ? tab.title : freeTitle(wanted, others);
  const adopted = tab !== undefined && tab.entity === null;
  return tab === undefined && title !== wanted ? { tab, adopted, title, clash: wanted } : { tab, adopted, title };
}

/** Every entity's tab: found, adopted, or still to be made. No tab serves two. */
export function assignTabs(found: readonly FoundTab[], language: LanguageCode): ReadonlyMap<EntityName, Assigned> {
  const result = new Map<EntityName, Assigned>();
  let left = [...found];
  for (const name of entityNames) {
    const assigned = assign(name, left, language);
    result.set(name, assigned);
    const { tab, title } = assigned;
    left = left.map((each) => (each === tab ? { ...each, title, entity: name } : each));
  }
  return result;
}

/** What must be done to one tab: everything to a new one, what is missing to one that stands, and nothing to one that is in order. */
import type { LanguageCode } from "../../crm/choices.ts";
import { type EntityName, entityOf } from "../../crm/entities.ts";
import { consult, type Located, locate, normaliseHeading } from "../../schema/heading.ts";
import { type ColumnPlan, planTab } from "../../schema/tab.ts";
import { knownHeadings } from "../../text/known.ts";
import { languages } from "../../text/language.ts";
import type { ColumnWork, FoundTab, Furniture, TabWork } from "../ports.ts";
import { tabColours } from "./colours.ts";

export interface Plan {
  readonly work: TabWork;
  /** Field → column, as they will be. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headings that no language ships, by field. */
  readonly seen: Readonly<Record<string, string>>;
  /** What is put right, in words. */
  readonly repairs: readonly string[];
  /** Headings that two columns bear. */
  readonly doubled: readonly string[];
}

export interface Standing {
  readonly tab: FoundTab;
  readonly title: string;
  readonly furniture: Furniture;
  readonly seen: Readonly<Record<string, string>>;
}

const planOf = (name: EntityName, language: LanguageCode) => planTab(entityOf(name), languages[language].entities[name]);

const fresh = ({ field, heading, format, width, hidden, wrap, guarded }: ColumnPlan, column: number): ColumnWork => ({
  column,
  heading,
  format,
  width,
  hidden,
  wrap,
  mark: field,
  guard: guarded,
});

/** A tab from nothing. */
export function planNewTab(name: EntityName, language: LanguageCode): Plan {
  const { columns } = planOf(name, language);
  const work = { mark: name, colour: tabColours[name], columns: columns.map(fresh), freeze: true, filter: true };
  return { work, columns: Object.fromEntries(columns.map(({ field }, at) => [field, at])), seen: {}, repairs: [], doubled: [] };
}

/** A heading that some language ships is ours to translate; one that people chose stays. */
function newHeading(heading: string, wanted: string, isShipped: boolean): { heading?: string } {
  return isShipped && normaliseHeading(heading) !== normaliseHeading(wanted) ? { heading: wanted } : {};
}

/** Text that is not kept as text loses its zeros; a number or date kept as text is none. Other formats are the owner's taste. */
const newFormat = (standing: string | undefined, wanted: string): { format?: string } =>
  (standing === "@") === (wanted === "@") ? {} : { format: wanted };

/** A standing tab with its columns as they were found, and what its language would call them. */
interface Reading extends Standing {
  readonly plans: readonly ColumnPlan[];
  readonly shipped: ReadonlyMap<string, string>;
  readonly located: Located;
  /** None where the columns need not be asked: every heading is known, and there is a mark for each. */
  readonly marks: ReadonlyMap<string, readonly number[]> | undefined;
}

function readTab(name: EntityName, language: LanguageCode, standing: Standing): Reading {
  const { tab, furniture, seen } = standing;
  const plans = planOf(name, language).columns;
  const fields = plans.map(({ field }) => field);
  const byHeading = locate(tab.headings, fields, knownHeadings(name, language, seen));
  const isPlain = byHeading.missing.length + byHeading.doubled.length === 0 && furniture.marked >= fields.length;
  const marks = isPlain ? undefined : furniture.marks();
  return { ...standing, plans, shipped: knownHeadings(name, language), located: marks ? consult(byHeading, marks) : byHeading, marks };
}

function mend(plan: ColumnPlan, column: number, { tab, furniture, shipped, marks }: Reading): ColumnWork {
  const heading = tab.headings[column] ?? "";
  return {
    column,
    ...newHeading(heading, plan.heading, shipped.get(normaliseHeading(heading)) === plan.field),
    ...newFormat(furniture.formats[column], plan.format),
    ...(marks === undefined || marks.has(plan.field) ? {} : { mark: plan.field }),
    ...(plan.guarded && !furniture.guarded.has(column) ? { guard: true } : {}),
  };
}

function wordsFor(
  language: LanguageCode,
  { tab, title, furniture }: Standing,
  added: readonly string[],
  mended: readonly ColumnWork[],
): readonly string[] {
  const { comma, menu } = languages[language];
  const { repairs } = menu;
  const some = (test: (work: ColumnWork) => boolean, word: string): readonly string[] => (mended.some(test) ? [word] : []);
  return [
    ...(title === tab.title ? [] : [repairs.title(tab.title)]),
    ...some(({ heading }) => heading !== undefined, repairs.headings),
    ...(added.length > 0 ? [repairs.columns(added.join(comma))] : []),
    ...some(({ format }) => format !== undefined, repairs.formats),
    ...some(({ guard }) => guard === true, repairs.protection),
    ...some(({ mark }) => mark !== undefined, repairs.metadata),
    ...(furniture.frozen ? [] : [repairs.frozen]),
    ...(furniture.filtered ? [] : [repairs.filter]),
  ];
}

function workOf(name: EntityName, { tab, title, furniture }: Standing, columns: readonly ColumnWork[]): TabWork {
  return {
    ...(title === tab.title ? {} : { title }),
    ...(tab.entity === name ? {} : { mark: name }),
    columns: columns.filter((each) => Object.keys(each).length > 1),
    freeze: !furniture.frozen,
    filter: !furniture.filtered,
  };
}

/** What people call our columns. */
function seenIn({ tab, located, shipped }: Reading): Readonly<Record<string, string>> {
  const named = Object.entries(located.columns).map(([field, at]): [string, string] => [field, tab.headings[at] ?? ""]);
  return Object.fromEntries(named.filter(([, heading]) => heading.trim() !== "" && !shipped.has(normaliseHeading(heading))));
}

/** A tab that stands: headings are found as everywhere, missing columns are put behind the last, and what people changed to their taste stays. */
export function planStandingTab(name: EntityName, language: LanguageCode, standing: Standing): Plan {
  const reading = readTab(name, language, standing);
  const { plans, located, tab } = reading;
  const headingsOf = (fields: readonly string[]): readonly string[] =>
    plans.filter(({ field }) => fields.includes(field)).map(({ heading }) => heading);
  const missing = plans.filter(({ field }) => located.missing.includes(field));
  const added = missing.map((plan, index) => fresh(plan, tab.headings.length + index));
  const mended = plans.flatMap((plan) => {
    const at = located.columns[plan.field];
    return at === undefined ? [] : [mend(plan, at, reading)];
  });
  return {
    work: workOf(name, standing, [...mended, ...added]),
    columns: { ...located.columns, ...Object.fromEntries(missing.map(({ field }, index) => [field, tab.headings.length + index])) },
    seen: seenIn(reading),
    repairs: wordsFor(language, standing, headingsOf(located.missing), mended),
    doubled: headingsOf(located.doubled),
  };
}

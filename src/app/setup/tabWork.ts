/** What must be done to one tab: everything to a new one, what is missing to one that stands, and nothing to one that is in order. */
import type { LanguageCode } from "../../crm/choices.ts";
import { type EntityName, entityOf } from "../../crm/entities.ts";
import { consult, locate, normaliseHeading } from "../../schema/heading.ts";
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

const fresh = ({ field, heading, format, width, hidden, guarded }: ColumnPlan, column: number): ColumnWork => ({
  column,
  heading,
  format,
  width,
  hidden,
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

function mend(plan: ColumnPlan, column: number, { tab, furniture }: Standing, shipped: ReadonlyMap<string, string>): ColumnWork {
  const heading = tab.headings[column] ?? "";
  return {
    column,
    ...newHeading(heading, plan.heading, shipped.get(normaliseHeading(heading)) === plan.field),
    ...newFormat(furniture.formats[column], plan.format),
    ...(furniture.marks.has(plan.field) ? {} : { mark: plan.field }),
    ...(plan.guarded && !furniture.guarded.has(column) ? { guard: true } : {}),
  };
}

function wordsFor(language: LanguageCode, { tab, title, furniture }: Standing, added: readonly string[], mended: readonly ColumnWork[]): readonly string[] {
  const { repairs } = languages[language].menu;
  const some = (test: (work: ColumnWork) => boolean, word: string): readonly string[] => (mended.some(test) ? [word] : []);
  return [
    ...(title === tab.title ? [] : [repairs.title(tab.title)]),
    ...some(({ heading }) => heading !== undefined, repairs.headings),
    ...(added.length > 0 ? [repairs.columns(added.join(", "))] : []),
    ...some(({ format }) => format !== undefined, repairs.formats),
    ...some(({ guard }) => guard === true, repairs.protection),
    ...some(({ mark }) => mark !== undefined, repairs.metadata),
    ...(furniture.frozen ? [] : [repairs.frozen]),
    ...(furniture.filtered ? [] : [repairs.filter]),
  ];
}

/** A tab that stands: headings are found as everywhere, missing columns are put behind the last, and what people changed to their taste stays. */
export function planStandingTab(name: EntityName, language: LanguageCode, standing: Standing): Plan {
  const { tab, title, furniture, seen } = standing;
  const plans = planOf(name, language).columns;
  const shipped = knownHeadings(name, language);
  const fields = plans.map(({ field }) => field);
  const located = consult(locate(tab.headings, fields, knownHeadings(name, language, seen)), furniture.marks);
  const missing = plans.filter(({ field }) => located.missing.includes(field));
  const added = missing.map((plan, index) => fresh(plan, tab.headings.length + index));
  const mended = plans.flatMap((plan) => {
    const at = located.columns[plan.field];
    return at === undefined ? [] : [mend(plan, at, standing, shipped)];
  });
  const doubled = plans.filter(({ field }) => located.doubled.includes(field)).map(({ heading }) => heading);
  const named = Object.entries(located.columns).map(([field, at]): [string, string] => [field, tab.headings[at] ?? ""]);
  const work: TabWork = {
    ...(title === tab.title ? {} : { title }),
    ...(tab.entity === name ? {} : { mark: name }),
    columns: [...mended, ...added].filter((each) => Object.keys(each).length > 1),
    freeze: !furniture.frozen,
    filter: !furniture.filtered,
  };
  return {
    work,
    columns: { ...located.columns, ...Object.fromEntries(missing.map(({ field }, index) => [field, tab.headings.length + index])) },
    seen: Object.fromEntries(named.filter(([, heading]) => heading.trim() !== "" && !shipped.has(normaliseHeading(heading)))),
    repairs: wordsFor(language, standing, missing.map(({ heading }) => heading), mended),
    doubled,
  };
}

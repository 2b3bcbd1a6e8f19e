/** The builder of a workbook in memory: sheets with headings and the furniture that Set up gives them. */
import type { Builder, FoundTab, Offer } from "../../src/app/ports.ts";
import type { EntityName } from "../../src/crm/entities.ts";

export interface MemorySheet {
  readonly sheet: number;
  title: string;
  entity: EntityName | null;
  headings: string[];
  formats: string[];
  offers: (Offer | "other" | null)[];
  readonly marks: Map<string, number[]>;
  readonly guarded: Set<number>;
  frozen: boolean;
  filtered: boolean;
  /** Whether something stands below the headings. */
  filled: boolean;
}

export interface MemoryBuilder extends Builder {
  readonly sheets: MemorySheet[];
  /** How often something was written. */
  writes: number;
}

const newSheet = (sheet: number, title: string): MemorySheet => ({
  sheet,
  title,
  entity: null,
  headings: [],
  formats: [],
  offers: [],
  marks: new Map(),
  guarded: new Set(),
  frozen: false,
  filtered: false,
  filled: false,
});

const foundTab = ({ sheet, title, entity, headings, filled }: MemorySheet): FoundTab => ({
  sheet,
  title,
  entity,
  headings: headings.map((heading) => heading ?? ""),
  blank: headings.length === 0 && !filled,
});

type Column = Parameters<Builder["build"]>[1]["columns"][number];

function buildColumn(to: MemorySheet, { column, heading, format, mark, guard }: Column): void {
  if (heading !== undefined) to.headings[column] = heading;
  if (format !== undefined) to.formats[column] = format;
  if (mark !== undefined) to.marks.set(mark, [...(to.marks.get(mark) ?? []), column]);
  if (guard) to.guarded.add(column);
}

/** A workbook with one blank sheet, as Google makes it. */
export function memoryBuilder(): MemoryBuilder {
  const known = new Map<EntityName, Readonly<Record<string, string>>>();
  let next = 1;
  const of = (id: number): MemorySheet => {
    const found = builder.sheets.find(({ sheet }) => sheet === id);
    if (!found) throw new Error(`There is no sheet ${id}.`);
    return found;
  };
  const builder: MemoryBuilder = {
    sheets: [newSheet(0, "Sheet1")],
    writes: 0,
    setZone: () => void builder.writes++,
    tabs: () => builder.sheets.map(foundTab),
    create(title) {
      builder.writes++;
      builder.sheets.push(newSheet(next, title));
      return next++;
    },
    furniture(sheet) {
      const { marks, ...rest } = of(sheet);
      return { ...rest, marked: marks.size, marks: () => marks };
    },
    build(sheet, work) {
      builder.writes++;
      const to = of(sheet);
      to.title = work.title ?? to.title;
      to.entity = work.mark ?? to.entity;
      for (const column of work.columns) buildColumn(to, column);
      to.frozen ||= work.freeze;
      to.filtered ||= work.filter;
    },
    offer(sheet, offers) {
      builder.writes++;
      for (const { column, offer } of offers) of(sheet).offers[column] = offer;
    },
    remember: (name, sheet, headings) => {
      known.set(name, headings);
      of(sheet).entity = name;
    },
    recall: (name) => known.get(name) ?? {},
    remove(sheet) {
      builder.writes++;
      builder.sheets.splice(builder.sheets.indexOf(of(sheet)), 1);
    },
  };
  return builder;
}

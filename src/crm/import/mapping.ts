/** The mapping of a file, once a person has seen it, and how each column is then read. */
import type { DayOrder } from "../../schema/civil.ts";
import { type Field, fieldOf } from "../../schema/entity.ts";
import type { Vocabulary } from "../../schema/kind.ts";
import { entities } from "../entities.ts";
import { countsInHundreds, dayOrder, decimalComma } from "./evidence.ts";
import type { Guess } from "./guess.ts";
import type { ReadAs } from "./read.ts";
import type { Table } from "./table.ts";
import { type Importable, type Place, placeOf, type Target } from "./targets.ts";

export interface MappedColumn {
  readonly targets: readonly Target[];
  /** Which comes first in its dates; undefined where it holds none that need to be told. */
  readonly order?: DayOrder;
}

export interface Mapping {
  /** What a row mainly is. */
  readonly object: Importable;
  /** In the order of the headings. */
  readonly columns: readonly MappedColumn[];
}

export interface Colleague {
  readonly email: string;
  readonly name: string;
}

export interface ShapeOptions {
  readonly words: Vocabulary;
  /** The workbook's time zone. */
  readonly zone: string;
  readonly people: readonly Colleague[];
}

/** A column's way into one field. */
export interface Way {
  readonly column: number;
  readonly heading: string;
  readonly place: Place;
  /** Undefined for a look-up that is no field. */
  readonly field: Field<unknown> | undefined;
  readonly as: ReadAs;
}

const cells = ({ rows }: Table, column: number): string[] => rows.map((row) => row[column] ?? "");

/** The guess as it stands; days are read by their column's own evidence, else as `usual` has it. */
export function accept({ object, columns }: Guess, table: Table, usual: DayOrder): Mapping {
  return {
    object,
    columns: columns.map(({ targets }, at) => {
      const isDated = targets.some((target) => ["day", "moment"].includes(fieldOfTarget(target)?.kind.storage ?? ""));
      const order = isDated ? dayOrder(cells(table, at)) : null;
      return order === null ? { targets } : { targets, order: order === "dmy" || order === "mdy" ? order : usual };
    }),
  };
}

const fieldOfTarget = (target: Target): Field<unknown> | undefined => {
  const place = placeOf(target);
  return place && fieldOf(entities[place.entity], place.field);
};

/** Every way from a column into a field, from the first column to the last. */
export function waysOf(table: Table, mapping: Mapping, { words, zone }: ShapeOptions): Way[] {
  return mapping.columns.flatMap(({ targets, order = "mdy" }, column) =>
    targets.flatMap((target): Way[] => {
      const place = placeOf(target);
      if (!place) return [];
      const field = fieldOfTarget(target);
      const heading = table.headings[column] ?? "";
      const inHundreds = field?.kind.expected === "share" && countsInHundreds(heading, cells(table, column));
      return [
        {
          column,
          heading,
          place,
          field,
          as: { words, zone, order, inHundreds, comma: field?.kind.storage === "number" && decimalComma(cells(table, column)) },
        },
      ];
    }),
  );
}

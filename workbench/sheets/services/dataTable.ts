/** Tables of a script's own data, out of which `Charts` draws. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { ChartData } from "../model/drawing.ts";
import { date, flag, install, int, list, type Methods, makers, member, nothing, or, text } from "./methods.ts";
import type { Session } from "./session.ts";

type Value = string | number | boolean | Date | null | undefined;
const value = or(or(text, int), or(or(flag, date), nothing));

interface TableColumn {
  readonly type: EnumMember;
  readonly label: string;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Value[])[];
}

export class DataTable extends GoogleObject {
  readonly googleName = "DataTable";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly table: Table,
  ) {
    super();
  }
}

export class DataTableBuilder extends GoogleObject {
  readonly googleName = "DataTableBuilder";
  readonly cells = 0;
  readonly columns: TableColumn[] = [];
  readonly rows: Value[][] = [];
  constructor(readonly session: Session) {
    super();
  }
}

/** Which columns of a table a chart shows. */
export class DataViewDefinition extends GoogleObject {
  readonly googleName = "DataViewDefinition";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly columns: readonly number[] | null,
  ) {
    super();
  }
}

export class DataViewDefinitionBuilder extends GoogleObject {
  readonly googleName = "DataViewDefinitionBuilder";
  readonly cells = 0;
  columns: readonly number[] | null = null;
  constructor(readonly session: Session) {
    super();
  }
}

const onView = makers<DataViewDefinitionBuilder>();
install(DataViewDefinitionBuilder, "Charts.DataViewDefinitionBuilder", {
  setColumns: onView.free([list(int)], (self, columns) => Object.assign(self, { columns })),
  build: onView.free([], ({ session, columns }) => new DataViewDefinition(session, columns)),
});

const number = (given: Value): number | null => (typeof given === "number" ? given : null);

/** The first column names each row; the others are the series. */
export function dataOf({ columns, rows }: Table, view: readonly number[] | null): ChartData {
  const [first = 0, ...rest] = view ?? columns.map((_, index) => index);
  return {
    categories: rows.map((row) => String(row[first] ?? "")),
    series: rest.map((index) => ({ name: columns[index]?.label ?? "", values: rows.map((row) => number(row[index])) })),
  };
}

const onTable = makers<DataTableBuilder>();
const tableMethods: Methods<DataTableBuilder, GoogleAppsScript.Charts.DataTableBuilder> = {
  addColumn: onTable.free([member("ColumnType"), text], (self, type, label) => {
    self.columns.push({ type, label });
    return self;
  }),
  addRow: onTable.free([list(value)], (self, row) => {
    if (row.length !== self.columns.length)
      throw new GoogleError(`The row has ${row.length} values but the table has ${self.columns.length} columns.`);
    self.rows.push(row);
    return self;
  }),
  setValue: onTable.free([int, int, value], (self, row, column, given) => {
    if (column < 0 || column >= self.columns.length) throw new GoogleError("The column index is out of bounds.");
    while (self.rows.length <= row) self.rows.push(self.columns.map(() => null));
    const line = self.rows[row];
    if (line) line[column] = given;
    return self;
  }),
  build: onTable.free([], (self) => new DataTable(self.session, { columns: [...self.columns], rows: [...self.rows] })),
};
install(DataTableBuilder, "Charts.DataTableBuilder", tableMethods);

/** Limits and sentences of Google's spreadsheet service. Sources: platform notes 2 and 5; K marks what nobody has confirmed. */
export const maxText = 50_000;
/** The last column is ZZZ. */
export const maxColumns = 18_278;

export const errors = {
  tooLong: "Your input contains more than the maximum of 50000 characters in a single cell.",
  tooManyCells: "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
  /** K: the wording. The limit: column ZZZ (platform notes 2). */
  tooManyColumns: "This action would increase the number of columns in the sheet above the limit of 18278 columns.",
  rows: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  columns: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  rowTooSmall: "The starting row of the range is too small.",
  columnTooSmall: "The starting column of the range is too small.",
  fewRows: "The number of rows in the range must be at least 1.",
  fewColumns: "The number of columns in the range must be at least 1.",
  outside: "The coordinates of the range are outside the dimensions of the sheet.",
  notFound: "Range not found",
  rowsOutside: "Those rows are out of bounds.",
  columnsOutside: "Those columns are out of bounds.",
  /** K: the wording. */
  allRows: "You can't delete all the rows on the sheet.",
  allColumns: "You can't delete all the columns on the sheet.",
  sheetExists: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  /** Public code, live: a tab that was deleted meanwhile. */
  sheetGone: (id: number) => `Sheet ${id} not found`,
  lastSheet: "You can't remove all the sheets in a document.",
  /** K: the wording. */
  lastVisible: "You can't hide all the sheets in a document.",
  linkedForm: "You cannot delete a sheet with a linked form. Please unlink the form first.",
  protectedCell:
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  /** K: the wording. */
  noDomain: "The owner of this file does not belong to a Google Workspace domain.",
  invalid: (cell: string, rest: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${rest}`,
  oneOf: (values: readonly string[]) => ` Please enter one of the following values: ${values.join(", ")}.`,
  secondFilter: "You can't create a filter in a sheet that already has a filter.",
  metadataPlace:
    "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
  signature: (types: string, method: string) => `The parameters (${types}) don't match the method signature for ${method}.`,
  /** K: the wording. */
  frozenAll: "You can't freeze all visible rows or columns on the sheet.",
} as const;

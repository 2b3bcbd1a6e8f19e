/** Texts of a range with the looks and links of single letters. */
import { FormulaCell, resultOf } from "../model/cell.ts";
import { putCell, trim } from "../model/sheet.ts";
import { install, made, makers, table } from "./methods.ts";
import { checkSize, Range, type RangeMethods } from "./range.ts";
import { cellsOf, lay } from "./rangeLayers.ts";
import { partsOf, RichTextValue } from "./richText.ts";
import { lookOfStyle } from "./textStyle.ts";

const on = makers<Range>();

/** `null` where no text stands (reference: Range.getRichTextValue). */
function richAt({ session, sheet }: Range, row: number, column: number): RichTextValue | null {
  session.model.settle();
  const cell = sheet.cell(row, column);
  const value = resultOf(cell);
  if (value !== null && typeof value !== "string") return null;
  const words = value ?? "";
  const look = lookOfStyle(sheet.styleAt(row, column));
  const parts = sheet.columns[column]?.rich.at(row);
  if (parts)
    return new RichTextValue(
      session,
      words,
      parts.map((part) => ({ ...part, look: { ...look, ...part.look } })),
    );
  const link = sheet.columns[column]?.link.at(row) ?? (cell instanceof FormulaCell ? cell.link : undefined);
  return new RichTextValue(session, words, partsOf(words, look, link ?? null));
}

function setRich(range: Range, values: readonly (readonly RichTextValue[])[]): Range {
  checkSize(range.box, values);
  const { session, sheet, box } = range;
  session.later(sheet, box, () => {
    values.forEach((line, row) => {
      line.forEach((value, offset) => {
        const column = sheet.columns[box.left + offset];
        if (!column) return;
        putCell(sheet, box.top + row, column, value.text === "" ? null : value.text);
        trim(column);
      });
    });
    const at = (row: number, column: number): RichTextValue["parts"] => values[row]?.[column]?.parts ?? [];
    lay(
      range,
      (column) => column.link,
      (row, column) => (at(row, column).length === 1 ? (at(row, column)[0]?.link ?? undefined) : undefined),
    );
    lay(
      range,
      (column) => column.rich,
      (row, column) => (plainText(at(row, column)) ? undefined : at(row, column)),
    );
  });
  return range;
}

const plainText = (parts: RichTextValue["parts"]): boolean =>
  parts.length === 0 || (parts.length === 1 && Object.keys(parts[0]?.look ?? {}).length === 0);

const methods: RangeMethods = {
  getRichTextValue: on.read([], (range) => richAt(range, range.box.top, range.box.left)),
  getRichTextValues: on.read([], (range) => cellsOf(range, (row, column) => richAt(range, row, column))),
  setRichTextValue: on.write([made(RichTextValue)], (range, value) =>
    setRich(
      range,
      Array.from({ length: range.box.rows }, () => new Array<RichTextValue>(range.box.columns).fill(value)),
    ),
  ),
  setRichTextValues: on.write([table(made(RichTextValue))], setRich),
};

install(Range, "SpreadsheetApp.Range", methods);

/** What a person has typed, pasted, filled, deleted or undone in the grid, as edits by hand. */
import type { Workbook } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import type { Area, Tab } from "../../cells.ts";
import type { Edit } from "../../wire.ts";
import { tickText, typedText } from "./cells.ts";
import { editsOf } from "./edits.ts";
import { patternOf } from "./setup.ts";

interface Typed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

const isTick = (choices: Tab["choices"], row: number, column: number): boolean =>
  choices.some(({ kind, area }) => kind === "checkbox" && covers(area, row, column));

export class Typing {
  /** What was typed into the cell's editor, before Univer makes anything of it. */
  private typed: Typed | null = null;

  /** The editor of a cell has been left; null when nothing of it is to stay. */
  note(typed: Typed | null): void {
    this.typed = typed && { ...typed, text: typed.text.replace(/\r?\n$/, "").replaceAll("\r", "\n") };
  }

  /** The edits that a change of Univer's is. */
  editsOf({ subUnitId, cellValue }: ISetRangeValuesMutationParams, workbook: Workbook, tabs: readonly Tab[]): Edit[] {
    if (!cellValue) return [];
    const [sheet, tab, typed] = [workbook.getSheetBySheetId(subUnitId), Number(subUnitId), this.typed];
    const choices = tabs.find(({ id }) => id === tab)?.choices ?? [];
    this.typed = null;
    return editsOf(tab, cellValue, (row, column, put) => {
      if (typed && typed.row === row && typed.column === column) return typed.text;
      const tick = isTick(choices, row, column) ? tickText(put) : null;
      return tick ?? typedText(put, patternOf(workbook, sheet?.getCellRaw(row, column)));
    });
  }
}

/** Questions with rows and columns: one choice a row, or check boxes. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { type Kind, list, makers, nothing, or, text } from "../method.ts";
import type { Answer } from "../state.ts";
import { texts } from "../texts.ts";
import { equip, FormItem, update } from "./core.ts";
import { answeredBy, required, validated } from "./question.ts";

export class GridItem extends FormItem {
  override readonly googleName = "GridItem";
}

export class CheckboxGridItem extends FormItem {
  override readonly googleName = "CheckboxGridItem";
}

const on = makers<FormItem>();

function setLine(self: FormItem, name: "rows" | "columns", values: readonly string[]): FormItem {
  if (values.length === 0) throw new GoogleError(texts.empty(name));
  if (new Set(values).size < values.length) throw new GoogleError(texts.invalid);
  return update(self, { [name]: [...values] });
}

const lines = {
  ...required,
  getColumns: on.read([], ({ state }) => state.columns),
  getRows: on.read([], ({ state }) => state.rows),
  setColumns: on.change([list(text)], (self, columns) => setLine(self, "columns", columns)),
  setRows: on.change([list(text)], (self, rows) => setLine(self, "rows", rows)),
};

const skippable = <T>(of: Kind<T>): Kind<(T | null)[]> => list(or(nothing, of));

/** `null` skips a row of a grid that is not required (TD). */
function byRow<T extends string | readonly string[]>(given: readonly (T | null)[], self: FormItem, blank: T): readonly T[] {
  if (self.state.required && given.includes(null)) throw new GoogleError(texts.required(self.state.title));
  return given.map((row) => row ?? blank);
}

equip(GridItem, "GridItem", {
  ...lines,
  ...validated("GridValidation"),
  createResponse: answeredBy(skippable(text), (given, self): Answer => byRow<string>(given, self, "")),
});

equip(CheckboxGridItem, "CheckboxGridItem", {
  ...lines,
  ...validated("CheckboxGridValidation"),
  createResponse: answeredBy(skippable(list(text)), (given, self): Answer => byRow<readonly string[]>(given, self, [])),
});

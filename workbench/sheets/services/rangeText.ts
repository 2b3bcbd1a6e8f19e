/** How letters stand in a range: rotation, styles of texts, shown links. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { type Style, withStyle } from "../model/style.ts";
import { flag, install, int, type Methods, made, makers, or, table } from "./methods.ts";
import { checkSize, Range, type RangeMethods } from "./range.ts";
import { restyle, restyleAll } from "./rangeStyles.ts";
import type { Session } from "./session.ts";
import { dressed, lookOfStyle, TextStyle } from "./textStyle.ts";

export class TextRotation extends GoogleObject {
  readonly googleName = "TextRotation";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly degrees: number,
    readonly vertical: boolean,
  ) {
    super();
  }
}

const onRotation = makers<TextRotation>();
const rotationMethods: Methods<TextRotation, GoogleAppsScript.Spreadsheet.TextRotation> = {
  getDegrees: onRotation.free([], ({ degrees }) => degrees),
  isVertical: onRotation.free([], ({ vertical }) => vertical),
};
install(TextRotation, "SpreadsheetApp.TextRotation", rotationMethods);

const on = makers<Range>();

const turned = (look: Style, degrees: number): Style =>
  withStyle(withStyle(look, "rotation", degrees === 0 ? undefined : degrees), "vertical", undefined);
const upright = (look: Style, vertical: boolean): Style =>
  withStyle(withStyle(look, "vertical", vertical ? "yes" : undefined), "rotation", undefined);
const rotated = (look: Style, to: TextRotation | number): Style =>
  to instanceof TextRotation ? (to.vertical ? upright(look, true) : turned(look, to.degrees)) : turned(look, to);

const rotationOf = (session: Session, look: Style): TextRotation => new TextRotation(session, look.rotation ?? 0, look.vertical === "yes");

function each<T>({ session, sheet, box }: Range, see: (session: Session, look: Style) => T): T[][] {
  return Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (_, column) => see(session, sheet.styleAt(box.top + row, box.left + column))),
  );
}

const first = ({ sheet, box }: Range): Style => sheet.styleAt(box.top, box.left);

function all(range: Range, change: (look: Style) => Style): Range {
  range.session.later(range.sheet, range.box, () => restyleAll(range, change));
  return range;
}

const rotation: RangeMethods = {
  getTextRotation: on.read([], (range) => rotationOf(range.session, first(range))),
  getTextRotations: on.read([], (range) => each(range, rotationOf)),
  setTextRotation: on.write([or(int, made(TextRotation))], (range, to) => all(range, (look) => rotated(look, to))),
  setTextRotations: on.write([table(made(TextRotation))], (range, given) => {
    checkSize(range.box, given);
    range.session.later(range.sheet, range.box, () => restyle(range, (look, row, column) => rotated(look, given[row]?.[column] ?? 0)));
    return range;
  }),
  setVerticalText: on.write([flag], (range, vertical) => all(range, (look) => upright(look, vertical))),
};

const textStyle = (session: Session, look: Style): TextStyle => new TextStyle(session, lookOfStyle(look));

const styles: RangeMethods = {
  getTextStyle: on.read([], (range) => textStyle(range.session, first(range))),
  getTextStyles: on.read([], (range) => each(range, textStyle)),
  setTextStyle: on.write([made(TextStyle)], (range, style) => all(range, (look) => dressed(look, style.look))),
  setTextStyles: on.write([table(made(TextStyle))], (range, given) => {
    checkSize(range.box, given);
    range.session.later(range.sheet, range.box, () =>
      restyle(range, (look, row, column) => dressed(look, given[row]?.[column]?.look ?? {})),
    );
    return range;
  }),
  setShowHyperlink: on.write([flag], (range, show) => all(range, (look) => withStyle(look, "plainLinks", show ? undefined : "yes"))),
};

install(Range, "SpreadsheetApp.Range", { ...rotation, ...styles });

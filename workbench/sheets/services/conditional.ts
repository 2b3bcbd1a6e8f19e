/** Conditional formats and their builder. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { ConditionalRule } from "../model/features.ts";
import type { Rule } from "../model/rule.ts";
import type { SheetModel } from "../model/sheet.ts";
import { Color, colorOf, hexOfColor } from "./color.ts";
import { criterionMethods, type RuleHolder } from "./criteria.ts";
import { newRule, ruleValues } from "./dataValidation.ts";
import { enums } from "./enums.ts";
import { flag, install, type Kind, list, type Methods, made, makers, maybeText, member, nothing, or, text } from "./methods.ts";
import { hexColor } from "./palette.ts";
import { Range } from "./range.ts";

import type { Session } from "./session.ts";

type Draft = { -readonly [K in keyof ConditionalRule]: ConditionalRule[K] };
type Gradient = NonNullable<ConditionalRule["gradient"]>[number];

export class ConditionalFormatRule extends GoogleObject {
  readonly googleName = "ConditionalFormatRule";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly state: ConditionalRule,
    readonly ranges: readonly Range[],
  ) {
    super();
  }
}

export class ConditionalFormatRuleBuilder extends GoogleObject implements RuleHolder {
  readonly googleName = "ConditionalFormatRuleBuilder";
  readonly cells = 0;
  rule: Rule | null = null;
  look: Draft["look"] = {};
  ranges: readonly Range[] = [];
  gradient: Points = {};
  constructor(readonly session: Session) {
    super();
  }
}

export const conditionalOn = (session: Session, sheet: SheetModel): ConditionalFormatRule[] =>
  sheet.conditional.map(
    (state) =>
      new ConditionalFormatRule(
        session,
        state,
        state.boxes.map((box) => new Range(session, sheet, box)),
      ),
  );

/** The rules of a tab, in order; a rule without a range of this tab is refused. */
export function setConditional(sheet: SheetModel, rules: readonly ConditionalFormatRule[]): void {
  sheet.conditional = rules.map((rule) => {
    if (rule.ranges.some((range) => range.sheet !== sheet))
      throw new GoogleError("Conditional format rule cannot reference a different sheet.");
    return rule.state;
  });
  sheet.changed({ kind: "features" });
}

export class BooleanCondition extends GoogleObject {
  readonly googleName = "BooleanCondition";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly state: ConditionalRule,
    readonly rule: Rule,
  ) {
    super();
  }
}

type Points = { readonly min?: Gradient; readonly mid?: Gradient; readonly max?: Gradient };

export class GradientCondition extends GoogleObject {
  readonly googleName = "GradientCondition";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly points: Points,
  ) {
    super();
  }
}

const criteria: Readonly<Record<string, EnumMember>> = enums.BooleanCriteria;

const onCondition = makers<BooleanCondition>();
const conditionMethods: Methods<BooleanCondition, GoogleAppsScript.Spreadsheet.BooleanCondition> = {
  getBackground: onCondition.free([], ({ state }) => state.look.background ?? null),
  getFontColor: onCondition.free([], ({ state }) => state.look.fontColor ?? null),
  getBold: onCondition.free([], ({ state }) => state.look.bold ?? null),
  getItalic: onCondition.free([], ({ state }) => state.look.italic ?? null),
  getUnderline: onCondition.free([], ({ state }) => state.look.underline ?? null),
  getStrikethrough: onCondition.free([], ({ state }) => state.look.strikethrough ?? null),
  getCriteriaType: onCondition.free([], ({ rule }) => criteria[rule.criterion] ?? null),
  getCriteriaValues: onCondition.free([], ({ session, rule }) => ruleValues(session, rule)),
};
install(BooleanCondition, "SpreadsheetApp.BooleanCondition", {
  ...conditionMethods,
  getBackgroundObject: onCondition.free([], ({ session, state }) => colorOf(session, state.look.background)),
  getFontColorObject: onCondition.free([], ({ session, state }) => colorOf(session, state.look.fontColor)),
});

/** The ends of a gradient, and its middle if it has three points. */
function pointsOf(points: ConditionalRule["gradient"]): Points {
  const [min, second, third] = points ?? [];
  const [mid, max] = third ? [second, third] : [undefined, second];
  return { ...(min ? { min } : {}), ...(mid ? { mid } : {}), ...(max ? { max } : {}) };
}

const gradientOf = (session: Session, points: Points): GradientCondition | null =>
  Object.keys(points).length > 0 ? new GradientCondition(session, points) : null;

const onGradient = makers<GradientCondition>();
const interpolations: Readonly<Record<string, EnumMember>> = enums.InterpolationType;
const gradientPart = (end: keyof Points) => ({
  color: onGradient.free([], ({ points }) => points[end]?.color ?? ""),
  object: onGradient.free([], ({ session, points }) => colorOf(session, points[end]?.color)),
  type: onGradient.free([], ({ points }) => interpolations[points[end]?.type ?? ""] ?? null),
  value: onGradient.free([], ({ points }) => points[end]?.value ?? ""),
});
const [low, middle, high] = [gradientPart("min"), gradientPart("mid"), gradientPart("max")];
install(GradientCondition, "SpreadsheetApp.GradientCondition", {
  ...{ getMinColor: low.color, getMinColorObject: low.object, getMinType: low.type, getMinValue: low.value },
  ...{ getMidColor: middle.color, getMidColorObject: middle.object, getMidType: middle.type, getMidValue: middle.value },
  ...{ getMaxColor: high.color, getMaxColorObject: high.object, getMaxType: high.type, getMaxValue: high.value },
});

const onRule = makers<ConditionalFormatRule>();
const ruleMethods: Methods<ConditionalFormatRule, GoogleAppsScript.Spreadsheet.ConditionalFormatRule> = {
  getRanges: onRule.free([], ({ ranges }) => ranges),
  getBooleanCondition: onRule.free([], ({ session, state }) => (state.rule ? new BooleanCondition(session, state, state.rule) : null)),
  getGradientCondition: onRule.free([], ({ session, state }) => gradientOf(session, pointsOf(state.gradient))),
  copy: onRule.free([], ({ session, state, ranges }) =>
    Object.assign(new ConditionalFormatRuleBuilder(session), {
      rule: state.rule,
      look: state.look,
      ranges,
      gradient: pointsOf(state.gradient),
    }),
  ),
};
install(ConditionalFormatRule, "SpreadsheetApp.ConditionalFormatRule", ruleMethods);

/** A custom formula is written for the first cell of the first range. */
const anchored = (rule: Rule | null, range: Range | undefined): Rule | null =>
  rule?.criterion === "CUSTOM_FORMULA" && range ? { ...rule, anchor: { row: range.box.top, column: range.box.left } } : rule;

function build({ session, rule, look, ranges, gradient }: ConditionalFormatRuleBuilder): ConditionalFormatRule {
  const points = [gradient.min, gradient.mid, gradient.max].flatMap((point) => point ?? []);
  if (!rule && points.length === 0) throw new GoogleError("Conditional format rule must have a condition.");
  if (ranges.length === 0) throw new GoogleError("Conditional format rule must have at least one range.");
  const state: ConditionalRule = {
    boxes: ranges.map((range) => range.box),
    rule: points.length > 0 ? null : anchored(rule, ranges[0]),
    gradient: points.length > 0 ? points : null,
    look,
  };
  return new ConditionalFormatRule(session, Object.freeze(state), ranges);
}

const on = makers<ConditionalFormatRuleBuilder>();
const wears = (self: ConditionalFormatRuleBuilder, look: Draft["look"]): ConditionalFormatRuleBuilder =>
  Object.assign(self, { look: { ...self.look, ...look } });
const paint = (key: "background" | "fontColor") =>
  on.free([maybeText], (self, color) => {
    const { [key]: _old, ...rest } = self.look;
    const hex = color === null ? undefined : hexColor(color);
    return Object.assign(self, { look: hex === undefined ? rest : { ...rest, [key]: hex } });
  });
const paintObject = (key: "background" | "fontColor") =>
  on.free([or(made(Color), nothing)], (self, color) => {
    const { [key]: _old, ...rest } = self.look;
    const hex = hexOfColor(color);
    return Object.assign(self, { look: hex === null ? rest : { ...rest, [key]: hex } });
  });

type Hued = string | Color;
const hued = or(text, made(Color));
const hexFrom = (color: Hued): string => (typeof color === "string" ? (hexColor(color) ?? color) : (hexOfColor(color) ?? "#ffffff"));
const atPoint = (self: ConditionalFormatRuleBuilder, end: keyof Points, point: Gradient): ConditionalFormatRuleBuilder =>
  Object.assign(self, { gradient: { ...self.gradient, [end]: point } });
const point = (end: "min" | "max", kind: Kind<Hued> = hued) =>
  on.free([kind], (self, color) => atPoint(self, end, { color: hexFrom(color), type: end.toUpperCase(), value: "" }));
const pointAt = (end: keyof Points, kind: Kind<Hued> = hued) =>
  on.free([kind, member("InterpolationType"), text], (self, color, type, value) =>
    atPoint(self, end, { color: hexFrom(color), type: type.name, value }),
  );

const methods: Methods<ConditionalFormatRuleBuilder, GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder> = {
  build: on.free([], build),
  setRanges: on.free([list(made(Range))], (self, ranges) => Object.assign(self, { ranges })),
  getRanges: on.free([], ({ ranges }) => ranges),
  setBackground: paint("background"),
  setFontColor: paint("fontColor"),
  setBold: on.free([flag], (self, bold) => wears(self, { bold })),
  setItalic: on.free([flag], (self, italic) => wears(self, { italic })),
  setUnderline: on.free([flag], (self, underline) => wears(self, { underline })),
  setStrikethrough: on.free([flag], (self, strikethrough) => wears(self, { strikethrough })),
  setGradientMinpoint: point("min"),
  setGradientMaxpoint: point("max"),
  setGradientMinpointWithValue: pointAt("min"),
  setGradientMidpointWithValue: pointAt("mid"),
  setGradientMaxpointWithValue: pointAt("max"),
  getBooleanCondition: on.free([], (self) => (self.rule ? new BooleanCondition(self.session, draftOf(self), self.rule) : null)),
  getGradientCondition: on.free([], ({ session, gradient }) => gradientOf(session, gradient)),
  copy: on.free([], ({ session, rule, look, ranges, gradient }) =>
    Object.assign(new ConditionalFormatRuleBuilder(session), { rule, look, ranges, gradient }),
  ),
};

const draftOf = ({ rule, look }: ConditionalFormatRuleBuilder): ConditionalRule => ({ boxes: [], rule, gradient: null, look });
install(ConditionalFormatRuleBuilder, "SpreadsheetApp.ConditionalFormatRuleBuilder", {
  ...criterionMethods<ConditionalFormatRuleBuilder>(newRule),
  ...methods,
  setBackgroundObject: paintObject("background"),
  setFontColorObject: paintObject("fontColor"),
  setGradientMinpointObject: point("min"),
  setGradientMaxpointObject: point("max"),
  setGradientMinpointObjectWithValue: pointAt("min"),
  setGradientMidpointObjectWithValue: pointAt("mid"),
  setGradientMaxpointObjectWithValue: pointAt("max"),
});

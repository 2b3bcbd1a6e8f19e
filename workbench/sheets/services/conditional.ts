/** Conditional formats and their builder. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/service.ts";
import type { ConditionalRule } from "../model/features.ts";
import type { Rule } from "../model/rule.ts";
import type { SheetModel } from "../model/sheet.ts";
import { criterionMethods, type RuleHolder } from "./criteria.ts";
import { newRule, scriptValue } from "./dataValidation.ts";
import { enums } from "./enums.ts";
import { anything, flag, install, list, type Methods, made, makers, maybeText, member, or, text } from "./methods.ts";
import { Range } from "./range.ts";
import { hexColor } from "./rangeStyles.ts";
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
  gradient: { readonly min?: Gradient; readonly mid?: Gradient; readonly max?: Gradient } = {};
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
  getCriteriaValues: onCondition.free([], ({ session, rule }) => rule.values.map((value) => scriptValue(session, value))),
};
install(BooleanCondition, "SpreadsheetApp.BooleanCondition", conditionMethods);

const onRule = makers<ConditionalFormatRule>();
const ruleMethods: Methods<ConditionalFormatRule, GoogleAppsScript.Spreadsheet.ConditionalFormatRule> = {
  getRanges: onRule.free([], ({ ranges }) => ranges),
  getBooleanCondition: onRule.free([], ({ session, state }) => (state.rule ? new BooleanCondition(session, state, state.rule) : null)),
  copy: onRule.free([], ({ session, state, ranges }) => {
    const [min, second, third] = state.gradient ?? [];
    const [mid, max] = third ? [second, third] : [undefined, second];
    return Object.assign(new ConditionalFormatRuleBuilder(session), {
      rule: state.rule,
      look: state.look,
      ranges,
      gradient: { min, mid, max },
    });
  }),
};
install(ConditionalFormatRule, "SpreadsheetApp.ConditionalFormatRule", ruleMethods);

function build({ session, rule, look, ranges, gradient }: ConditionalFormatRuleBuilder): ConditionalFormatRule {
  const points = [gradient.min, gradient.mid, gradient.max].flatMap((point) => point ?? []);
  if (!rule && points.length === 0) throw new GoogleError("Conditional format rule must have a condition.");
  if (ranges.length === 0) throw new GoogleError("Conditional format rule must have at least one range.");
  const state: ConditionalRule = {
    boxes: ranges.map((range) => range.box),
    rule: points.length > 0 ? null : rule,
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
const point = (end: "min" | "max") =>
  on.free([text], (self, color) =>
    Object.assign(self, { gradient: { ...self.gradient, [end]: { color: hexColor(color) ?? color, type: end.toUpperCase(), value: "" } } }),
  );
const pointAt = (end: "min" | "mid" | "max") =>
  on.free([text, member("InterpolationType"), or(text, anything)], (self, color, type, value) =>
    Object.assign(self, {
      gradient: { ...self.gradient, [end]: { color: hexColor(color) ?? color, type: type.name, value: String(value) } },
    }),
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
};
install(ConditionalFormatRuleBuilder, "SpreadsheetApp.ConditionalFormatRuleBuilder", {
  ...criterionMethods<ConditionalFormatRuleBuilder>(newRule),
  ...methods,
});

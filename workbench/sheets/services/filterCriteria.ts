/** What a filter lets through, and its builder. */
import { type EnumMember, GoogleObject } from "../../runtime/execution/service.ts";
import type { FilterWants } from "../model/features.ts";
import type { Rule } from "../model/rule.ts";
import { Color, colorOf, hexOfColor } from "./color.ts";
import { criterionMethods, type RuleHolder } from "./criteria.ts";
import { newRule, ruleValue, ruleValues } from "./dataValidation.ts";
import { enums } from "./enums.ts";
import { date, install, int, type Kind, list, type Methods, made, makers, nothing, or, text } from "./methods.ts";
import type { Session } from "./session.ts";

const everything: FilterWants = { hidden: null, visible: null, rule: null, background: null, fontColor: null };

export class FilterCriteria extends GoogleObject {
  readonly googleName = "FilterCriteria";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly wants: FilterWants,
  ) {
    super();
  }
}

export class FilterCriteriaBuilder extends GoogleObject implements RuleHolder {
  readonly googleName = "FilterCriteriaBuilder";
  readonly cells = 0;
  wants: FilterWants = everything;
  constructor(readonly session: Session) {
    super();
  }
  get rule(): Rule | null {
    return this.wants.rule;
  }
  set rule(rule: Rule | null) {
    this.wants = { ...this.wants, rule };
  }
}

const conditions: Readonly<Record<string, EnumMember>> = enums.BooleanCriteria;
const copied = (session: Session, wants: FilterWants): FilterCriteriaBuilder =>
  Object.assign(new FilterCriteriaBuilder(session), { wants });

/** What both tell of themselves. */
const reading = <Self extends FilterCriteria | FilterCriteriaBuilder>() => {
  const on = makers<Self>();
  return {
    getHiddenValues: on.free([], ({ wants }) => wants.hidden ?? []),
    getVisibleValues: on.free([], ({ wants }) => wants.visible ?? []),
    getCriteriaType: on.free([], ({ wants }) => (wants.rule ? (conditions[wants.rule.criterion] ?? null) : null)),
    getCriteriaValues: on.free([], ({ session, wants }) => (wants.rule ? ruleValues(session, wants.rule) : [])),
    getVisibleBackgroundColor: on.free([], ({ session, wants }) => colorOf(session, wants.background)),
    getVisibleForegroundColor: on.free([], ({ session, wants }) => colorOf(session, wants.fontColor)),
    copy: on.free([], ({ session, wants }) => copied(session, wants)),
  };
};
const criteriaMethods: Methods<FilterCriteria, GoogleAppsScript.Spreadsheet.FilterCriteria> = reading<FilterCriteria>();
install(FilterCriteria, "SpreadsheetApp.FilterCriteria", criteriaMethods);

const on = makers<FilterCriteriaBuilder>();
const wish = (self: FilterCriteriaBuilder, wants: Partial<FilterWants>): FilterCriteriaBuilder =>
  Object.assign(self, { wants: { ...self.wants, ...wants } });

const builderMethods: Methods<FilterCriteriaBuilder, GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder> = {
  setHiddenValues: on.free([list(text)], (self, hidden) => wish(self, { hidden })),
  setVisibleValues: on.free([list(text)], (self, visible) => wish(self, { visible })),
  build: on.free([], ({ session, wants }) => new FilterCriteria(session, wants)),
};

const any = (criterion: string, kind: Kind<unknown[]>) =>
  on.free([kind], (self, values) =>
    wish(self, { rule: { ...newRule, criterion, values: values.map((one) => ruleValue(self.session, one)) } }),
  );
const single = (criterion: string, kind: Kind<unknown>) =>
  on.free([kind], (self, value) => wish(self, { rule: { ...newRule, criterion, values: [ruleValue(self.session, value)] } }));
const color = or(made(Color), nothing);

install(FilterCriteriaBuilder, "SpreadsheetApp.FilterCriteriaBuilder", {
  ...criterionMethods<FilterCriteriaBuilder>(newRule),
  ...reading<FilterCriteriaBuilder>(),
  ...builderMethods,
  setVisibleBackgroundColor: on.free([color], (self, background) => wish(self, { background: hexOfColor(background) })),
  setVisibleForegroundColor: on.free([color], (self, fontColor) => wish(self, { fontColor: hexOfColor(fontColor) })),
  whenDateNotEqualTo: single("DATE_NOT_EQUAL_TO", date),
  whenDateEqualToAny: any("DATE_EQUAL_TO_ANY", list(date)),
  whenDateNotEqualToAny: any("DATE_NOT_EQUAL_TO_ANY", list(date)),
  whenNumberEqualToAny: any("NUMBER_EQUAL_TO_ANY", list(int)),
  whenNumberNotEqualToAny: any("NUMBER_NOT_EQUAL_TO_ANY", list(int)),
  whenTextNotEqualTo: single("TEXT_NOT_EQUAL_TO", text),
  whenTextEqualToAny: any("TEXT_EQUAL_TO_ANY", list(text)),
  whenTextNotEqualToAny: any("TEXT_NOT_EQUAL_TO_ANY", list(text)),
});

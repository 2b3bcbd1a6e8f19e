/** Data validation rules and their builder. */
import { type EnumMember, GoogleObject } from "../../runtime/execution/service.ts";
import type { Rule, RuleValue } from "../model/rule.ts";
import { zoneOf } from "../model/zone.ts";
import { enums } from "./enums.ts";
import { anything, date, flag, install, int, list, type Methods, made, makers, maybeText, member, opt, or, text } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

export class DataValidation extends GoogleObject {
  readonly googleName = "DataValidation";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly rule: Rule,
  ) {
    super();
  }
}

export class DataValidationBuilder extends GoogleObject {
  readonly googleName = "DataValidationBuilder";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    public rule: Rule,
  ) {
    super();
  }
}

export const newRule: Rule = Object.freeze({ criterion: "", values: [], allowInvalid: true, help: null, showDropdown: true });

/** A script's value as a rule keeps it; days in the workbook's zone. */
export function ruleValue(session: Session, value: unknown): RuleValue {
  if (value instanceof Date) return { day: zoneOf(session.model.zone).serial(value.getTime()) };
  if (value instanceof Range) return { sheet: value.sheet.id, box: value.box };
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return value instanceof GoogleObject ? String(value) : String(value);
}

/** A rule's value as a script gets it back. */
function scriptValue(session: Session, value: RuleValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if ("day" in value) return new Date(zoneOf(session.model.zone).instant(value.day));
  const sheet = session.model.sheetById(value.sheet);
  return sheet ? new Range(session, sheet, value.box) : null;
}

/** All values of a rule as a script gets them back; relative days as members of their enumeration (GF test/testsheetssets.js). */
export function ruleValues(session: Session, rule: Rule): unknown[] {
  const relative: Readonly<Record<string, EnumMember>> = rule.criterion.endsWith("_RELATIVE") ? enums.RelativeDate : {};
  return rule.values.map((value) => relative[String(value)] ?? scriptValue(session, value));
}

/** `getCriteriaValues()`: lists come as one array and their drop-down flag, as in the reference. */
function criteriaValues({ session, rule }: DataValidation | DataValidationBuilder): unknown[] {
  const values = ruleValues(session, rule);
  if (rule.criterion === "VALUE_IN_LIST") return [values, rule.showDropdown];
  return rule.criterion === "VALUE_IN_RANGE" ? [...values, rule.showDropdown] : values;
}

const criteria: Readonly<Record<string, EnumMember>> = enums.DataValidationCriteria;

const common = <Self extends DataValidation | DataValidationBuilder>() => {
  const on = makers<Self>();
  return {
    copy: on.free([], (self) => new DataValidationBuilder(self.session, self.rule)),
    getAllowInvalid: on.free([], (self) => self.rule.allowInvalid),
    getCriteriaType: on.free([], (self) => criteria[self.rule.criterion] ?? null),
    getCriteriaValues: on.free([], (self) => criteriaValues(self)),
    getHelpText: on.free([], (self) => self.rule.help),
  };
};

const validationMethods: Methods<DataValidation, GoogleAppsScript.Spreadsheet.DataValidation> = common<DataValidation>();
install(DataValidation, "SpreadsheetApp.DataValidation", validationMethods);

const on = makers<DataValidationBuilder>();

function require(self: DataValidationBuilder, criterion: string, ...values: unknown[]): DataValidationBuilder {
  self.rule = { ...self.rule, criterion, values: values.map((value) => ruleValue(self.session, value)) };
  return self;
}

const oneDay = (criterion: string) => on.free([date], (self, day) => require(self, criterion, day));
const twoDays = (criterion: string) => on.free([date, date], (self, from, to) => require(self, criterion, from, to));
const oneNumber = (criterion: string) => on.free([int], (self, number) => require(self, criterion, number));
const twoNumbers = (criterion: string) => on.free([int, int], (self, from, to) => require(self, criterion, from, to));
const oneText = (criterion: string) => on.free([text], (self, words) => require(self, criterion, words));

const builderMethods: Methods<DataValidationBuilder, GoogleAppsScript.Spreadsheet.DataValidationBuilder> = {
  ...common<DataValidationBuilder>(),
  build: on.free([], (self) => new DataValidation(self.session, Object.freeze({ ...self.rule }))),
  setAllowInvalid: on.free([flag], (self, allowInvalid) => {
    self.rule = { ...self.rule, allowInvalid };
    return self;
  }),
  setHelpText: on.free([maybeText], (self, help) => {
    self.rule = { ...self.rule, help };
    return self;
  }),
  requireCheckbox: on.free([opt(anything), opt(anything)], (self, ...values) => require(self, "CHECKBOX", ...values)),
  requireDate: on.free([], (self) => require(self, "DATE_IS_VALID_DATE")),
  requireDateAfter: oneDay("DATE_AFTER"),
  requireDateBefore: oneDay("DATE_BEFORE"),
  requireDateBetween: twoDays("DATE_BETWEEN"),
  requireDateEqualTo: oneDay("DATE_EQUAL_TO"),
  requireDateNotBetween: twoDays("DATE_NOT_BETWEEN"),
  requireDateOnOrAfter: oneDay("DATE_ON_OR_AFTER"),
  requireDateOnOrBefore: oneDay("DATE_ON_OR_BEFORE"),
  requireFormulaSatisfied: oneText("CUSTOM_FORMULA"),
  requireNumberBetween: twoNumbers("NUMBER_BETWEEN"),
  requireNumberEqualTo: oneNumber("NUMBER_EQUAL_TO"),
  requireNumberGreaterThan: oneNumber("NUMBER_GREATER_THAN"),
  requireNumberGreaterThanOrEqualTo: oneNumber("NUMBER_GREATER_THAN_OR_EQUAL_TO"),
  requireNumberLessThan: oneNumber("NUMBER_LESS_THAN"),
  requireNumberLessThanOrEqualTo: oneNumber("NUMBER_LESS_THAN_OR_EQUAL_TO"),
  requireNumberNotBetween: twoNumbers("NUMBER_NOT_BETWEEN"),
  requireNumberNotEqualTo: oneNumber("NUMBER_NOT_EQUAL_TO"),
  requireTextContains: oneText("TEXT_CONTAINS"),
  requireTextDoesNotContain: oneText("TEXT_DOES_NOT_CONTAIN"),
  requireTextEqualTo: oneText("TEXT_EQUAL_TO"),
  requireTextIsEmail: on.free([], (self) => require(self, "TEXT_IS_VALID_EMAIL")),
  requireTextIsUrl: on.free([], (self) => require(self, "TEXT_IS_VALID_URL")),
  requireValueInList: on.free([list(or(or(text, int), flag)), opt(flag)], (self, values, show) => {
    self.rule = { ...self.rule, showDropdown: show ?? true };
    return require(self, "VALUE_IN_LIST", ...values.map(String));
  }),
  requireValueInRange: on.free([made(Range), opt(flag)], (self, range, show) => {
    self.rule = { ...self.rule, showDropdown: show ?? true };
    return require(self, "VALUE_IN_RANGE", range);
  }),
  withCriteria: on.free([member("DataValidationCriteria"), list(anything)], (self, criterion, args) => {
    const [first, show] = args;
    if (criterion.name === "VALUE_IN_LIST" && Array.isArray(first)) {
      self.rule = { ...self.rule, showDropdown: show !== false };
      return require(self, criterion.name, ...first.map(String));
    }
    if (criterion.name === "VALUE_IN_RANGE") {
      self.rule = { ...self.rule, showDropdown: show !== false };
      return require(self, criterion.name, first);
    }
    return require(self, criterion.name, ...args);
  }),
};

install(DataValidationBuilder, "SpreadsheetApp.DataValidationBuilder", builderMethods);

/** The `when…` methods that filters and conditional formats share. */

import type { GoogleObject } from "../../runtime/execution/service.ts";
import type { Rule } from "../model/rule.ts";
import { ruleValue } from "./dataValidation.ts";
import { anything, date, int, type Kind, list, type Method, makers, member, or, text } from "./methods.ts";
import type { Session } from "./session.ts";

export interface RuleHolder extends GoogleObject {
  readonly session: Session;
  readonly cells: number;
  rule: Rule | null;
}

const moment = or(date, member("RelativeDate"));
const when: readonly (readonly [method: string, criterion: string, ...takes: Kind<unknown>[]])[] = [
  ["whenCellEmpty", "CELL_EMPTY"],
  ["whenCellNotEmpty", "CELL_NOT_EMPTY"],
  ["whenDateAfter", "DATE_AFTER", moment],
  ["whenDateBefore", "DATE_BEFORE", moment],
  ["whenDateEqualTo", "DATE_EQUAL_TO", moment],
  ["whenFormulaSatisfied", "CUSTOM_FORMULA", text],
  ["whenNumberBetween", "NUMBER_BETWEEN", int, int],
  ["whenNumberEqualTo", "NUMBER_EQUAL_TO", int],
  ["whenNumberGreaterThan", "NUMBER_GREATER_THAN", int],
  ["whenNumberGreaterThanOrEqualTo", "NUMBER_GREATER_THAN_OR_EQUAL_TO", int],
  ["whenNumberLessThan", "NUMBER_LESS_THAN", int],
  ["whenNumberLessThanOrEqualTo", "NUMBER_LESS_THAN_OR_EQUAL_TO", int],
  ["whenNumberNotBetween", "NUMBER_NOT_BETWEEN", int, int],
  ["whenNumberNotEqualTo", "NUMBER_NOT_EQUAL_TO", int],
  ["whenTextContains", "TEXT_CONTAINS", text],
  ["whenTextDoesNotContain", "TEXT_DOES_NOT_CONTAIN", text],
  ["whenTextEndsWith", "TEXT_ENDS_WITH", text],
  ["whenTextEqualTo", "TEXT_EQUAL_TO", text],
  ["whenTextStartsWith", "TEXT_STARTS_WITH", text],
];

export function criterionMethods<Self extends RuleHolder>(blank: Rule): Record<string, Method<Self>> {
  const on = makers<Self>();
  const put = (self: Self, criterion: string, values: readonly unknown[]): Self => {
    const relative = member("RelativeDate").is(values[0]) ? "_RELATIVE" : "";
    self.rule = { ...blank, criterion: `${criterion}${relative}`, values: values.map((value) => ruleValue(self.session, value)) };
    return self;
  };
  const made = when.map(
    ([method, criterion, ...takes]) => [method, on.free(takes, (self, ...values) => put(self, criterion, values))] as const,
  );
  return {
    ...Object.fromEntries(made),
    withCriteria: on.free([member("BooleanCriteria"), list(anything)], (self, criterion, args) => put(self, criterion.name, args)),
  };
}

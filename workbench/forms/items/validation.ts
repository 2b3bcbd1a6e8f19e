/** The validations of questions and their builders: one rule each, the last that was asked for (TD). */
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleObject } from "../../runtime/execution/service.ts";
import { install, integer, type Kind, type Method, makers, number, text } from "../method.ts";
import type { RuleState } from "../state.ts";

const noRule: RuleState = { kind: "", numbers: [], pattern: "", help: "" };

/** `googleName` is the class, such as `TextValidation`; a question takes those of its own class only. */
export class Validation extends GoogleObject {
  constructor(
    readonly scene: Scene,
    override readonly googleName: string,
    readonly rule: RuleState,
  ) {
    super();
  }
}

abstract class ValidationBuilder extends GoogleObject {
  rule: RuleState = noRule;

  constructor(readonly scene: Scene) {
    super();
  }
}

export class TextValidationBuilder extends ValidationBuilder {
  override readonly googleName = "TextValidationBuilder";
}

export class ParagraphTextValidationBuilder extends ValidationBuilder {
  override readonly googleName = "ParagraphTextValidationBuilder";
}

export class CheckboxValidationBuilder extends ValidationBuilder {
  override readonly googleName = "CheckboxValidationBuilder";
}

export class GridValidationBuilder extends ValidationBuilder {
  override readonly googleName = "GridValidationBuilder";
}

export class CheckboxGridValidationBuilder extends ValidationBuilder {
  override readonly googleName = "CheckboxGridValidationBuilder";
}

type Rules = Readonly<Record<string, readonly Kind<string | number>[]>>;

const lengths: Rules = { requireTextLengthGreaterThanOrEqualTo: [integer], requireTextLengthLessThanOrEqualTo: [integer] };

const patterns: Rules = {
  requireTextContainsPattern: [text],
  requireTextDoesNotContainPattern: [text],
  requireTextMatchesPattern: [text],
  requireTextDoesNotMatchPattern: [text],
};

const numbers: Rules = {
  requireNumber: [],
  requireNumberBetween: [number, number],
  requireNumberEqualTo: [number],
  requireNumberGreaterThan: [number],
  requireNumberGreaterThanOrEqualTo: [number],
  requireNumberLessThan: [number],
  requireNumberLessThanOrEqualTo: [number],
  requireNumberNotBetween: [number, number],
  requireNumberNotEqualTo: [number],
  requireWholeNumber: [],
};

const ticks: Rules = { requireSelectAtLeast: [integer], requireSelectAtMost: [integer], requireSelectExactly: [integer] };
const once: Rules = { requireLimitOneResponsePerColumn: [] };

const on = makers<ValidationBuilder>();

function asRule(kind: string, help: string, args: readonly (string | number)[]): RuleState {
  const pattern = args.find((arg) => typeof arg === "string") ?? "";
  return { kind, help, pattern, numbers: args.filter((arg) => typeof arg === "number") };
}

function copied(self: ValidationBuilder): ValidationBuilder {
  const made: unknown = Reflect.construct(self.constructor, [self.scene]);
  if (!(made instanceof ValidationBuilder)) throw new Error("A builder's class makes builders.");
  made.rule = self.rule;
  return made;
}

function family(type: abstract new (...args: never[]) => ValidationBuilder, name: string, rules: Rules): void {
  const requirements = Object.entries(rules).map(([kind, takes]): [string, Method<ValidationBuilder>] => [
    kind,
    on.free(takes, (self, ...args) => {
      self.rule = asRule(kind, self.rule.help, args);
      return self;
    }),
  ]);
  install<ValidationBuilder>(type, `FormApp.${name}Builder`, {
    build: on.free([], ({ scene, rule }) => new Validation(scene, name, rule)),
    copy: on.free([], copied),
    setHelpText: on.free([text], (self, help) => {
      self.rule = { ...self.rule, help };
      return self;
    }),
    ...Object.fromEntries(requirements),
  });
}

family(TextValidationBuilder, "TextValidation", {
  ...numbers,
  ...patterns,
  ...lengths,
  requireTextIsEmail: [],
  requireTextIsUrl: [],
});
family(ParagraphTextValidationBuilder, "ParagraphTextValidation", { ...patterns, ...lengths });
family(CheckboxValidationBuilder, "CheckboxValidation", ticks);
family(GridValidationBuilder, "GridValidation", once);
family(CheckboxGridValidationBuilder, "CheckboxGridValidation", once);

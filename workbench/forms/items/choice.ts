/** Questions with choices: multiple choice, check boxes and lists. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { pageNavigationType } from "../enums.ts";
import { flag, install, type Kind, list, type Method, type Methods, made, makers, member, opt, or, text } from "../method.ts";
import type { ChoiceState, FormState, Navigation } from "../state.ts";
import { texts } from "../texts.ts";
import { equip, FormItem, update } from "./core.ts";
import { navigationTo, PageBreakItem, pageOf } from "./page-break.ts";
import { answeredBy, gradedByItself, required, validated } from "./question.ts";

export class Choice extends GoogleObject {
  override readonly googleName = "Choice";

  constructor(
    readonly scene: Scene,
    readonly form: FormState,
    readonly state: ChoiceState,
    /** Whether it belongs to a multiple choice: only there does it name its page (TD Choice.getGotoPage). */
    readonly namesPage: boolean,
  ) {
    super();
  }
}

const of = makers<Choice>();

const choiceMethods: Methods<Choice, GoogleAppsScript.Forms.Choice> = {
  getGotoPage: of.read([], ({ scene, form, state, namesPage }) => (namesPage ? pageOf(scene, form, state.go) : null)),
  getPageNavigationType: of.free([], ({ state }) => state.go && pageNavigationType[state.go.type]),
  getValue: of.free([], ({ state }) => state.value),
  isCorrectAnswer: of.free([], ({ form, state }) => form.quiz && state.correct),
};

install(Choice, "FormApp.Choice", choiceMethods);

export class MultipleChoiceItem extends FormItem {
  override readonly googleName = "MultipleChoiceItem";
}

export class CheckboxItem extends FormItem {
  override readonly googleName = "CheckboxItem";
}

export class ListItem extends FormItem {
  override readonly googleName = "ListItem";
}

const on = makers<FormItem>();

function newChoice({ scene, form, state }: FormItem, given: { value: string; correct?: boolean; go?: Navigation | null }): Choice {
  const { value, correct = false, go = null } = given;
  return new Choice(scene, form, { value, correct, go }, state.kind === "MULTIPLE_CHOICE");
}

type Extra = boolean | PageBreakItem | EnumMember | undefined;

function createChoice(self: FormItem, value: string, extra: Extra): Choice {
  if (typeof extra === "boolean") return newChoice(self, { value, correct: extra });
  if (extra === undefined) return newChoice(self, { value });
  if (extra instanceof EnumMember && extra.name === "GO_TO_PAGE") throw new GoogleError(texts.argument("navigationType"));
  return newChoice(self, { value, go: navigationTo(extra) });
}

/** Google refuses what it could not show: nothing, doubles, blanks, and choices of which only some navigate. */
function setChoices(self: FormItem, name: string, choices: readonly ChoiceState[]): FormItem {
  const values = choices.map(({ value }) => value);
  const leading = choices.filter(({ go }) => go !== null).length;
  if (choices.length === 0) throw new GoogleError(texts.empty(name));
  if (new Set(values).size < values.length) throw new GoogleError(texts.duplicateChoices);
  if (values.includes("") || (leading > 0 && leading < choices.length)) throw new GoogleError(texts.invalid);
  return update(self, { choices: [...choices] });
}

const choices = (extra: Kind<Extra>): Record<string, Method<FormItem>> => ({
  ...required,
  ...gradedByItself,
  createChoice: on.free([text, opt(extra)], createChoice),
  getChoices: on.read([], (self) => self.state.choices.map((state) => newChoice(self, state))),
  setChoiceValues: on.change([list(text)], (self, values) =>
    setChoices(
      self,
      "values",
      values.map((value) => ({ value, correct: false, go: null })),
    ),
  ),
  setChoices: on.change([list(made(Choice))], (self, given) =>
    setChoices(
      self,
      "choices",
      given.map(({ state }) => state),
    ),
  ),
});

const navigating: Kind<Extra> = or(flag, or(made(PageBreakItem), member("PageNavigationType")));

const open = {
  hasOtherOption: on.read([], ({ state }) => state.other),
  showOtherOption: on.change([flag], (self, other) => update(self, { other })),
};

const oneText = answeredBy(text, (given) => given);
const ticked = answeredBy(list(text), (given) => given);

equip(MultipleChoiceItem, "MultipleChoiceItem", { ...choices(navigating), ...open, createResponse: oneText });
equip(ListItem, "ListItem", { ...choices(navigating), createResponse: oneText });
equip(CheckboxItem, "CheckboxItem", { ...choices(flag), ...open, ...validated("CheckboxValidation"), createResponse: ticked });

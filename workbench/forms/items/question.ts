/** What questions share: being required, points and feedback, rules, and making a response. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { mismatch } from "../../services/signature.ts";
import { askingOf } from "../answering.ts";
import { flag, integer, type Kind, type Method, made, makers, nothing, or } from "../method.ts";
import type { Answer, ItemState } from "../state.ts";
import { texts } from "../texts.ts";
import { type FormItem, update } from "./core.ts";
import { QuizFeedback } from "./feedback.ts";
import { ItemResponse } from "./response.ts";
import { Validation } from "./validation.ts";

const on = makers<FormItem>();

/** Every question's. */
export const required = {
  isRequired: on.read([], ({ state }) => state.required),
  setRequired: on.change([flag], (self, enabled) => update(self, { required: enabled })),
};

type Sort = keyof ItemState["feedback"];

const feedbackOf = (sort: Sort): Method<FormItem> =>
  on.read([], ({ scene, state }) => {
    const known = state.feedback[sort];
    return known ? new QuizFeedback(scene, known) : null;
  });

const setFeedback = (sort: Sort): Method<FormItem> =>
  on.change([made(QuizFeedback)], (self, feedback) => update(self, { feedback: { ...self.state.feedback, [sort]: feedback.state } }));

const points = {
  getPoints: on.read([], ({ state }) => state.points),
  setPoints: on.change([integer], (self, count) => {
    if (count < 0) throw new GoogleError(texts.invalid);
    return update(self, { points: count });
  }),
};

/** Questions that a person grades. */
export const gradedByHand = { ...points, getGeneralFeedback: feedbackOf("general"), setGeneralFeedback: setFeedback("general") };

/** Questions that know their correct answers. */
export const gradedByItself = {
  ...points,
  getFeedbackForCorrect: feedbackOf("correct"),
  getFeedbackForIncorrect: feedbackOf("incorrect"),
  setFeedbackForCorrect: setFeedback("correct"),
  setFeedbackForIncorrect: setFeedback("incorrect"),
};

/** Rules of one class, such as `TextValidation`; one without a requirement takes the rule away (TD). */
export function validated(name: string): Record<"clearValidation" | "setValidation", Method<FormItem>> {
  return {
    clearValidation: on.change([], (self) => update(self, { rule: null })),
    setValidation: on.change([or(made(Validation), nothing)], (self, validation) => {
      if (validation && validation.googleName !== name) mismatch(`FormApp.${self.googleName}.setValidation`, [validation]);
      return update(self, { rule: validation && validation.rule.kind !== "" ? validation.rule : null });
    }),
  };
}

/** An answer of the question's kind, or the reason why it is none. */
export function respond({ scene, form, state }: FormItem, answer: Answer): ItemResponse {
  const problem = askingOf(state)?.problem(state, answer);
  if (problem) throw new GoogleError(problem);
  return new ItemResponse(scene, form, state, answer);
}

/** `createResponse` of what is said in one argument. */
export const answeredBy = <T>(takes: Kind<T>, read: (given: T, self: FormItem) => Answer): Method<FormItem> =>
  on.read([takes], (self, given) => respond(self, read(given, self)));

/** What a quiz makes of an answer by itself: questions whose correct choices are known (TD CheckboxItem, ListItem, MultipleChoiceItem). */
import { questions } from "./answering.ts";
import type { Answer, Answers, FormState, Grade, ItemState } from "./state.ts";

const correct = ({ choices }: ItemState): readonly string[] => choices.filter((choice) => choice.correct).map(({ value }) => value);

/** One of the correct choices; of check boxes, all of them and no other. */
function isRight(item: ItemState, answer: Answer = ""): boolean {
  const right = correct(item);
  if (typeof answer === "string") return right.includes(answer);
  return answer.length === right.length && right.every((value) => answer.flat().includes(value));
}

/** By item id; questions that a person must grade are left out. */
export function gradesOf(form: FormState, answers: Answers): Readonly<Record<string, Grade>> {
  const graded = form.quiz ? questions(form).filter((item) => item.points > 0 && correct(item).length > 0) : [];
  return Object.fromEntries(
    graded.map((item) => {
      const right = isRight(item, answers[item.id]);
      return [item.id, { score: right ? item.points : 0, feedback: item.feedback[right ? "correct" : "incorrect"] ?? null }];
    }),
  );
}

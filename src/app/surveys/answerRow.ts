/** Makes rows of the Answers tab of what people gave in a form. */
import { entities, type Rec } from "../../crm/entities.ts";
import { titleOf, tokenCode } from "../../crm/satisfaction/formPlan.ts";
import { type AskedItem, clipped, readGiven } from "../../crm/satisfaction/given.ts";
import { scales } from "../../crm/satisfaction/questions.ts";
import type { InvitationClaim } from "../../crm/satisfaction/token.ts";
import { canonicalToken } from "../../crm/sealed.ts";
import { blank } from "../../schema/entity.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import type { FormAnswer, FoundItem } from "../ports.ts";
import type { BuiltForm } from "./forms.ts";
import { questionsIn } from "./plans.ts";

type Answer = Rec<"answer">;

/** One answer of a form, and the questions as they stood when it was read. */
export interface Taken {
  readonly built: BuiltForm;
  readonly answer: FormAnswer;
  readonly items: readonly FoundItem[];
}

/** The same answer always makes the same row; an edit is another answer. */
export const answerId = ({ answer }: Taken): string =>
  `${entities.answer.prefix}-${fingerprint(`${answer.id} ${answer.ms}`).toUpperCase().replaceAll(".", "").padStart(10, "0").slice(0, 16)}`;

/** As it was given. */
export const tokenIn = ({ built: { form }, answer }: Taken): string => answer.values[form.made.items[tokenCode] ?? ""] ?? "";

/** Where somebody has changed a scale, its answers are no scores of ours. */
function otherScale(found: FoundItem | undefined, scale: AskedItem["scale"]): AskedItem["otherScale"] {
  if (scale === "open" || !found) return null;
  const { least, most } = scales[scale];
  return found.least === least && found.most === most ? null : { least: found.least, most: found.most };
}

/** The survey's questions, and those that somebody has added to the form by hand. */
function askedItems({ built: { survey, language, form }, answer, items }: Taken): readonly AskedItem[] {
  const planned = questionsIn(survey, language).map((question): AskedItem => {
    const id = form.made.items[question.code] ?? "";
    const other = otherScale(
      items.find((each) => each.id === id),
      question.scale,
    );
    const title = titleOf(question, languages[language].survey.form);
    return { code: question.code, scale: question.scale, title, otherScale: other, value: answer.values[id] ?? "" };
  });
  const ours = new Set(Object.values(form.made.items));
  const added = items
    .filter(({ id }) => !ours.has(id))
    .map(({ id, title }): AskedItem => ({ code: null, scale: "open", title, otherScale: null, value: answer.values[id] ?? "" }));
  return [...planned, ...added];
}

/** What is known of the person who was asked. */
export type Asked = Pick<Answer, "contactName" | "customer" | "customerName" | "campaignName" | "touchPoint" | "level" | "manager">;

/** A row without its verdict. `claim` is null where the token is none of this workbook's. */
export function answerRow(
  { language }: Context,
  taken: Taken,
  { claim, asked }: { claim: InvitationClaim | null; asked: Asked | undefined },
): Answer {
  const { survey, language: code } = taken.built;
  const mark = language.survey.cut;
  const { scores, ...words } = readGiven(askedItems(taken), mark);
  const token = tokenIn(taken);
  return {
    ...blank(entities.answer, answerId(taken)),
    ...scores,
    ...words,
    ...asked,
    given: taken.answer.given,
    channel: "form",
    contact: claim?.person ?? null,
    campaign: claim?.campaign ?? null,
    invitation: claim?.invitation ?? null,
    touchPoint: claim?.touchPoint ?? asked?.touchPoint ?? null,
    survey: survey.id,
    language: code,
    submission: taken.answer.id,
    token: claim ? canonicalToken(token) : clipped(token.slice(0, 500), mark),
  };
}

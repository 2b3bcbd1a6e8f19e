/** What the contract suite runs on the workbench: the promises over Google's world, and the add-on's own way in. */
import { callApi } from "../../src/app/reply.ts";
import { formFor } from "../../src/app/surveys/forms.ts";
import { noticeAnswer } from "../../src/app/surveys/noticed.ts";
import * as clock from "../../src/app/tick.ts";
import { linkWith } from "../../src/crm/satisfaction/formPlan.ts";
import { makeToken } from "../../src/crm/satisfaction/token.ts";
import { type EditEvent, noteEdit } from "../../src/google/edits.ts";
import { type AnswerEvent, formOfAnswer } from "../../src/google/formTab.ts";
import { googleWorld } from "../../src/google/world.ts";
import { promises } from "./promises.ts";

export const keep = (promise: string): string => JSON.stringify(promises[promise]?.(googleWorld()) ?? null);
export const api = (name: string, json: string): string => JSON.stringify(callApi(googleWorld(), name, json));
export const onEdit = (event: EditEvent): void => noteEdit(googleWorld(), event);
export const tick = (): void => clock.tick(googleWorld());
export const onFormAnswer = (event?: AnswerEvent): void => noticeAnswer(googleWorld(), formOfAnswer(event));
/** The link of an invitation to somebody who stands in no tab. */
export function invite(survey: string, language: "en" | "zh-CN", person: string): string {
  const { state, sign } = googleWorld();
  const claim = { invitation: `U-${person}`, person, campaign: "A-1", touchPoint: "purchase", until: "2018-03-31" } as const;
  const form = formFor(state, survey, language);
  return form ? linkWith(form.made, makeToken(claim, sign)) : "";
}

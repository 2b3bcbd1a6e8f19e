/** An answer as it is typed in: what it says and what it lacks. */
import type { CampaignItem, SurveyItem, TypeAnswer, Wrong } from "../../src/app/surveys/wire.ts";
import type { SurveysWords } from "../../src/text/surveys.ts";

export interface Typed extends Omit<TypeAnswer, "once" | "survey" | "words"> {
  readonly words: Readonly<Record<string, string>>;
}

export const blankAnswer = (day: string): Typed => ({
  ...{ campaign: null, customer: "", contact: null, touchPoint: null, channel: "phone", day, scores: {}, words: {} },
});

/** Without the entry of this key where the value is null. */
export function put<V>(all: Readonly<Record<string, V>>, key: string, value: V | null): Readonly<Record<string, V>> {
  const { [key]: _, ...rest } = all;
  return value === null ? rest : { ...rest, [key]: value };
}

export function wrongWith({ customer, day, scores, words }: Typed, { typeIn }: SurveysWords): readonly Wrong[] {
  const isEmpty = Object.keys(scores).length === 0 && Object.values(words).every((text) => text.trim() === "");
  return [
    ...(customer === "" ? [{ field: "customer", sentence: typeIn.wrong.customer }] : []),
    ...(day === "" ? [{ field: "day", sentence: typeIn.wrong.day }] : []),
    ...(isEmpty ? [{ field: "scores", sentence: typeIn.wrong.scores }] : []),
  ];
}

/** Campaigns of this survey, whose touch-point an answer takes over. */
export const campaignsOf = (campaigns: readonly CampaignItem[], survey: SurveyItem): readonly CampaignItem[] =>
  campaigns.filter((campaign) => campaign.survey === survey.id);

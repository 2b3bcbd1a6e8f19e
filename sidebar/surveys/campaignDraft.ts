/** A campaign as its form holds it: texts as they are typed, and what they come to. */
import type { CampaignDraft, CampaignItem, Surveys, Wrong } from "../../src/app/surveys/wire.ts";
import type { SurveysWords } from "../../src/text/surveys.ts";
import type { SavedCampaign } from "./routes.ts";

/** The same with numbers as they are typed. */
export interface CampaignTexts extends Omit<CampaignDraft, "days" | "answerDays"> {
  readonly days: string;
  readonly answerDays: string;
}

const text = (value: number | null): string => (value === null ? "" : String(value));

export const draftOf = ({ name, survey, event, days, touchPoint, levels, list, answerDays, ...rest }: CampaignItem): CampaignDraft => ({
  ...{ name, survey, event, days, touchPoint, levels, list, answerDays, switch: rest.switch },
});

export const textsOf = ({ days, answerDays, ...draft }: CampaignDraft): CampaignTexts => ({
  ...draft,
  days: text(days),
  answerDays: text(answerDays),
});

const typical = { order: "purchase", case: "afterSales", visit: "relationship", quarter: "relationship", list: "relationship" } as const;

/** Another event brings its own touch-point, unless somebody chose another than the last one's. */
export function withEvent({ event: before, touchPoint }: CampaignTexts, event: CampaignDraft["event"]): Partial<CampaignTexts> {
  return { event, touchPoint: touchPoint === typical[before] ? typical[event] : touchPoint };
}

/** Two weeks after an order, of the newest survey that takes answers, with a look before anything goes. */
export function newTexts({ surveys }: Surveys): CampaignTexts {
  const survey = surveys.find(({ state }) => state === "open") ?? surveys[0];
  const touch = { event: "order", days: "14", touchPoint: typical.order } as const;
  return { name: "", survey: survey?.id ?? "", ...touch, levels: [], list: "", answerDays: "30", switch: "ask" };
}

/** Undefined where it is no whole number in these bounds. */
function whole(given: string, least: number): number | undefined {
  const value = Number(given.normalize("NFKC").trim());
  return given.trim() !== "" && Number.isInteger(value) && value >= least && value <= 730 ? value : undefined;
}

export function readCampaign(
  texts: CampaignTexts,
  { campaign }: SurveysWords,
): { readonly draft: CampaignDraft } | { readonly problems: readonly Wrong[] } {
  const isList = texts.event === "list";
  const days = isList ? null : whole(texts.days, 0);
  const answerDays = texts.answerDays.trim() === "" ? null : whole(texts.answerDays, 1);
  const problems: Wrong[] = [];
  if (texts.name.trim() === "") problems.push({ field: "name", sentence: campaign.wrong.name });
  if (days === undefined) problems.push({ field: "days", sentence: campaign.wrong.days });
  if (answerDays === undefined) problems.push({ field: "answerDays", sentence: campaign.wrong.answerDays });
  if (days === undefined || answerDays === undefined || problems.length > 0) return { problems };
  return { draft: { ...texts, name: texts.name.trim(), days, answerDays, list: isList ? texts.list.trim() : "" } };
}

/** The campaigns with the one just saved among them, until the page knows it too. */
export function withSaved(data: Surveys, saved: SavedCampaign | undefined): readonly CampaignItem[] {
  const { campaigns } = data;
  if (saved?.before !== data) return campaigns;
  const { campaign } = saved;
  const isKnown = campaigns.some(({ id }) => id === campaign.id);
  return isKnown ? campaigns.map((each) => (each.id === campaign.id ? campaign : each)) : [campaign, ...campaigns];
}

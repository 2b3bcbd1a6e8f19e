/** Saves a campaign from its form: a new one, or a change to one that others may have changed since. */
import { splitList } from "../../crm/settings.ts";
import type { Problem, Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { act } from "../records/act.ts";
import { missingRequired, readInput } from "../records/input.ts";
import { merge } from "../records/merge.ts";
import { madeBefore, rememberMade } from "../records/once.ts";
import { refer, retitle } from "../records/references.ts";
import { amend, finishWork, type Held, hold, make, type Work } from "../records/work.ts";
import { campaignItems } from "./campaignItems.ts";
import type { CampaignDraft, CampaignItem, CampaignSaved, SaveCampaign, Wrong } from "./wire.ts";

const mostDays = { days: [0, 365], answerDays: [1, 365] } as const;

/** The row's cells as the form means them. */
const valuesOf = ({ name, survey, event, days, touchPoint, levels, list, answerDays, switch: set }: CampaignDraft): Values => ({
  name: name.trim() || null,
  survey: survey || null,
  event,
  days: event === "list" ? null : days,
  touchPoint,
  levels: levels.join("; ") || null,
  list: event === "list" ? list.trim() || null : null,
  answerDays,
  switch: set,
});

const sentenceOf = ({ language }: Context, { field, expected, found }: Problem): Wrong => {
  const labels: Readonly<Record<string, string>> = language.entities.campaign.fields;
  return { field, sentence: language.messages.expected[expected]?.(labels[field] ?? field, found.slice(0, 60)) ?? found };
};

/** What the form says that cannot be taken. */
function wrongIn(context: Context, values: Values): readonly Wrong[] {
  const { language, settings } = context;
  const outside = (["days", "answerDays"] as const).flatMap((field): Wrong[] => {
    const [value, [least, most]] = [values[field], mostDays[field]];
    const isRight =
      value === null || value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most);
    return isRight ? [] : [{ field, sentence: language.campaigns.outside(least, most) }];
  });
  const unknown = splitList(String(values.levels ?? "")).filter((level) => !settings.lists.level.includes(level));
  const problems = [...missingRequired("campaign", values), ...unknown.map((found) => ({ field: "levels", expected: "unknown", found }))];
  return [...outside, ...problems.map((problem) => sentenceOf(context, problem))];
}

function itemOf(context: Context, id: string): CampaignItem | undefined {
  return campaignItems(context).find((item) => item.id === id);
}

function saved(work: Work, { id }: Held, action: "created" | "updated"): CampaignSaved {
  const undo = finishWork(work, action, { name: "campaign", id });
  const campaign = itemOf(work.context, id);
  return campaign ? { kind: "saved", campaign, undo } : { kind: "gone" };
}

/** What happened before a campaign was made, switched on or turned to another event is none of its business. */
const begins = ({ world }: Context, before: Values, after: Values): Values =>
  (before.switch === "off" && after.switch !== "off") || before.event !== after.event ? { since: world.now().day } : {};

function create(work: Work, values: Values, once: string): CampaignSaved {
  const { context } = work;
  const { titles, problems } = refer(work, "campaign", values);
  if (problems.length > 0) return { kind: "invalid", problems: problems.map((problem) => sentenceOf(context, problem)) };
  const held = make(work, "campaign", { ...values, ...titles, since: context.world.now().day }, { placed: true });
  rememberMade(work, once, held);
  return saved(work, held, "created");
}

function update(work: Work, original: Values, mine: Values, held: Held): CampaignSaved {
  const { context } = work;
  const { changed, conflicts } = merge(original, mine, held.record);
  const theirs = conflicts.length > 0 ? itemOf(context, held.id) : undefined;
  if (theirs) return { kind: "conflict", theirs };
  const { titles, problems } = refer(work, "campaign", changed);
  if (problems.length > 0) return { kind: "invalid", problems: problems.map((problem) => sentenceOf(context, problem)) };
  const set = { ...changed, ...titles };
  const after = amend(work, held, { ...set, ...begins(context, held.record, { ...held.record, ...set }) });
  retitle(work, held, after);
  return saved(work, after, "updated");
}

export function saveCampaign(context: Context, { id, at, original, mine, once }: SaveCampaign): CampaignSaved {
  const { values, problems } = readInput(context, "campaign", valuesOf(mine));
  const unread = problems.map((problem) => sentenceOf(context, problem));
  const wrong = [...unread, ...wrongIn(context, values).filter(({ field }) => unread.every((each) => each.field !== field))];
  if (wrong.length > 0) return { kind: "invalid", problems: wrong };
  return act(context, (work) => {
    const twin = id === null ? madeBefore(work, "campaign", once) : undefined;
    if (id === null && !twin) return create(work, values, once);
    const held = twin ?? hold(work, "campaign", id ?? "", at);
    if (!held) return { kind: "gone" };
    return update(work, twin ? held.record : valuesOf(original ?? mine), values, held);
  });
}

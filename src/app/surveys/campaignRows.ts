/** The campaigns as their tab has them: what can be read, what is wrong, and which of them may invite. */
import { dayOf } from "../../crm/days.ts";
import { type EntityName, entities, type FieldName, type Rec } from "../../crm/entities.ts";
import { isAtWork } from "../../crm/rules/read.ts";
import type { CampaignRule } from "../../crm/satisfaction/campaigns.ts";
import { splitList } from "../../crm/settings.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import type { Inspected } from "../ports.ts";

export type SurveyRow = Pick<Rec<"survey">, "id" | "name" | "state">;

export interface CampaignRow {
  readonly at: number;
  readonly record: Rec<"campaign">;
  readonly survey: SurveyRow | undefined;
  /** Sentences on what in its row cannot be used; it stands still then. */
  readonly problems: readonly string[];
}

/** A campaign that may invite. */
export interface Running extends CampaignRule {
  readonly at: number;
  readonly name: string;
  readonly survey: string;
  readonly touchPoint: Rec<"campaign">["touchPoint"];
  /** Whether its mails wait until somebody approves them. */
  readonly asks: boolean;
  /** A campaign that was typed in by hand begins on the day on which it is first seen. */
  readonly begins: boolean;
}

/** The row of a tab that was read whole. */
function recordAt<N extends EntityName>(tab: Inspected<N>, index: number): Rec<N> {
  const fields = Object.keys(tab.values) as FieldName<N>[];
  return Object.fromEntries(fields.map((field) => [field, tab.values[field][index] ?? null])) as Rec<N>;
}

/** What people write without separating signs, a line each or with commas, too. */
export const listLines = (list: string | null): readonly string[] =>
  [...new Set((list ?? "").split(/[\n;,；，、]+/).map((line) => line.trim()))].filter((line) => line !== "");

const needed = ["survey", "event", "switch"] as const;

function problemsOf({ language, settings }: Context, record: Rec<"campaign">, survey: SurveyRow | undefined): readonly string[] {
  const { expected } = language.messages;
  const labels = language.entities.campaign.fields;
  const missing = needed.filter((field) => record[field] === null || record[field] === "");
  const unknown = splitList(record.levels ?? "").filter((level) => !settings.lists.level.includes(level));
  return [
    ...missing.map((field) => expected.required?.(labels[field], "") ?? ""),
    ...(record.survey && !survey ? [expected.reference?.(labels.survey, record.survey) ?? ""] : []),
    ...unknown.map((level) => expected.unknown?.(labels.levels, level) ?? ""),
  ];
}

/** What each row's cells hold that is none of their kind. */
function misread({ language }: Context, tab: Inspected<"campaign">, at: number): readonly string[] {
  const labels: Readonly<Record<string, string>> = language.entities.campaign.fields;
  const of: AnyEntity = entities.campaign;
  return tab.problems
    .filter((problem) => problem.at === at && of.fields[problem.field]?.computed !== true)
    .map(({ field, expected, found }) => language.messages.expected[expected]?.(labels[field] ?? field, found.slice(0, 60)) ?? found);
}

export function readSurveys({ world }: Context): ReadonlyMap<string, SurveyRow> {
  const { values } = world.tables.columns("survey", ["id", "name", "state"]);
  return new Map(values.id.map((id, at) => [id, { id, name: values.name[at] ?? "", state: values.state[at] ?? null }]));
}

/** Every campaign, in the order of the tab. */
export function readCampaigns(context: Context): readonly CampaignRow[] {
  const tab = context.world.tables.inspect("campaign");
  const surveys = tab.size === 0 ? new Map<string, SurveyRow>() : readSurveys(context);
  return tab.values.id.flatMap((id, index): CampaignRow[] => {
    if (id === "") return [];
    const record = recordAt(tab, index);
    const survey = surveys.get(record.survey ?? "");
    const unread = misread(context, tab, index + 2);
    return [{ at: index + 2, record, survey, problems: unread.length > 0 ? unread : problemsOf(context, record, survey) }];
  });
}

/** The campaign as it invites; undefined for one that is switched off, wrong, or whose survey is not open, and where invitations are switched off altogether. */
export function runningOf({ world, rules }: Context, { at, record, survey, problems }: CampaignRow): Running | undefined {
  const { id, name, event, touchPoint, since } = record;
  if (!isAtWork(rules.surveyInvitation)) return undefined;
  if (problems.length > 0 || event === null || survey?.state !== "open" || (record.switch !== "ask" && record.switch !== "on"))
    return undefined;
  return {
    id,
    at,
    name: name ?? id,
    event,
    survey: survey.id,
    touchPoint,
    days: record.days ?? 0,
    levels: splitList(record.levels ?? ""),
    list: listLines(record.list),
    since: since === null ? world.now().day : dayOf(since),
    asks: record.switch === "ask",
    begins: since === null,
  };
}

/** Which invitations the campaigns still owe: out of one read of each column, and what was decided before is decided. */
import { addDays } from "../../crm/days.ts";
import { concerns } from "../../crm/rules/read.ts";
import { ruleDefinitions } from "../../crm/rules/rules.ts";
import {
  type Ask,
  askKey,
  asksOf,
  type Decision,
  type Directory,
  decide,
  directoryOf,
  type Invited,
} from "../../crm/satisfaction/campaigns.ts";
import type { Context } from "../context.ts";
import type { Tables } from "../ports.ts";
import type { Running } from "./campaignRows.ts";
import { happeningsOf, recovered } from "./happenings.ts";

/** The mail of an invitation bears the key of what caused it: it is planned once, however often it is asked for. */
const mailPrefix = "surveyInvitation:";
export const invitationMail = (key: string): string => `${mailPrefix}${key}`;

export interface Owed {
  /** In the order in which they are written. */
  readonly decisions: readonly Decision[];
  readonly running: ReadonlyMap<string, Running>;
  /** Rows of the Invitations tab when it was read. */
  readonly size: number;
  /** How many each campaign asks in all, those among them who were asked before. */
  readonly asked: ReadonlyMap<string, number>;
  readonly directory: Directory;
}

export function readDirectory(tables: Tables): Directory {
  return directoryOf({
    customers: tables.columns("customer", ["id", "name", "level", "owner"]).values,
    contacts: tables.columns("contact", ["id", "name", "customer", "decisionMaker", "email", "language", "optOut"]).values,
  });
}

/** After a recovery, once: in the campaign of the low score, or another of the same survey. */
function recoveryAsks({ world }: Context, running: readonly Running[], { directory, causes }: RecoveryGround): readonly Ask[] {
  return recovered(world.tables).flatMap(({ campaign, survey, happening: { contact, cause, day } }): Ask[] => {
    const invitee = directory.byId.get(contact ?? "");
    const of = running.find(({ id }) => id === campaign) ?? running.find((each) => each.survey === survey);
    return invitee && of && !causes.has(cause) ? [{ campaign: of.id, cause, due: day, invitee }] : [];
  });
}

interface RecoveryGround {
  readonly directory: Directory;
  /** Upon what somebody was asked before, in whichever campaign. */
  readonly causes: ReadonlySet<string | null>;
}

interface Known {
  readonly keys: ReadonlySet<string>;
  readonly causes: ReadonlySet<string | null>;
  readonly invited: readonly (Invited & { readonly mail: string })[];
  readonly size: number;
}

function readKnown({ world, settings }: Context): Known {
  const { values, size } = world.tables.columns("invitation", ["day", "campaign", "contact", "address", "cause", "mail", "dropped"]);
  const from = addDays(world.now().day, -settings.surveyEvery);
  const keys = values.cause.map((cause, at) =>
    askKey({ campaign: values.campaign[at] ?? "", contact: values.contact[at] ?? "", cause: cause ?? "" }),
  );
  const invited = values.day.flatMap((day, at) => {
    const [mail, contact, address] = [values.mail[at], values.contact[at] ?? null, values.address[at] ?? null];
    return day && day > from && mail && !values.dropped[at] ? [{ day, mail, contact, address }] : [];
  });
  return { keys: new Set(keys), causes: new Set(values.cause), invited, size };
}

/** Everybody whom these campaigns are to ask by today. */
function everyAsk(context: Context, running: readonly Running[], directory: Directory): readonly Ask[] {
  const { world } = context;
  const happenings = happeningsOf(
    world.tables,
    running.map(({ event }) => event),
  );
  const { day: today } = world.now();
  return running.flatMap((campaign) => asksOf(campaign, happenings.get(campaign.event) ?? [], { directory, today }));
}

function counts(asks: readonly Ask[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { campaign } of asks) found.set(campaign, (found.get(campaign) ?? 0) + 1);
  return found;
}

/** Of these campaigns; those after recoveries with `again`. An invitation whose mail was cancelled asked nobody, and one whose row was deleted is not made anew. */
export function owedBy(context: Context, running: readonly Running[], { again }: { readonly again: boolean }): Owed {
  const { world, settings, rules } = context;
  const directory = readDirectory(world.tables);
  const { keys, causes, invited, size } = readKnown(context);
  const after = again ? recoveryAsks(context, running, { directory, causes }) : [];
  const everybody = [...after, ...everyAsk(context, running, directory)];
  const asks = everybody.filter(({ invitee }) => concerns(rules.surveyInvitation, invitee.level));
  const base = { running: new Map(running.map((campaign) => [campaign.id, campaign])), size, asked: counts(asks), directory };
  const isKnown = ({ campaign, cause, invitee: { contact } }: Ask): boolean => keys.has(askKey({ campaign, contact, cause }));
  if (asks.every(isKnown)) return { ...base, decisions: [] };
  const mails = world.tables.columns("outbox", ["key", "state"]).values;
  const states = new Map(mails.key.map((key, at) => [key ?? "", mails.state[at] ?? null]));
  const written = [...states.keys()].flatMap((key) => (key.startsWith(mailPrefix) ? [key.slice(mailPrefix.length)] : []));
  const decisions = decide(asks, {
    today: world.now().day,
    known: new Set([...keys, ...written]),
    invited: invited.filter(({ mail }) => states.get(mail) !== "cancelled"),
    every: settings.surveyEvery,
    grace: ruleDefinitions.surveyInvitation.grace,
  });
  return { ...base, decisions };
}

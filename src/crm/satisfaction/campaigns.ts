/** Whom a campaign asks to a survey, and upon what; each person at most once in so many days. */
import type { Day } from "../../schema/cell.ts";
import { cap } from "../care/caps.ts";
import type { Code } from "../choices.ts";
import { addDays, daysBetween, quarterOf, startOfQuarter } from "../days.ts";

export type CampaignEvent = Code<"campaignEvent">;

/** A campaign as far as it says who is asked. */
export interface CampaignRule {
  readonly id: string;
  readonly event: CampaignEvent;
  /** Days after the event. */
  readonly days: number;
  /** None for all. */
  readonly levels: readonly string[];
  /** Ids or addresses of contacts; none for every contact of the levels. Only of a list. */
  readonly list: readonly string[];
  readonly since: Day;
}

/** A contact with what is known of the customer. */
export interface Invitee {
  readonly contact: string;
  readonly contactName: string | null;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly address: string | null;
  readonly language: string | null;
  readonly level: string | null;
  readonly manager: string | null;
  readonly optOut: boolean;
}

/** Something upon which a campaign asks. */
export interface Happening {
  /** The id of the order, case, visit or recovery task; `2018-Q1` of a quarter; `list`. */
  readonly cause: string;
  readonly day: Day;
  readonly customer: string | null;
  /** Whom it is about, where that is known. */
  readonly contact: string | null;
}

export interface Directory {
  readonly all: readonly Invitee[];
  readonly byId: ReadonlyMap<string, Invitee>;
  /** By the address in small letters; the first where several share it. */
  readonly byAddress: ReadonlyMap<string, Invitee>;
  /** The decision maker with an address, else the first contact with one. */
  readonly ofCustomer: ReadonlyMap<string, Invitee>;
}

type Column<T> = readonly (T | null)[];

export interface DirectoryColumns {
  readonly customers: {
    readonly id: readonly string[];
    readonly name: Column<string>;
    readonly level: Column<string>;
    readonly owner: Column<string>;
  };
  readonly contacts: {
    readonly id: readonly string[];
    readonly name: Column<string>;
    readonly customer: Column<string>;
    readonly decisionMaker: Column<boolean>;
    readonly email: Column<string>;
    readonly language: Column<string>;
    readonly optOut: Column<boolean>;
  };
}

export function directoryOf({ customers, contacts }: DirectoryColumns): Directory {
  const rows = new Map(customers.id.map((id, at) => [id, at]));
  const byId = new Map<string, Invitee>();
  const byAddress = new Map<string, Invitee>();
  const ofCustomer = new Map<string, Invitee>();
  const deciding = new Set<string>();
  contacts.id.forEach((contact, at) => {
    if (contact === "") return;
    const customer = contacts.customer[at] ?? null;
    const row = customer === null ? -1 : (rows.get(customer) ?? -1);
    const address = contacts.email[at] ?? null;
    const known = { customerName: customers.name[row] ?? null, level: customers.level[row] ?? null, manager: customers.owner[row] ?? null };
    const named = { contactName: contacts.name[at] ?? null, language: contacts.language[at] ?? null };
    const invitee = { contact, customer, address, ...known, ...named, optOut: contacts.optOut[at] === true };
    byId.set(contact, invitee);
    const plain = address?.toLowerCase() ?? "";
    if (plain === "") return;
    if (!byAddress.has(plain)) byAddress.set(plain, invitee);
    const decides = contacts.decisionMaker[at] === true;
    if (customer === null || (ofCustomer.has(customer) && (!decides || deciding.has(customer)))) return;
    ofCustomer.set(customer, invitee);
    if (decides) deciding.add(customer);
  });
  return { all: [...byId.values()], byId, byAddress, ofCustomer };
}

const personOf = ({ byId, byAddress }: Directory, said: string): Invitee | undefined => byId.get(said) ?? byAddress.get(said.toLowerCase());

/** What a list names, each person once; and the lines that are nobody's. */
export function listed(
  directory: Directory,
  list: readonly string[],
): { readonly people: readonly Invitee[]; readonly unknown: readonly string[] } {
  const people = new Set(list.flatMap((line) => personOf(directory, line) ?? []));
  return { people: [...people], unknown: list.filter((line) => personOf(directory, line) === undefined) };
}

/** Somebody who is to be asked. */
export interface Ask {
  readonly campaign: string;
  readonly cause: string;
  readonly due: Day;
  readonly invitee: Invitee;
}

const isOf = ({ levels }: CampaignRule, { level }: Invitee): boolean => levels.length === 0 || levels.includes(level ?? "");

const toAll = (campaign: CampaignRule, people: readonly Invitee[], of: { readonly cause: string; readonly due: Day }): readonly Ask[] =>
  people.filter((invitee) => isOf(campaign, invitee)).map((invitee) => ({ campaign: campaign.id, invitee, ...of }));

/** The contact it is about, where there is an address; else whoever speaks for the customer. */
function inviteeOf({ byId, ofCustomer }: Directory, { contact, customer }: Happening): Invitee | undefined {
  const known = contact === null ? undefined : byId.get(contact);
  return known?.address ? known : (ofCustomer.get(customer ?? "") ?? known);
}

/** The quarter that ended last: it may be caught up until the next one ends. */
function upQuarter(campaign: CampaignRule, { ofCustomer }: Directory, today: Day): readonly Ask[] {
  const begun = startOfQuarter(today);
  if (begun < campaign.since || addDays(begun, campaign.days) > today) return [];
  return toAll(campaign, [...ofCustomer.values()], { cause: quarterOf(addDays(begun, -1)), due: today });
}

/** Everybody whom a campaign is to ask by today, those among them who were asked. */
export function asksOf(
  campaign: CampaignRule,
  happenings: readonly Happening[],
  { directory, today }: { readonly directory: Directory; readonly today: Day },
): readonly Ask[] {
  if (campaign.event === "quarter") return upQuarter(campaign, directory, today);
  if (campaign.event === "list") {
    const people =
      campaign.list.length > 0 ? listed(directory, campaign.list).people : directory.all.filter(({ address }) => address !== null);
    return toAll(campaign, people, { cause: "list", due: today });
  }
  return happenings.flatMap((happening) => {
    const due = happening.day < campaign.since ? null : addDays(happening.day, campaign.days);
    const invitee = due !== null && due <= today ? inviteeOf(directory, happening) : undefined;
    return due === null || invitee === undefined ? [] : toAll(campaign, [invitee], { cause: happening.cause, due });
  });
}

/** Why somebody is not asked after all. */
export type Dropped = { readonly why: "recent"; readonly day: Day } | { readonly why: "optOut" | "noAddress" | "missed" };

export interface Decision {
  readonly ask: Ask;
  /** Null for an invitation. */
  readonly dropped: Dropped | null;
}

/** An invitation that went, or is to go. */
export interface Invited {
  readonly contact: string | null;
  readonly address: string | null;
  readonly day: Day;
}

export interface DecideOptions {
  readonly today: Day;
  /** By `askKey`: those that were decided before. */
  readonly known: ReadonlySet<string>;
  readonly invited: readonly Invited[];
  /** Days in which one person is asked at most once; 0 for no bound. */
  readonly every: number;
  /** Days after which an ask is too late to be made up for. */
  readonly grace: number;
}

export const askKey = ({
  campaign,
  contact,
  cause,
}: {
  readonly campaign: string;
  readonly contact: string;
  readonly cause: string;
}): string => `${campaign}:${contact}:${cause}`;

/** After a recovery a customer is asked again, however short a time ago it was. */
const recoveryMark = "recovery:";
export const recoveryCause = (task: string): string => `${recoveryMark}${task}`;
export const isRecovery = (cause: string | null): boolean => cause?.startsWith(recoveryMark) === true;

function refusal({ due, invitee }: Ask, { today, grace }: DecideOptions): Dropped | null {
  if (invitee.optOut) return { why: "optOut" };
  if (invitee.address === null) return { why: "noAddress" };
  return daysBetween(due, today) > grace ? { why: "missed" } : null;
}

/** Earlier invitations by the address that the person has now, too. */
function history(asks: readonly Ask[], invited: readonly Invited[]) {
  const now = new Map(asks.map(({ invitee }) => [invitee.contact, invitee.address?.toLowerCase() ?? ""]));
  return invited.flatMap(({ contact, address, day }) =>
    [...new Set([address?.toLowerCase() ?? "", now.get(contact ?? "") ?? ""])].flatMap((to) => (to === "" ? [] : [{ to, day }])),
  );
}

/** A decision on each ask that has none yet, in the order given. What is too much is dropped, not put off. */
export function decide(asks: readonly Ask[], options: DecideOptions): readonly Decision[] {
  const seen = new Set(options.known);
  const fresh = asks.filter(({ campaign, cause, invitee: { contact } }) => {
    const key = askKey({ campaign, contact, cause });
    return !seen.has(key) && seen.add(key);
  });
  const refused = new Map(fresh.map((ask) => [ask, refusal(ask, options)]));
  const open = fresh.filter((ask) => refused.get(ask) === null);
  const planned = open.map((ask) => ({ ask, to: ask.invitee.address?.toLowerCase() ?? "", day: options.today }));
  const [after, others] = [planned.filter(({ ask }) => isRecovery(ask.cause)), planned.filter(({ ask }) => !isRecovery(ask.cause))];
  const { dropped } = cap(others, [...history(fresh, options.invited), ...after], options.every);
  const because = new Map(dropped.map(({ planned: { ask }, because: day }) => [ask, day]));
  return fresh.map((ask) => {
    const day = because.get(ask);
    return { ask, dropped: day === undefined ? (refused.get(ask) ?? null) : { why: "recent", day } };
  });
}

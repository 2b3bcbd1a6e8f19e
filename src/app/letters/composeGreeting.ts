/** The letter of one greeting, for everybody at its address who has that occasion as things stand when it goes. */
import type { HolidayCode } from "../../crm/care/holidays.ts";
import type { Occasion, OccasionKind } from "../../crm/care/occasions.ts";
import type { Span } from "../../crm/care/yearly.ts";
import { addDays } from "../../crm/days.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import type { MergeValues } from "../../crm/letters/mergeFields.ts";
import { isMissed } from "../../crm/rules/fate.ts";
import { formatOf } from "../../text/format.ts";
import type { Language } from "../../text/language.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import type { LetterDesk } from "./desk.ts";
import { type Greeted, isSolemn, occasionsIn, whatOf } from "./greetings.ts";
import type { Readers } from "./readers.ts";
import { letterOf, writeLetter } from "./write.ts";

/** The days among which the occasion is looked for; a holiday's year may end in the next January, or later in the lunar calendar. */
function spanOf(kind: OccasionKind, what: string): Span | undefined {
  const year = /\.(\d{4})$/.exec(what)?.[1];
  if (kind === "holiday") return year === undefined ? undefined : { from: `${year}-01-01`, until: `${Number(year) + 1}-03-01` };
  return /^\d{4}-\d{2}-\d{2}$/.test(what) ? { from: what, until: addDays(what, 1) } : undefined;
}

const isHoliday = (code: string, words: Language): code is HolidayCode => code in words.customer.holidays;

function valuesOf({ kind, code, years, day }: Occasion, words: Language): MergeValues {
  const said = { day: formatOf(words.code).day(day), years: years === null ? null : words.customer.years(years) };
  if (kind !== "holiday" || !isHoliday(code, words)) return said;
  const { name, wish } = words.customer.holidays[code];
  return { ...said, holiday: name, wish };
}

/** The people and customers of one address alone. */
function at(readers: Readers, address: string): Readers {
  const there = readers.at(address);
  const customers = new Map(there.flatMap(({ customer }) => (customer ? [[customer.id, customer] as const] : [])));
  return { ...readers, contacts: there.filter(({ contact }) => contact !== null), customers: [...customers.values()] };
}

/** All at the address who have this very occasion. */
function greetedBy(desk: LetterDesk, kind: OccasionKind, mail: DueMail): readonly Greeted[] {
  const span = spanOf(kind, mail.period ?? "");
  if (!span) return [];
  const to = plainAddress(mail.recipient);
  return occasionsIn({ ...desk, readers: () => at(desk.readers(), to) }, kind, span).filter(
    ({ occasion, reader }) => whatOf(occasion) === mail.period && plainAddress(reader.address) === to,
  );
}

export function composeGreeting(desk: LetterDesk, mail: DueMail, kind: OccasionKind): Composed {
  const { context } = desk;
  const { reasons } = context.language.customer;
  const [first, ...more] = greetedBy(desk, kind, mail);
  if (!first) return { nothing: reasons.occasion };
  const { day } = first.occasion;
  if (isMissed({ code: kind }, day, context.world.now().day)) return { nothing: reasons.late(formatOf(context.language.code).day(day)) };
  const letter = kind === "holiday" && isSolemn(first.occasion.code) ? "remembrance" : letterOf(context, kind);
  return writeLetter(desk, mail, {
    letter,
    readers: [first, ...more].map(({ reader }) => reader),
    values: (words) => valuesOf(first.occasion, words),
  });
}

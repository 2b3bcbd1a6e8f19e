/** Plans greetings some days ahead, so that somebody can look at them first; each is due at its rule's hour where its reader lives. */
import { type OccasionKind, occasionKinds } from "../../crm/care/occasions.ts";
import { hourThere } from "../../crm/care/quiet.ts";
import type { Span } from "../../crm/care/yearly.ts";
import { addDays } from "../../crm/days.ts";
import { entities } from "../../crm/entities.ts";
import { isAtWork } from "../../crm/rules/read.ts";
import { blank } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { mailKey, type PlannedMail } from "../outbox/plan.ts";
import { plannedKey } from "../rules/replan.ts";
import { type LetterDesk, openDesk } from "./desk.ts";
import { type Greeted, type Greeting, greetingsOf, occasionsIn, whatOf } from "./greetings.ts";
import { isSameOccasion, type KnownMails, readKnown } from "./known.ts";

/** Days ahead. */
const ahead = 7;

/** What fell into days on which nobody planned is named too: then it is listed as missed, or goes late. */
function spanOf({ world }: Context): Span {
  const { day } = world.now();
  const last = world.state.get(plannedKey);
  return { from: last && last < day ? last : day, until: addDays(day, ahead + 1) };
}

function mailOf(desk: LetterDesk, known: KnownMails, { address, greeted }: Greeting): PlannedMail[] {
  const { rules, world } = desk.context;
  const [{ occasion, reader }] = greeted;
  const { kind } = occasion;
  const what = whatOf(occasion);
  const rows = greeted.map(({ row }) => row);
  const isSame = kind === "holiday" ? what : isSameOccasion(occasion.day);
  if (known.told(kind, rows, isSame)) return [];
  const due = hourThere(occasion.day, rules[kind].hour, { zones: reader.zones, workbook: world.workbook.zone });
  const key = mailKey(kind, address, what);
  if (known.stands({ key, due })) return [];
  return [{ key, rule: kind, recipient: address, language: reader.language, period: what, due, rows }];
}

/** State key: the day on which it was last noted who has no address. */
const notedKey = "letters.noted";
/** So many are named. */
const named = 10;

/** Whoever cannot be greeted for want of an address is named in the journal, when the day comes in sight. */
function noteWithout(context: Context, without: ReadonlyMap<OccasionKind, readonly Greeted[]>): void {
  const { world, language, me } = context;
  const { day, moment } = world.now();
  const sentences = [...without].flatMap(([kind, all]) => {
    const names = all
      .filter(({ occasion }) => occasion.day === addDays(day, ahead))
      .map(({ reader, row }) => reader.name ?? reader.customer?.name ?? row);
    if (names.length === 0) return [];
    return [language.customer.notes.without(language.choices.rule[kind], names.slice(0, named), Math.max(0, names.length - named))];
  });
  if (sentences.length === 0 || world.state.get(notedKey) === day) return;
  const row = { at: moment, who: me, action: "error", entity: "contact", changes: sentences.join("\n") } as const;
  world.lock(() => {
    world.tables.append("journal", [{ ...blank(entities.journal, world.newId("journal")), ...row }]);
    world.state.set({ [notedKey]: day });
  });
}

export function planGreetings(context: Context): readonly PlannedMail[] {
  const working = occasionKinds.filter((kind) => isAtWork(context.rules[kind]));
  if (working.length === 0) return [];
  const desk = openDesk(context);
  const span = spanOf(context);
  const found = working.map((kind) => ({ kind, ...greetingsOf(desk, occasionsIn(desk, kind, span)) }));
  noteWithout(context, new Map(found.map(({ kind, without }) => [kind, without])));
  if (found.every(({ greetings }) => greetings.length === 0)) return [];
  const known = readKnown(context.world);
  return found.flatMap(({ greetings }) => greetings.flatMap((greeting) => mailOf(desk, known, greeting)));
}

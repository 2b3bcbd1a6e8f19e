/** What would go out in the days to come: found in a dry run, told to the sidebar and written into its tab. */
import { entities, type Rec } from "../../crm/entities.ts";
import { isToCustomer } from "../../crm/rules/rules.ts";
import type { Day } from "../../schema/cell.ts";
import { blank } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { seesMail } from "../outbox/mails.ts";
import { readerNames } from "../outbox/readerNames.ts";
import type { World } from "../ports.ts";
import type { Rehearsed, RehearsedMail } from "../wire.ts";
import type { Left } from "./left.ts";
import { mustBeAwaited, type Run, teller } from "./progress.ts";
import { type Caught, rehearse } from "./run.ts";
import { allowance } from "./world.ts";

type Row = Rec<"rehearsal">;

/** As much of a letter's text as the Outbox keeps. */
const longestBody = 20_000;
/** An answer of many letters is cut here: Google says nowhere how much it carries (platform.md 2). */
const mostText = 300_000;

const idOf = (at: number): string => `${entities.rehearsal.prefix}-${String(at + 1).padStart(10, "0")}`;

const sentRow = ({ moment, cause, letter }: Caught): Omit<Row, "id"> => ({
  ...{ at: moment, rule: cause.rule, recipient: letter.to, state: "sent", subject: letter.subject },
  ...{ body: letter.text.slice(0, longestBody), reason: null, rows: cause.rows },
});

const leftRow = ({ due, rule, recipient, state, subject, body, reason, rows }: Left): Omit<Row, "id"> => ({
  ...{ at: due, rule, recipient, state, subject, body: body?.slice(0, longestBody) ?? null, reason, rows: rows.join(" ") || null },
});

/** Letters first, in the order in which they go. */
const rowsFor = (sent: readonly Caught[], left: readonly Left[]): readonly Row[] =>
  [...sent.map(sentRow), ...left.map(leftRow)].map((row, at) => ({ ...blank(entities.rehearsal, idOf(at)), ...row }));

function mailsOf(rows: readonly Row[], nameOf: (address: string | null) => string | null): readonly RehearsedMail[] {
  let left = mostText;
  return rows.map(({ id, at, rule, recipient, state, subject, body, reason }, index) => {
    left -= body?.length ?? 0;
    const reader = isToCustomer(rule) ? nameOf(recipient) : null;
    return { id, at, rule, recipient, reader, state, subject, reason, text: left < 0 ? null : body, row: index + 2 };
  });
}

type Days = Rehearsed["days"];

const dayOf = ({ at }: RehearsedMail): Day => (at ?? "").slice(0, 10);

function byDay(world: World, going: readonly RehearsedMail[]): Days {
  const room = allowance(world);
  const days = [...new Set(going.map(dayOf))];
  return days.map((day) => ({ day, room: room(day), mails: going.filter((mail) => dayOf(mail) === day) }));
}

interface Asked extends Run {
  readonly days: number;
}

/** Nothing is written but the tab of what was found, as far as the caller looks after it. */
export function rehearseDays(context: Context, asked: Asked): Rehearsed {
  const { world } = context;
  // A tab that is gone is told of before the work, and not after it.
  world.tables.size("rehearsal");
  const { from, to, whole, ...all } = rehearse(world, asked.days, teller(context, asked));
  const sees = seesMail(context);
  const letters = all.letters.filter(({ letter }) => sees(letter.to.toLowerCase()));
  const left = all.left.filter(({ recipient }) => sees(recipient));
  const rows = rowsFor(letters, left);
  mustBeAwaited(context, asked);
  world.lock(() => world.tables.replace("rehearsal", rows));
  const mails = mailsOf(rows, readerNames(world));
  return { from, to, whole, days: byDay(world, mails.slice(0, letters.length)), left: mails.slice(letters.length) };
}

/** What would go out in the days to come: found in a dry run, told to the sidebar and written into its tab. */
import { entities, type Rec } from "../../crm/entities.ts";
import type { Day } from "../../schema/cell.ts";
import { blank } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { seesMail } from "../outbox/mailbox.ts";
import { budgetOf } from "../outbox/stock.ts";
import type { World } from "../ports.ts";
import type { Rehearsed, RehearsedMail } from "../wire.ts";
import { type Caught, type Left, rehearse } from "./run.ts";

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

function mailsOf(rows: readonly Row[]): readonly RehearsedMail[] {
  let left = mostText;
  return rows.map(({ id, at, rule, recipient, state, subject, body, reason }, index) => {
    left -= body?.length ?? 0;
    return { id, at, rule, recipient, state, subject, reason, text: left < 0 ? null : body, row: index + 2 };
  });
}

/** Recipients that a day allows, as far as is known. */
function roomOn(world: World): (day: Day) => number {
  const budget = budgetOf(world);
  const today = world.now().day;
  return (day) => Math.max(0, day === today ? budget.left : budget.perDay);
}

const dayOf = ({ at }: RehearsedMail): Day => (at ?? "").slice(0, 10);

/** Nothing is written but the tab of what was found, as far as the caller looks after it. */
export function rehearseDays(context: Context, { days }: { readonly days: number }): Rehearsed {
  const { world } = context;
  world.tables.size("rehearsal");
  const { from, to, whole, ...all } = rehearse(world, days);
  const sees = seesMail(context);
  const letters = all.letters.filter(({ letter }) => sees(letter.to.toLowerCase()));
  const rows = rowsFor(
    letters,
    all.left.filter(({ recipient }) => sees(recipient)),
  );
  world.lock(() => world.tables.replace("rehearsal", rows));
  const mails = mailsOf(rows);
  const going = mails.slice(0, letters.length);
  const room = roomOn(world);
  const on = [...new Set(going.map(dayOf))];
  return {
    ...{ from, to, whole },
    days: on.map((day) => ({ day, room: room(day), mails: going.filter((mail) => dayOf(mail) === day) })),
    left: mails.slice(letters.length),
  };
}

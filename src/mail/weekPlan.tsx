/** The plan of the week: what waits on each day, what is overdue, and whom to get in touch with. */
import type { Day } from "../schema/cell.ts";
import { formatOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import { type DigestItem, List, type ListProps, plain, plainList, type Written } from "./digest.tsx";
import { accent, alarm, ink, Link, renderFrame } from "./frame.tsx";

export interface WeekPlanData {
  readonly name: string;
  /** Monday. */
  readonly from: Day;
  readonly to: Day;
  readonly overdue: readonly DigestItem[];
  /** Days on which something waits, in their order. */
  readonly days: readonly { readonly day: Day; readonly items: readonly DigestItem[] }[];
  /** Customers whose next contact falls due without a visit that is planned. */
  readonly contacts: readonly DigestItem[];
  readonly workbook: string;
}

function listsOf({ overdue, days, contacts }: WeekPlanData, words: Language): readonly ListProps[] {
  const { letters } = words;
  return [
    { title: letters.overdue, colour: alarm, items: overdue, words },
    ...days.map(({ day, items }) => ({ title: formatOf(words.code).shortDay(day), colour: accent, items, words })),
    { title: letters.nextContact, colour: ink, items: contacts, words },
  ];
}

export function writeWeekPlan(data: WeekPlanData, words: Language): Written {
  const { letters, summary: shared } = words;
  const { day } = formatOf(words.code);
  const planned = data.days.reduce((count, { items }) => count + items.length, 0);
  const summary = letters.weekPlanSummary(planned, data.overdue.length, data.contacts.length);
  const [title, subtitle] = [letters.weekPlanTitle(data.name), `${day(data.from)} – ${day(data.to)}`];
  const lists = listsOf(data, words);
  const children = (
    <>
      <div style="padding-top:12px">{summary}</div>
      {lists.map((list) => (
        <List key={list.title} {...list} />
      ))}
      <div style="padding-top:20px">
        <Link href={data.workbook}>{letters.open}</Link>
      </div>
    </>
  );
  return {
    subject: letters.weekPlanSubject(planned + data.overdue.length + data.contacts.length, day(data.from)),
    html: renderFrame({ language: words.code, preview: summary, title, subtitle, footer: letters.weekPlanFooter, children }),
    text: plain(
      `${title}\n${subtitle}`,
      summary,
      ...lists.map((list) => plainList(list.title, list.items, words)),
      `${letters.open}${shared.letter.colon}${data.workbook}`,
      letters.weekPlanFooter,
    ),
  };
}

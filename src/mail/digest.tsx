/** The reminder digest, and the letter to a supervisor about what is long overdue: what waits, in order of urgency. */
import type { Day } from "../schema/cell.ts";
import { formatOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import { accent, alarm, ink, Link, line, quiet, renderFrame, Section, warm } from "./frame.tsx";

/** A visit, a task or a customer to get in touch with, in a letter. */
export interface DigestItem {
  readonly entity: "visit" | "task" | "customer";
  readonly id: string;
  readonly link: string;
  readonly due: Day;
  /** Days since it was due; 0 or less when it is not late. */
  readonly late: number;
  readonly customer: string | null;
  readonly subject: string | null;
  /** Shown when the letter speaks of several people. */
  readonly owner: string | null;
}

export interface DigestData {
  readonly name: string;
  readonly day: Day;
  readonly overdue: readonly DigestItem[];
  readonly today: readonly DigestItem[];
  readonly next: readonly DigestItem[];
  /** Mails that wait for this person's approval, and where they stand. */
  readonly held: { readonly count: number; readonly link: string };
  readonly workbook: string;
}

export interface EscalationData {
  readonly name: string;
  readonly day: Day;
  readonly days: number;
  readonly items: readonly DigestItem[];
  readonly workbook: string;
}

export interface Written {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** More than this many lines of one list are counted, not shown. */
export const mostLines = 40;

/** “Visit”, “Task” or “Customer”, at the beginning of a line. */
function kindOf({ entity }: DigestItem, words: Language): string {
  const { one } = words.entities[entity];
  return one.slice(0, 1).toLocaleUpperCase(words.code) + one.slice(1);
}

const headline = (item: DigestItem, words: Language): string => item.customer ?? item.subject ?? kindOf(item, words);
function when(item: DigestItem, words: Language): string {
  if (item.late > 0) return words.letters.late(item.late);
  return item.late === 0 ? "" : formatOf(words.code).shortDay(item.due);
}

const details = (item: DigestItem, words: Language): string[] => {
  const subject = item.customer ? (item.subject ?? "") : "";
  return [kindOf(item, words), subject, when(item, words), item.owner ?? "", item.id].filter((part) => part !== "");
};

const Line = ({ item, words }: { readonly item: DigestItem; readonly words: Language }) => (
  <tr>
    <td style={`padding:7px 0;border-bottom:1px solid ${line};font-size:14px;line-height:20px`}>
      <Link href={item.link}>{headline(item, words)}</Link>
      <div style={`font-size:12px;line-height:18px;color:${quiet}`}>{details(item, words).join(" · ")}</div>
    </td>
  </tr>
);

export interface ListProps {
  readonly title: string;
  readonly colour: string;
  readonly items: readonly DigestItem[];
  readonly words: Language;
}

export function List({ title, colour, items, words }: ListProps) {
  if (items.length === 0) return null;
  return (
    <Section title={`${title} (${items.length})`} colour={colour}>
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        {items.slice(0, mostLines).map((item) => (
          <Line key={item.id} item={item} words={words} />
        ))}
      </table>
      {items.length > mostLines ? <div style={`padding-top:6px;color:${quiet}`}>{words.letters.more(items.length - mostLines)}</div> : null}
    </Section>
  );
}

export const plainList = (title: string, items: readonly DigestItem[], words: Language): string =>
  items.length === 0
    ? ""
    : [
        `${title} (${items.length})`,
        ...items.slice(0, mostLines).map((item) => `- ${headline(item, words)} · ${details(item, words).join(" · ")}\n  ${item.link}`),
        ...(items.length > mostLines ? [words.letters.more(items.length - mostLines)] : []),
      ].join("\n");

export const plain = (...blocks: readonly string[]): string => `${blocks.filter((block) => block !== "").join("\n\n")}\n`;

/** Mails that wait to be approved, which nobody sees go by. */
const Approvals = ({ count, link, words }: DigestData["held"] & { readonly words: Language }) =>
  count === 0 ? null : (
    <div style="padding-top:12px">
      <Link href={link}>{words.messages.mail.held(count)}</Link> {words.letters.approve}
    </div>
  );

const plainApprovals = ({ count, link }: DigestData["held"], { messages, letters }: Language): string =>
  count === 0 ? "" : `${messages.mail.held(count)} ${letters.approve}\n${link}`;

function digestSubject({ overdue, today, next, held, day }: DigestData, { letters, code }: Language): string {
  const on = formatOf(code).day(day);
  return overdue.length + today.length + next.length > 0
    ? letters.digestSubject(overdue.length, today.length, on)
    : letters.approvalsSubject(held.count, on);
}

/** The digest of one manager for one day. */
export function writeDigest(data: DigestData, words: Language): Written {
  const { letters } = words;
  const lists = [
    { title: letters.overdue, colour: alarm, items: data.overdue },
    { title: letters.today, colour: accent, items: data.today },
    { title: letters.next, colour: ink, items: data.next },
  ];
  const title = letters.digestTitle(data.name);
  const subtitle = formatOf(words.code).longDay(data.day);
  const summary = letters.digestSummary(data.overdue.length, data.today.length, data.next.length);
  const children = (
    <>
      <div style="padding-top:12px">{summary}</div>
      <Approvals {...data.held} words={words} />
      {lists.map((list) => (
        <List key={list.title} {...list} words={words} />
      ))}
      <div style="padding-top:20px">
        <Link href={data.workbook}>{letters.open}</Link>
      </div>
    </>
  );
  return {
    subject: digestSubject(data, words),
    html: renderFrame({ language: words.code, preview: summary, title, subtitle, footer: letters.digestFooter, children }),
    text: plain(
      `${title}\n${subtitle}`,
      summary,
      plainApprovals(data.held, words),
      ...lists.map((list) => plainList(list.title, list.items, words)),
      `${letters.open}${words.summary.letter.colon}${data.workbook}`,
      letters.digestFooter,
    ),
  };
}

/** What a supervisor is told of work that has been overdue for `days` days or more; each piece of work once. */
export function writeEscalation(data: EscalationData, words: Language): Written {
  const { letters } = words;
  const title = letters.escalationTitle(data.items.length);
  const summary = letters.escalationSummary(data.items.length, data.days);
  const subtitle = formatOf(words.code).longDay(data.day);
  const children = (
    <>
      <div style="padding-top:12px">{summary}</div>
      <List title={letters.overdue} colour={warm} items={data.items} words={words} />
    </>
  );
  return {
    subject: letters.escalationSubject(data.items.length),
    html: renderFrame({ language: words.code, preview: summary, title, subtitle, footer: letters.escalationFooter, children }),
    text: plain(
      `${title}\n${subtitle}`,
      summary,
      plainList(letters.overdue, data.items, words),
      `${letters.open}${words.summary.letter.colon}${data.workbook}`,
      letters.escalationFooter,
    ),
  };
}

/** The sections of a performance summary: what happened, is late, is at risk, deserves praise, and what to do next. */
import { choices } from "../crm/choices.ts";
import type { Silent } from "../crm/insight/attention.ts";
import { type Grounds, overdueGrounds, silentGrounds } from "../crm/insight/grounds.ts";
import type { Overdue } from "../crm/insight/lateness.ts";
import type { Remark, RemarkCode, RemarkOf, Section } from "../crm/insight/remark.ts";
import { remarksOn } from "../crm/insight/remarks.ts";
import type { View } from "../crm/insight/view.ts";
import type { RemarkWords } from "../text/say.ts";
import { type Linked, linked, type SummaryList, type SummaryRemark, type SummarySection, type Wording } from "./summaryShape.ts";

const mostRemarks: Readonly<Record<Section, number>> = { happened: 9, late: 4, risk: 7, praise: 6, next: 15 };
const mostItems = 10;

function sentence<C extends RemarkCode>(remark: RemarkOf<C>, { words, say }: Wording): string {
  const sentences: RemarkWords = words.summary.remarks;
  return sentences[remark.code](remark.numbers, say);
}

/** The longest overdue, and the longest silent. */
function listOf(code: RemarkCode, view: View, wording: Wording): SummaryList | undefined {
  const { words, say, links } = wording;
  const { letter } = words.summary;
  const { now, subject, today } = view;
  const names = new Map(view.people.map((each) => [each.subject.owner, each.subject.name]));
  const owner = (email: string | null): string => (view.people.length > 0 && email ? ` · ${names.get(email) ?? email}` : "");
  const more = (all: readonly unknown[], of: Grounds): Linked | undefined =>
    all.length > mostItems ? linked(letter.more(all.length - mostItems), of, wording) : undefined;
  const silent = (item: Silent) => ({
    text: item.name,
    link: links.row(item),
    detail: `${letter.silentFor(item.days, say.day(item.last))}${owner(item.owner)}`,
  });
  const late = (item: Overdue) => ({
    text: item.customer ? `${item.name} · ${item.customer}` : item.name,
    link: links.row(item),
    detail: `${letter.overdueBy(item.days, say.day(item.due))}${owner(item.owner)}`,
  });
  if (code === "overdue")
    return { items: now.overdue.slice(0, mostItems).map(late), more: more(now.overdue, overdueGrounds(subject, now.overdue, today)) };
  const { silent: all } = now.silence;
  return code === "silent"
    ? { items: all.slice(0, mostItems).map(silent), more: more(all, silentGrounds(subject, now.silence, today)) }
    : undefined;
}

function remarkOf(remark: Remark, view: View, wording: Wording): SummaryRemark {
  const { colon, basisLinks } = wording.words.summary.letter;
  const text = sentence<RemarkCode>(remark, wording);
  return {
    tone: remark.tone,
    text: remark.who ? `${remark.who}${colon}${text}` : text,
    evidence: remark.basis.map(({ label, of }) => linked(basisLinks[label], of, wording)),
    places: remark.about.map((place) => ({ text: place.name, link: wording.links.row(place) })),
    list: listOf(remark.code, view, wording),
  };
}

/** A section about which there is nothing to say is left out. */
export function sectionsOf(view: View, wording: Wording): SummarySection[] {
  const all = remarksOn(view);
  return choices.section.flatMap((code) => {
    const remarks = all.filter(({ section }) => section === code).slice(0, mostRemarks[code]);
    if (remarks.length === 0) return [];
    const title = wording.words.choices.section[code];
    return [{ code, title, remarks: remarks.map((remark) => remarkOf(remark, view, wording)) }];
  });
}

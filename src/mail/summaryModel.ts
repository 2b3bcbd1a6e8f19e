/** A performance summary in words: what the letter says, before it is laid out. */
import { addDays } from "../crm/days.ts";
import { lineOf } from "../crm/insight/board.ts";
import type { Basis } from "../crm/insight/grounds.ts";
import type { View } from "../crm/insight/view.ts";
import type { Language } from "../text/language.ts";
import { sayIn } from "../text/say.ts";
import { columnsOf, definitionsOf, figureRows, rollsOf } from "./summaryFigures.ts";
import { sectionsOf } from "./summarySections.ts";
import type { SummaryData, SummaryModel, Wording } from "./summaryShape.ts";

function headline(view: View, { words, say }: Wording): string {
  const sales = lineOf(view.lines, "sales")?.value;
  const visits = lineOf(view.lines, "visitsDone")?.value;
  return typeof sales === "number" && typeof visits === "number" ? words.summary.letter.headline(say.money(sales), say.number(visits)) : "";
}

const aboutOf = ({ subject: { whole, scope, name } }: View, { summary }: Language): string =>
  whole ? summary.everyone : scope === "team" ? summary.teamOf(name) : name;

/** Everything that the letter says, in the recipient's language. */
export function summaryModel({ view, currency, links }: SummaryData, words: Language): SummaryModel {
  const say = sayIn(words, currency);
  const wording = { words, say, links };
  const { letter } = words.summary;
  const { kind, key, start, end } = view.period;
  const title = view.subject.scope === "team" ? letter.teamTitle[kind] : letter.title[kind];
  const about = aboutOf(view, words);
  const figures = figureRows(view, wording);
  return {
    title,
    subtitle: `${letter.subtitle(say.period(key), say.day(start), say.day(addDays(end, -1)))} · ${about}`,
    subject: letter.subject(title, say.period(key), headline(view, wording)),
    about,
    sections: sectionsOf(view, wording),
    figures,
    columns: columnsOf(wording),
    rolls: rollsOf(view, wording),
    definitions: definitionsOf(view, figures, wording),
  };
}

/** All that the letter links to, so that it can be there before the letter goes. */
export function basesOf(data: SummaryData, words: Language): readonly Basis[] {
  const found: Basis[] = [];
  const basis = (of: Basis): undefined => void found.push(of);
  summaryModel({ ...data, links: { ...data.links, basis } }, words);
  return found;
}

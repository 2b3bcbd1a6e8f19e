/** The plain-text part of a performance summary: the same sentences and figures, with the links numbered and listed below. */
import type { Language } from "../text/language.ts";
import type {
  Linked,
  SummaryData,
  SummaryFigure,
  SummaryList,
  SummaryModel,
  SummaryRemark,
  SummaryRoll,
  SummarySection,
} from "./summaryShape.ts";

const marks = { good: "+", bad: "!", neutral: "-" } as const;

/** Gives each link its number, once. */
interface Notes {
  /** ` [3]` behind what is linked. */
  behind(of: Linked): string;
  number(link: string): number;
  readonly list: () => readonly string[];
}

function notes(): Notes {
  const numbers = new Map<string, number>();
  const number = (link: string): number => {
    const known = numbers.get(link) ?? numbers.size + 1;
    numbers.set(link, known);
    return known;
  };
  return {
    number,
    behind: ({ link }) => (link ? ` [${number(link)}]` : ""),
    list: () => [...numbers].map(([link, at]) => `[${at}] ${link}`),
  };
}

interface Plain {
  readonly words: Language;
  readonly notes: Notes;
}

const blockOf = (title: string, lines: readonly string[], { words }: Plain): string =>
  lines.length === 0 ? "" : [words.summary.letter.heading(title), ...lines].join("\n");

function remarkLine({ tone, text, places, evidence, list }: SummaryRemark, plain: Plain): string {
  const { behind, number } = plain.notes;
  const about = places.length > 0 ? ` → ${places.map((place) => `${place.text}${behind(place)}`).join(plain.words.comma)}` : "";
  const links = evidence.flatMap(({ text: name, link }) => (link ? [`${name} ${number(link)}`] : []));
  const line = `${marks[tone]} ${text}${about}${links.length > 0 ? ` [${links.join(" · ")}]` : ""}`;
  return [line, ...(list ? listLines(list, plain) : [])].join("\n");
}

function listLines({ items, more }: SummaryList, { words, notes: { behind } }: Plain): string[] {
  const { colon } = words.summary.letter;
  return [
    ...items.map((item) => `  ${item.text}${colon}${item.detail}${behind(item)}`),
    ...(more ? [`  ${more.text}${behind(more)}`] : []),
  ];
}

const sectionBlock = ({ title, remarks }: SummarySection, plain: Plain): string =>
  blockOf(
    title,
    remarks.map((remark) => remarkLine(remark, plain)),
    plain,
  );

function figureLine({ label, value, basis, before, change }: SummaryFigure, earlier: string, { words, notes: { behind } }: Plain): string {
  const { colon, semicolon } = words.summary.letter;
  const compared = before.text === "–" ? "" : `${semicolon}${earlier}${colon}${before.text}${behind(before)}${semicolon}${change.text}`;
  const own = `${value.text}${behind(value)}`;
  const rest = basis.text ? ` (${basis.text}${basis.link === value.link ? "" : behind(basis)})` : "";
  return `- ${label}${colon}${own}${rest}${compared}`;
}

function rollBlock({ title, rows, more }: SummaryRoll, columns: readonly string[], plain: Plain): string {
  const { colon, semicolon } = plain.words.summary.letter;
  const lines = rows.map(({ name, cells }) => {
    const all = cells.map((cell, at) => `${columns[at]} ${cell.text}${plain.notes.behind(cell)}`);
    return `- ${name}${colon}${all.join(semicolon)}`;
  });
  return blockOf(title, [...lines, ...(more ? [more] : [])], plain);
}

export function plainSummary(model: SummaryModel, { view, links }: SummaryData, words: Language): string {
  const { letter } = words.summary;
  const plain = { words, notes: notes() };
  const earlier = letter.before[view.period.kind];
  const blocks = [
    `${model.title}\n${model.subtitle}`,
    ...model.sections.map((section) => sectionBlock(section, plain)),
    blockOf(
      letter.figures,
      model.figures.map((figure) => figureLine(figure, earlier, plain)),
      plain,
    ),
    ...model.rolls.map((roll) => rollBlock(roll, model.columns, plain)),
    blockOf(
      letter.counted,
      model.definitions.map(({ label, text }) => `- ${label}${letter.colon}${text}`),
      plain,
    ),
    `${letter.open}${letter.colon}${links.figures}`,
    letter.footer,
  ];
  return `${[...blocks, blockOf(letter.links, plain.notes.list(), plain)].filter((each) => each !== "").join("\n\n")}\n`;
}

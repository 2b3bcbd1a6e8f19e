/** The plain-text part of a performance summary: the same figures and remarks, with links spelt out where they help. */
import type { Language } from "../text/language.ts";
import type { SummaryData, SummaryFigure, SummaryList, SummaryModel, SummaryRemark } from "./summaryModel.ts";

type Letter = Language["summary"]["letter"];

const marks = { good: "+", bad: "!", neutral: "-" } as const;

const block = (title: string, lines: readonly string[]): string => (lines.length === 0 ? "" : [title.toUpperCase(), ...lines].join("\n"));

const remarkLine = ({ tone, text, places }: SummaryRemark): string =>
  `${marks[tone]} ${text}${places.length > 0 ? ` → ${places.map((place) => place.text).join(", ")}` : ""}`;

function figureLine({ label, value, basis, before, change }: SummaryFigure, earlier: string, { colon, semicolon }: Letter): string {
  const compared = before.text === "–" ? "" : `${semicolon}${earlier}${colon}${before.text}${semicolon}${change}`;
  return `- ${label}${colon}${value.text}${basis ? ` (${basis})` : ""}${compared}${value.link ? `\n  ${value.link}` : ""}`;
}

const listBlock = (list: SummaryList, words: Language): string =>
  block(list.title, [
    ...list.items.map((item) => `- ${item.text}${words.summary.letter.colon}${item.detail}${item.link ? `\n  ${item.link}` : ""}`),
    ...(list.more > 0 ? [words.summary.letter.more(list.more)] : []),
  ]);

export function plainSummary(model: SummaryModel, { view, links }: SummaryData, words: Language): string {
  const { letter } = words.summary;
  const person = ({ name, cells }: SummaryModel["people"][number]): string =>
    `- ${name}${letter.colon}${cells.map((cell, at) => `${model.columns[at]} ${cell.text}`).join(letter.semicolon)}`;
  const blocks = [
    `${model.title}\n${model.subtitle}`,
    block(letter.remarks, model.remarks.map(remarkLine)),
    block(
      letter.figures,
      model.figures.map((figure) => figureLine(figure, letter.before[view.period.kind], letter)),
    ),
    block(letter.people, model.people.map(person)),
    ...model.lists.map((list) => listBlock(list, words)),
    block(
      letter.counted,
      model.definitions.map(({ label, text }) => `- ${label}${letter.colon}${text}`),
    ),
    `${letter.open}${letter.colon}${links.figures}`,
    letter.footer,
  ];
  return `${blocks.filter((each) => each !== "").join("\n\n")}\n`;
}

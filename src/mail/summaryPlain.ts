/** The plain-text part of a performance summary: the same figures and remarks, with links spelt out where they help. */
import type { Language } from "../text/language.ts";
import type { SummaryData, SummaryFigure, SummaryList, SummaryModel, SummaryRemark } from "./summaryShape.ts";

type Letter = Language["summary"]["letter"];

const marks = { good: "+", bad: "!", neutral: "-" } as const;

const block = (title: string, lines: readonly string[]): string => (lines.length === 0 ? "" : [title.toUpperCase(), ...lines].join("\n"));

/** A link below the line that it belongs to. */
const below = (link: string | undefined, name = ""): string => (link ? `\n  ${name}${link}` : "");

function remarkLine({ tone, text, places, evidence }: SummaryRemark, { colon }: Letter): string {
  const about = places.length > 0 ? ` → ${places.map((place) => place.text).join(", ")}` : "";
  return `${marks[tone]} ${text}${about}${evidence.map((each) => below(each.link, `${each.text}${colon}`)).join("")}`;
}

function figureLine({ label, value, basis, before, change }: SummaryFigure, earlier: string, { colon, semicolon }: Letter): string {
  const compared = before.text === "–" ? "" : `${semicolon}${earlier}${colon}${before.text}${semicolon}${change.text}`;
  const links = [
    below(value.link),
    basis.link === value.link ? "" : below(basis.link, `${basis.text}${colon}`),
    below(before.link, `${earlier}${colon}`),
  ];
  return `- ${label}${colon}${value.text}${basis.text ? ` (${basis.text})` : ""}${compared}${links.join("")}`;
}

const listBlock = (list: SummaryList, words: Language): string =>
  block(list.title, [
    ...list.items.map((item) => `- ${item.text}${words.summary.letter.colon}${item.detail}${below(item.link)}`),
    ...(list.more ? [`${list.more.text}${below(list.more.link)}`] : []),
  ]);

export function plainSummary(model: SummaryModel, { view, links }: SummaryData, words: Language): string {
  const { letter } = words.summary;
  const person = ({ name, cells }: SummaryModel["people"][number]): string =>
    [`- ${name}`, ...cells.map((cell, at) => `  ${model.columns[at]}${letter.colon}${cell.text}${cell.link ? `  ${cell.link}` : ""}`)].join(
      "\n",
    );
  const blocks = [
    `${model.title}\n${model.subtitle}`,
    block(
      letter.remarks,
      model.remarks.map((remark) => remarkLine(remark, letter)),
    ),
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

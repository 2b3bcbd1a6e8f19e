/** The letter that tells a workbook's owners what the clock could not do, and the way out of it; apart from that, what is in order again by now. */
import type { Day } from "../schema/cell.ts";
import { formatOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import type { Written } from "./digest.tsx";
import { accent, renderFrame, Section } from "./frame.tsx";

export interface TroubleData {
  readonly day: Day;
  /** What waits for somebody; each sentence names the place and the way out. */
  readonly standing: readonly string[];
  /** What went wrong since the last letter and does no more. */
  readonly mended: readonly string[];
  readonly workbook: string;
}

/** What is to be done comes first; a list without sentences is left out. */
const listsOf = ({ standing, mended }: TroubleData, { letters }: Language) =>
  [
    { title: letters.troubleStands, sentences: standing },
    { title: letters.troubleMended, sentences: mended },
  ].filter(({ sentences }) => sentences.length > 0);

const titlesOf = ({ standing }: TroubleData, { letters }: Language): readonly [string, string] =>
  standing.length > 0 ? [letters.troubleTitle, letters.troubleSummary] : [letters.troubleMendedTitle, letters.troubleMendedSummary];

export function writeTrouble(data: TroubleData, words: Language): Written {
  const { letters } = words;
  const [title, summary] = titlesOf(data, words);
  const lists = listsOf(data, words);
  const subtitle = formatOf(words.code).longDay(data.day);
  const children = (
    <>
      <div style="padding-top:12px">{summary}</div>
      {lists.map((list) => (
        <Section key={list.title} title={list.title}>
          <ul style="margin:0 0 8px;padding-left:20px">
            {list.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ))}
      <div style="padding-top:8px">
        <a href={data.workbook} style={`color:${accent}`}>
          {letters.open}
        </a>
      </div>
    </>
  );
  const listed = lists.map((list) => `${list.title}\n${list.sentences.map((sentence) => `- ${sentence}`).join("\n")}`);
  const open = `${letters.open}${words.summary.letter.colon}${data.workbook}`;
  return {
    subject: title,
    html: renderFrame({ language: words.code, preview: summary, title, subtitle, footer: letters.troubleFooter, children }),
    text: `${[`${title}\n${subtitle}`, summary, ...listed, open, letters.troubleFooter].join("\n\n")}\n`,
  };
}

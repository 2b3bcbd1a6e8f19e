/** The letter that tells a workbook's owners what the clock could not do, and the way out of it. */
import type { Day } from "../schema/cell.ts";
import { formatOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import type { Written } from "./digest.tsx";
import { accent, renderFrame } from "./frame.tsx";

export interface TroubleData {
  readonly day: Day;
  /** Each names the place and the way out. */
  readonly sentences: readonly string[];
  readonly workbook: string;
}

export function writeTrouble({ day, sentences, workbook }: TroubleData, words: Language): Written {
  const { letters } = words;
  const [title, summary] = [letters.troubleTitle, letters.troubleSummary];
  const subtitle = formatOf(words.code).longDay(day);
  const children = (
    <>
      <div style="padding-top:12px">{summary}</div>
      <ul style="padding-left:20px">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <a href={workbook} style={`color:${accent}`}>
        {letters.open}
      </a>
    </>
  );
  const list = sentences.map((sentence) => `- ${sentence}`).join("\n");
  const open = `${letters.open}${words.summary.letter.colon}${workbook}`;
  return {
    subject: title,
    html: renderFrame({ language: words.code, preview: summary, title, subtitle, footer: letters.troubleFooter, children }),
    text: `${[`${title}\n${subtitle}`, summary, list, open, letters.troubleFooter].join("\n\n")}\n`,
  };
}

/** The letter that tells a supervisor of a low score: who said what, who calls and until when. */
import type { Day, Moment } from "../schema/cell.ts";
import { formatOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import type { Written } from "./digest.tsx";
import { alarm, ink, Link, line, quiet, renderFrame, Section } from "./frame.tsx";

export interface LowScoreData {
  /** The contact's name, or the customer's. */
  readonly who: string;
  readonly customer: string | null;
  readonly campaign: string | null;
  readonly given: Moment | null;
  /** `Form`, `Phone`. */
  readonly channel: string | null;
  readonly manager: string;
  readonly due: Day;
  readonly scores: readonly { readonly label: string; readonly score: number; readonly most: number; readonly low: boolean }[];
  /** What they wrote; blank where nothing. */
  readonly words: string;
  readonly taskLink: string;
  readonly answerLink: string;
}

const facts = ({ customer, campaign, given, channel }: LowScoreData, words: Language): readonly (readonly [string, string])[] => {
  const { recovery } = words.campaigns;
  const known: readonly (readonly [string, string | null])[] = [
    [recovery.customer, customer],
    [recovery.campaign, campaign],
    [recovery.given, given === null ? null : formatOf(words.code).moment(given)],
    [recovery.channel, channel],
  ];
  return known.flatMap(([label, value]) => (value === null || value === "" ? [] : [[label, value] as const]));
};

const Scores = ({ scores, low }: { readonly scores: LowScoreData["scores"]; readonly low: string }) => (
  <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
    {scores.map(({ label, score, most, low: isLow }) => (
      <tr key={label}>
        <td style={`padding:5px 0;border-bottom:1px solid ${line};font-size:14px;line-height:20px`}>{label}</td>
        <td
          style={`padding:5px 0;border-bottom:1px solid ${line};font-size:14px;line-height:20px;text-align:right;${isLow ? `font-weight:600;color:${alarm}` : ""}`}
        >
          {`${score} / ${most}${isLow ? ` · ${low}` : ""}`}
        </td>
      </tr>
    ))}
  </table>
);

function Body({ data, words }: { readonly data: LowScoreData; readonly words: Language }) {
  const { recovery } = words.campaigns;
  return (
    <>
      <div style="padding-top:12px">{recovery.summary(data.manager, formatOf(words.code).longDay(data.due))}</div>
      <div style={`padding-top:8px;font-size:12px;line-height:18px;color:${quiet}`}>
        {facts(data, words).map(([label, value]) => (
          <div key={label}>{`${label}${words.summary.letter.colon}${value}`}</div>
        ))}
      </div>
      <Section title={recovery.scoresTitle} colour={alarm}>
        <Scores scores={data.scores} low={recovery.low} />
      </Section>
      {data.words === "" ? null : (
        <Section title={recovery.wordsTitle} colour={ink}>
          <div style="white-space:pre-wrap">{data.words}</div>
        </Section>
      )}
      <div style="padding-top:20px">
        <Link href={data.taskLink}>{recovery.openTask}</Link>
        {" · "}
        <Link href={data.answerLink}>{recovery.openAnswer}</Link>
      </div>
    </>
  );
}

function plainOf(data: LowScoreData, words: Language, footer: string): string {
  const { recovery } = words.campaigns;
  const { colon } = words.summary.letter;
  const scores = data.scores.map(({ label, score, most, low }) => `- ${label}${colon}${score} / ${most}${low ? ` (${recovery.low})` : ""}`);
  const blocks = [
    recovery.title(data.who),
    recovery.summary(data.manager, formatOf(words.code).longDay(data.due)),
    facts(data, words)
      .map(([label, value]) => `${label}${colon}${value}`)
      .join("\n"),
    [recovery.scoresTitle, ...scores].join("\n"),
    data.words === "" ? "" : `${recovery.wordsTitle}\n${data.words}`,
    `${recovery.openTask}${colon}${data.taskLink}\n${recovery.openAnswer}${colon}${data.answerLink}`,
    footer,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

export function writeLowScore(data: LowScoreData, words: Language): Written {
  const { recovery } = words.campaigns;
  const title = recovery.title(data.who);
  const subtitle = data.customer ?? "";
  const footer = recovery.footer(words.entities.rule.tab, words.choices.rule.lowScore);
  const preview = data.scores.map(({ label, score, most }) => `${label} ${score}/${most}`).join(" · ");
  const children = <Body data={data} words={words} />;
  return {
    subject: title,
    html: renderFrame({ language: words.code, preview, title, subtitle, footer, children }),
    text: plainOf(data, words, footer),
  };
}

/** The performance summary of a week, month or quarter: sentences by section, figures, charts, teams and people, each number with a link to its rows. */
import { Fragment } from "preact";
import type { Language } from "../text/language.ts";
import type { Written } from "./digest.tsx";
import { accent, alarm, ink, Link, line, type Medium, quiet, renderFrame, Section, warm } from "./frame.tsx";
import { type Picture, type SummaryPicture, summaryPictures } from "./summaryCharts.ts";
import { summaryModel } from "./summaryModel.ts";
import { plainSummary } from "./summaryPlain.ts";
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

export interface WrittenSummary extends Written {
  readonly charts: Readonly<Record<string, Picture>>;
  readonly model: SummaryModel;
  /** The same for paper. */
  print(): string;
}

const tones = { good: accent, bad: alarm, neutral: quiet } as const;
const marks = { good: "▲", bad: "▼", neutral: "•" } as const;
const headings = { happened: ink, late: alarm, risk: warm, praise: accent, next: ink } as const;

const Value = ({ of }: { readonly of: Linked }) => (of.link ? <Link href={of.link}>{of.text}</Link> : of.text);

/** Links beside a sentence: the rows it speaks of, and those that its numbers rest on. */
const Sources = ({ remark, comma }: { readonly remark: SummaryRemark; readonly comma: string }) => (
  <>
    {remark.places.map((place, at) => (
      <Fragment key={place.link}>
        {at === 0 ? " → " : comma}
        <Value of={place} />
      </Fragment>
    ))}
    {remark.evidence.some(({ link }) => link) ? (
      <span style={`font-size:12px;color:${quiet}`}>
        {remark.evidence.map((each) => (
          <Fragment key={each.text}>
            {" "}
            <span style="white-space:nowrap">
              · <Value of={each} />
            </span>
          </Fragment>
        ))}
      </span>
    ) : null}
  </>
);

const List = ({ list }: { readonly list: SummaryList }) => (
  <div style={`margin:4px 0 0;padding-left:10px;border-left:2px solid ${line};font-size:13px;line-height:22px`}>
    {list.items.map((item) => (
      <div key={item.link}>
        <Value of={item} /> <span style={`color:${quiet}`}>{item.detail}</span>
      </div>
    ))}
    {list.more ? (
      <div>
        <Value of={list.more} />
      </div>
    ) : null}
  </div>
);

interface RemarkProps {
  readonly remark: SummaryRemark;
  readonly mark: string;
  /** Between the names of rows. */
  readonly comma: string;
}

const Remark = ({ remark, mark, comma }: RemarkProps) => (
  <tr>
    <td width="18" valign="top" style={`padding:4px 0;font-size:12px;line-height:20px;color:${tones[remark.tone]}`} aria-hidden="true">
      {mark}
    </td>
    <td style="padding:4px 0;line-height:20px">
      {remark.text}
      <Sources remark={remark} comma={comma} />
      {remark.list ? <List list={remark.list} /> : null}
    </td>
  </tr>
);

type SentencesProps = Pick<RemarkProps, "comma"> & { readonly section: SummarySection };

const Sentences = ({ section: { code, title, remarks }, comma }: SentencesProps) => (
  <Section title={title} colour={headings[code]}>
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
      {remarks.map((remark) => (
        <Remark key={remark.text} remark={remark} mark={code === "next" ? "☐" : marks[remark.tone]} comma={comma} />
      ))}
    </table>
  </Section>
);

const cellStyle = (extra = ""): string => `padding:6px 0 6px 6px;border-bottom:1px solid ${line};${extra}`;

const Head = ({ labels }: { readonly labels: readonly string[] }) => (
  <tr>
    {labels.map((label, at) => (
      <th
        key={label}
        scope="col"
        align={at === 0 ? "left" : "right"}
        style={`padding:4px 0 4px ${at === 0 ? 0 : 6}px;border-bottom:2px solid ${line};vertical-align:bottom;font-size:12px;line-height:16px;font-weight:600;color:${quiet}`}
      >
        {label}
      </th>
    ))}
  </tr>
);

const Figure = ({ figure }: { readonly figure: SummaryFigure }) => (
  <tr>
    <td style={cellStyle("padding-left:0")}>{figure.label}</td>
    <td align="right" style={cellStyle()}>
      <b>
        <Value of={figure.value} />
      </b>
      {figure.basis.text ? (
        <div style="font-size:12px;line-height:16px">
          <Value of={figure.basis} />
        </div>
      ) : null}
    </td>
    <td align="right" style={cellStyle()}>
      <Value of={figure.before} />
    </td>
    <td align="right" style={cellStyle()}>
      <Value of={figure.change} />
    </td>
  </tr>
);

function Figures({ model, words, data }: BodyProps) {
  const { letter } = words.summary;
  if (model.figures.length === 0) return null;
  return (
    <Section title={letter.figures}>
      <table width="100%" cellPadding="0" cellSpacing="0" style="border-collapse:collapse;font-size:13px;line-height:19px">
        <Head labels={[letter.figure, letter.value, letter.before[data.view.period.kind], letter.change]} />
        {model.figures.map((figure) => (
          <Figure key={figure.label} figure={figure} />
        ))}
      </table>
    </Section>
  );
}

/** Cells of a fixed width, as many beside one another as there is room for: six on a desk, three or two on a phone. */
const Roll = ({ roll, columns }: { readonly roll: SummaryRoll; readonly columns: readonly string[] }) => (
  <Section title={roll.title}>
    {roll.rows.map(({ name, cells }) => (
      <div key={name} style={`padding:8px 0 4px;border-bottom:1px solid ${line};font-size:13px;line-height:19px`}>
        <b>{name}</b>
        <div style={`color:${quiet}`}>
          {cells.map((cell, at) => (
            <div key={columns[at]} style="display:inline-block;width:88px;vertical-align:bottom;padding-bottom:4px">
              <small>{columns[at]}</small>
              <br />
              <Value of={cell} />
            </div>
          ))}
        </div>
      </div>
    ))}
    {roll.more ? <div style={`padding-top:6px;color:${quiet}`}>{roll.more}</div> : null}
  </Section>
);

/** A picture has its own white paper, and its words their own ink: neither changes in the dark. */
const Chart = ({ name, picture, alt }: SummaryPicture) => (
  <div style="padding-top:16px;page-break-inside:avoid">
    <img
      src={`cid:${name}`}
      alt={alt}
      width={picture.width}
      style={`display:block;width:100%;max-width:${picture.width}px;height:auto;border:0;border-radius:8px;background:#fff;color:#222;font-size:12px;line-height:18px`}
    />
  </div>
);

const Definitions = ({ model, words }: BodyProps) => (
  <Section title={words.summary.letter.counted}>
    <div style={`font-size:12px;line-height:18px;color:${quiet}`}>
      {model.definitions.map(({ label, text }) => (
        <div key={label}>
          <b>{label}</b>
          {words.summary.letter.colon}
          {text}
        </div>
      ))}
    </div>
  </Section>
);

interface BodyProps {
  readonly model: SummaryModel;
  readonly words: Language;
  readonly data: SummaryData;
  readonly pictures: readonly SummaryPicture[];
}

const Body = (props: BodyProps) => (
  <>
    {props.model.sections.map((section) => (
      <Sentences key={section.code} section={section} comma={props.words.comma} />
    ))}
    <Figures {...props} />
    {props.pictures.map((each) => (
      <Chart key={each.name} {...each} />
    ))}
    {props.model.rolls.map((roll) => (
      <Roll key={roll.title} roll={roll} columns={props.model.columns} />
    ))}
    <Definitions {...props} />
    <div style="padding-top:20px">
      <Link href={props.data.links.figures}>{props.words.summary.letter.open}</Link>
    </div>
  </>
);

/** The summary of one subject and one period that has ended, in the recipient's language. */
export function writeSummary(data: SummaryData, words: Language): WrittenSummary {
  const model = summaryModel(data, words);
  const pictures = summaryPictures(data.view, words, data.currency);
  const { title, subtitle, subject } = model;
  const preview = model.sections[0]?.remarks[0]?.text ?? "";
  const { footer } = words.summary.letter;
  const html = (medium: Medium): string => {
    const children = <Body model={model} words={words} data={data} pictures={pictures} />;
    return renderFrame({ language: words.code, preview, title, subtitle, footer, medium, children });
  };
  return {
    subject,
    html: html("mail"),
    text: plainSummary(model, data, words),
    charts: Object.fromEntries(pictures.map(({ name, picture }) => [name, picture])),
    model,
    print: () => html("print"),
  };
}

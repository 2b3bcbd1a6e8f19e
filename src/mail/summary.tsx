/** The weekly and monthly performance summary: remarks, figures, charts and people, each number with a link to its rows. */
import type { ComponentChildren } from "preact";
import type { Language } from "../text/language.ts";
import type { Written } from "./digest.tsx";
import { accent, alarm, ink, Link, line, quiet, renderFrame, Section } from "./frame.tsx";
import { type Picture, type SummaryPicture, summaryPictures } from "./summaryCharts.ts";
import { summaryModel } from "./summaryModel.ts";
import { plainSummary } from "./summaryPlain.ts";
import type { Linked, SummaryData, SummaryFigure, SummaryList, SummaryModel, SummaryRemark } from "./summaryShape.ts";

export interface WrittenSummary extends Written {
  readonly charts: Readonly<Record<string, Picture>>;
}

const tones = { good: accent, bad: alarm, neutral: quiet } as const;
const marks = { good: "▲", bad: "▼", neutral: "•" } as const;
const cellStyle = (extra = ""): string => `padding:6px 0 6px 8px;border-bottom:1px solid ${line};font-size:13px;line-height:19px;${extra}`;

const Value = ({ of }: { readonly of: Linked }) => (of.link ? <Link href={of.link}>{of.text}</Link> : <span>{of.text}</span>);

const Table = ({ children }: { readonly children: ComponentChildren }) => (
  <table width="100%" cellPadding="0" cellSpacing="0" style="border-collapse:collapse">
    {children}
  </table>
);

const Head = ({ labels }: { readonly labels: readonly string[] }) => (
  <tr>
    {labels.map((label, at) => (
      <th
        key={label}
        scope="col"
        align={at === 0 ? "left" : "right"}
        style={`padding:4px 0 4px ${at === 0 ? 0 : 8}px;border-bottom:2px solid ${line};font-size:12px;line-height:16px;font-weight:600;color:${quiet}`}
      >
        {label}
      </th>
    ))}
  </tr>
);

function Remark({ remark }: { readonly remark: SummaryRemark }) {
  return (
    <tr>
      <td width="20" valign="top" style={`padding:5px 0;font-size:13px;line-height:20px;color:${tones[remark.tone]}`} aria-hidden="true">
        {marks[remark.tone]}
      </td>
      <td style="padding:5px 0;font-size:14px;line-height:20px">
        {remark.text}
        {remark.places.map((place, at) => (
          <span key={place.link}>
            {at === 0 ? " → " : ", "}
            <Link href={place.link ?? ""}>{place.text}</Link>
          </span>
        ))}
        {remark.evidence.length > 0 ? (
          <span style="font-size:12px">
            {" ["}
            {remark.evidence.map((each, at) => (
              <span key={each.text}>
                {at === 0 ? "" : " · "}
                <Value of={each} />
              </span>
            ))}
            ]
          </span>
        ) : null}
      </td>
    </tr>
  );
}

const Figure = ({ figure }: { readonly figure: SummaryFigure }) => (
  <tr>
    <td style={cellStyle("padding-left:0")}>{figure.label}</td>
    <td align="right" style={cellStyle("font-weight:600")}>
      <Value of={figure.value} />
      {figure.basis.text ? (
        <div style="font-size:12px;line-height:16px;font-weight:400">
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

function Figures({
  model,
  words,
  kind,
}: {
  readonly model: SummaryModel;
  readonly words: Language;
  readonly kind: "week" | "month" | "year";
}) {
  const { letter } = words.summary;
  if (model.figures.length === 0) return null;
  return (
    <Section title={letter.figures}>
      <Table>
        <Head labels={[letter.figure, letter.value, letter.before[kind], letter.change]} />
        {model.figures.map((figure) => (
          <Figure key={figure.label} figure={figure} />
        ))}
      </Table>
    </Section>
  );
}

function People({ model, words }: { readonly model: SummaryModel; readonly words: Language }) {
  if (model.people.length === 0) return null;
  return (
    <Section title={words.summary.letter.people}>
      <Table>
        <Head labels={[words.summary.letter.person, ...model.columns]} />
        {model.people.map((person) => (
          <tr key={person.name}>
            <td style={cellStyle("padding-left:0")}>{person.name}</td>
            {person.cells.map((cell, at) => (
              <td key={model.columns[at]} align="right" style={cellStyle()}>
                <Value of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </Section>
  );
}

const List = ({ list }: { readonly list: SummaryList }) => (
  <Section title={list.title}>
    {list.items.map((item) => (
      <div key={item.link} style={`padding:5px 0;border-bottom:1px solid ${line}`}>
        <Value of={item} /> <span style={`font-size:12px;color:${quiet}`}>{item.detail}</span>
      </div>
    ))}
    {list.more ? (
      <div style="padding-top:5px">
        <Value of={list.more} />
      </div>
    ) : null}
  </Section>
);

const Chart = ({ name, picture, alt }: SummaryPicture) => (
  <div style="padding-top:16px">
    <img
      src={`cid:${name}`}
      alt={alt}
      width={picture.width}
      style={`display:block;width:100%;max-width:${picture.width}px;height:auto;border:0;background:#ffffff;color:${ink}`}
    />
  </div>
);

const Remarks = ({ model, title }: { readonly model: SummaryModel; readonly title: string }) => (
  <Section title={title}>
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
      {model.remarks.map((remark) => (
        <Remark key={remark.text} remark={remark} />
      ))}
    </table>
  </Section>
);

const Definitions = ({ model, words }: { readonly model: SummaryModel; readonly words: Language }) => (
  <Section title={words.summary.letter.counted}>
    {model.definitions.map(({ label, text }) => (
      <div key={label} style={`font-size:12px;line-height:18px;color:${quiet}`}>
        <b>{label}</b>
        {words.summary.letter.colon}
        {text}
      </div>
    ))}
  </Section>
);

function Body({
  model,
  words,
  data,
  pictures,
}: {
  readonly model: SummaryModel;
  readonly words: Language;
  readonly data: SummaryData;
  readonly pictures: readonly SummaryPicture[];
}) {
  const { letter } = words.summary;
  return (
    <>
      <Remarks model={model} title={letter.remarks} />
      <Figures model={model} words={words} kind={data.view.period.kind} />
      {pictures.map((each) => (
        <Chart key={each.name} {...each} />
      ))}
      <People model={model} words={words} />
      {model.lists.map((list) => (
        <List key={list.title} list={list} />
      ))}
      <Definitions model={model} words={words} />
      <div style="padding-top:20px">
        <Link href={data.links.figures}>{letter.open}</Link>
      </div>
    </>
  );
}

/** The summary of one subject and one period that has ended, in the recipient's language. */
export function writeSummary(data: SummaryData, words: Language): WrittenSummary {
  const model = summaryModel(data, words);
  const pictures = summaryPictures(data.view, words, data.currency);
  const { title, subtitle, subject } = model;
  const preview = model.remarks[0]?.text ?? "";
  const { footer } = words.summary.letter;
  return {
    subject,
    html: renderFrame({
      language: words.code,
      preview,
      title,
      subtitle,
      footer,
      children: <Body model={model} words={words} data={data} pictures={pictures} />,
    }),
    text: plainSummary(model, data, words),
    charts: Object.fromEntries(pictures.map(({ name, picture }) => [name, picture])),
  };
}

/** Results: the response rate, the scores with their intervals, a comparison by one cut, themes, and what was kept apart. */
import type { ResultGroup, Results, SurveyItem } from "../../src/app/surveys/wire.ts";
import type { Code } from "../../src/crm/choices.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { useCall } from "../desk/useCall.ts";
import { useRemembered } from "../desk/useRemembered.ts";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { Segments } from "../ui/segments.tsx";
import { Select } from "../ui/select.tsx";
import { Apart } from "./apart.tsx";
import { Compare } from "./compare.tsx";
import { Rate } from "./rate.tsx";
import type { ViewProps } from "./routes.ts";
import { rowsOf } from "./rows.ts";
import { type ScoreRow, ScoreTable } from "./scoreTable.tsx";
import { Themes } from "./themes.tsx";
import { useWords } from "./words.ts";

const spans = { d90: 90, d365: 365, all: null } as const;
type Span = keyof typeof spans;
const isSpan = (value: unknown): value is Span => typeof value === "string" && value in spans;

const answered = (rows: readonly ScoreRow[]): readonly ScoreRow[] => rows.filter(({ result }) => result.n > 0);

function Typed({ survey, typed }: { readonly survey: SurveyItem; readonly typed: Results["typed"] }) {
  const { language } = usePage();
  const { results } = useWords();
  const some = typed.filter(({ n }) => n > 0);
  if (some.length === 0) return null;
  return (
    <section class="section" aria-labelledby="typed">
      <h2 id="typed">{results.typed}</h2>
      {some.map((group) => (
        <ScoreTable
          key={group.channel}
          caption={language.choices.answerChannel[group.channel]}
          rows={answered(rowsOf(language, survey, group))}
        />
      ))}
      <p class="quiet small">{results.typedHelp}</p>
    </section>
  );
}

function Recovery({ recovery: { open, done } }: Pick<Results, "recovery">) {
  const { results } = useWords();
  const { number } = formatOf(usePage().language.code);
  if (open + done === 0) return null;
  return (
    <p class="panel pad row spread">
      <span>{results.recovery}</span>
      <span class={open > 0 ? "warn" : "quiet"}>{results.recoveryOf(number(open), number(done))}</span>
    </p>
  );
}

function Scores({ survey, all }: { readonly survey: SurveyItem; readonly all: ResultGroup }) {
  const { language } = usePage();
  const { results, gap } = useWords();
  const rows = rowsOf(language, survey, all);
  const hasFew = rows.some(({ result }) => result.grey);
  const hasNps = rows.some(({ scale }) => scale === "recommend");
  return (
    <section class="section" aria-labelledby="scores">
      <h2 id="scores">{results.scores}</h2>
      <ScoreTable caption={results.question} rows={rows} />
      <p class="quiet small">{[results.csatHelp, ...(hasNps ? [results.npsHelp] : []), ...(hasFew ? [results.fewHelp] : [])].join(gap)}</p>
    </section>
  );
}

interface ReadingProps {
  readonly survey: SurveyItem;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
}

function Reading({ survey, span, onSpan }: ReadingProps) {
  const { language } = usePage();
  const { results } = useWords();
  const [by, setBy] = useRemembered<Code<"cut">>(
    "results.by",
    (value): value is Code<"cut"> => typeof value === "string" && value in language.choices.cut,
    "touchPoint",
  );
  const { value, failure, again } = useCall("surveyResults", { survey: survey.id, days: spans[span], by });
  const isEmpty = value && value.all.n + value.typed.reduce((sum, { n }) => sum + n, 0) + value.apart.length === 0;
  const options = (["d90", "d365", "all"] as const).map((name) => ({ name, label: results.spans[name] }));
  return (
    <>
      <Segments label={results.span} options={options} current={span} onPick={onSpan} />
      {failure && <Failure message={failure} again={again} />}
      {!value && !failure && <Bones label={language.sidebar.loading} />}
      {value && <Rate rate={value.all.rate} />}
      {value && isEmpty && (
        <Empty icon="star" title={results.emptyTitle}>
          <p class="quiet">{results.emptyText}</p>
        </Empty>
      )}
      {value && !isEmpty && (
        <>
          <Recovery recovery={value.recovery} />
          {value.all.n > 0 && <Scores survey={survey} all={value.all} />}
          {value.all.n > 0 && <Compare {...{ survey, by }} groups={value.groups} onBy={setBy} />}
          <Themes results={value} />
          <Typed survey={survey} typed={value.typed} />
          <Apart results={value} />
        </>
      )}
    </>
  );
}

const isText = (value: unknown): value is string => typeof value === "string";

export function ResultsView({ data }: ViewProps) {
  const words = useWords();
  const { surveys } = data;
  const first = surveys.find(({ answers }) => answers > 0) ?? surveys[0];
  const [chosen, setChosen] = useRemembered("results.survey", isText, first?.id ?? "");
  const [span, setSpan] = useRemembered<Span>("results.span", isSpan, "d365");
  const survey = surveys.find(({ id }) => id === chosen) ?? first;
  if (!survey) {
    return (
      <Empty icon="star" title={words.results.emptyTitle}>
        <p class="quiet">{words.campaigns.firstForm}</p>
      </Empty>
    );
  }
  return (
    <>
      {surveys.length > 1 && (
        <Select
          state={{ id: "results-survey", "aria-label": words.results.survey }}
          value={survey.id}
          options={surveys.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={setChosen}
        />
      )}
      <Reading key={survey.id} survey={survey} span={span} onSpan={setSpan} />
    </>
  );
}

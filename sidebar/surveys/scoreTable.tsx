/** Scores as a table with small bars: each row a question, or one group's answers to the same question. */
import type { QuestionResult } from "../../src/app/surveys/wire.ts";
import type { Scale } from "../../src/crm/satisfaction/questions.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { type Told, tell } from "./figures.ts";
import { useWords } from "./words.ts";

export interface ScoreRow {
  readonly key: string;
  readonly label: string;
  readonly scale: Scale;
  readonly result: QuestionResult;
}

const percent = (part: number): string => `${part * 100}%`;

/** The bar says nothing that the numbers do not: it is for the eye alone. */
const Bar = ({ at, from, to }: Told) => (
  <span class="bar" aria-hidden="true">
    <span class="fill" style={{ width: percent(at) }} />
    {from !== null && to !== null && <span class="reach" style={{ left: percent(from), width: percent(to - from) }} />}
  </span>
);

function Row({ label, scale, result }: Omit<ScoreRow, "key">) {
  const { language } = usePage();
  const words = useWords();
  const { results } = words;
  const { number } = formatOf(language.code);
  const told = tell(result, scale, { code: language.code, words });
  const facts = told
    ? [told.between, told.mean, result.unusable > 0 ? results.unusable(number(result.unusable)) : null]
    : [results.noScore];
  return (
    <tr class={result.grey ? "grey" : ""}>
      <th scope="row">
        {label}
        {told && <Bar {...told} />}
        <span class="small quiet block">
          {result.grey && told && <span class="badge dull">{results.few}</span>}
          {facts.filter(Boolean).join(" · ")}
        </span>
        {told?.change && !result.grey && <span class={`small block ${result.change === "up" ? "good" : "bad"}`}>{told.change}</span>}
      </th>
      <td class="figure">
        {told?.value ?? "—"}
        {told && <span class="small quiet block">{told.measure}</span>}
      </td>
      <td class="number quiet">{number(result.n)}</td>
    </tr>
  );
}

export function ScoreTable({ caption, rows }: { readonly caption: string; readonly rows: readonly ScoreRow[] }) {
  const { results } = useWords();
  return (
    <table class="panel scores">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col" class="figure">
            {results.score}
          </th>
          <th scope="col" class="number">
            {results.n}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row {...row} key={row.key} />
        ))}
      </tbody>
    </table>
  );
}

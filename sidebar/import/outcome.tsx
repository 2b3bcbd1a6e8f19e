/** What would be done, before it is; and what was done, after it. */
import { useState } from "preact/hooks";
import type { Outcome as Done } from "../../src/app/import/chunk.ts";
import { type Importable, importables } from "../../src/crm/import/targets.ts";
import { formatOf } from "../../src/text/format.ts";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { closePage } from "../google.ts";
import { Button } from "../ui/button.tsx";
import { failedRows } from "./failedRows.ts";
import type { Prepared } from "./prepare.ts";
import type { Report } from "./run.ts";
import { outcomeSentence, rowSentence } from "./words.ts";

interface Props {
  readonly language: Language;
  readonly prepared: Prepared;
  readonly report: Report;
  /** A rehearsal: nothing was written yet. */
  readonly isDry: boolean;
  readonly onBack: () => void;
  readonly onRun: () => void;
  readonly onRestart: () => void;
}

/** Rows that a page can show without growing slow. */
const shown = 100;

function Counts({ language, report, isDry }: Pick<Props, "language" | "report" | "isDry">) {
  const { importer, entities } = language;
  const { number } = formatOf(language.code);
  const counted = importables.flatMap((entity) => {
    const count = report.counts[entity];
    return count ? [{ entity, count }] : [];
  });
  return (
    <table class="counts">
      <thead>
        <tr>
          <td />
          <th scope="col">{isDry ? importer.what.create : importer.created}</th>
          <th scope="col">{isDry ? importer.what.update : importer.updated}</th>
          <th scope="col">{isDry ? importer.what.skip : importer.skipped}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ entity, count }) => (
          <tr key={entity}>
            <th scope="row">{entities[entity].tab}</th>
            <td>{number(count.created)}</td>
            <td>{number(count.updated)}</td>
            <td>{number(count.skipped)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RowsProps = Pick<Props, "language" | "isDry"> & { readonly entity: Importable; readonly outcomes: readonly Done[] };

/** What needs a look comes first. */
const rank = { skip: 0, update: 1, create: 2, same: 3 };

function Rows({ language, isDry, entity, outcomes }: RowsProps) {
  const { importer, entities } = language;
  const done = { create: importer.created, update: importer.updated, same: importer.what.same, skip: importer.skipped };
  const first = [...outcomes].sort((one, other) => rank[one[1]] - rank[other[1]] || one[0] - other[0]).slice(0, shown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={importer.records}>
      <table>
        <thead>
          <tr>
            {[importer.row, entities[entity].tab, importer.action, importer.why].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((outcome) => (
            <tr key={`${outcome[0]} ${outcome[3]}`} data-what={outcome[1]}>
              <td>{outcome[0]}</td>
              <td>{outcome[3]}</td>
              <td>{(isDry ? importer.what : done)[outcome[1]]}</td>
              <td>{outcomeSentence(language, outcome, entity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Records({ language, report, isDry }: Pick<Props, "language" | "report" | "isDry">) {
  const { importer, entities } = language;
  const { number } = formatOf(language.code);
  const present = importables.filter((entity) => (report.outcomes[entity]?.length ?? 0) > 0);
  const [entity, setEntity] = useState<Importable | undefined>(present[0]);
  if (entity === undefined) return null;
  const outcomes = report.outcomes[entity] ?? [];
  return (
    <details open>
      <summary>{importer.records}</summary>
      <div class="facts">
        <label>
          {importer.record}
          <select value={entity} onChange={(event) => setEntity(present.find((name) => name === event.currentTarget.value))}>
            {present.map((name) => (
              <option key={name} value={name}>
                {entities[name].tab}
              </option>
            ))}
          </select>
        </label>
        {outcomes.length > shown && <span class="quiet">{importer.firstOf(number(shown), number(outcomes.length))}</span>}
      </div>
      <Rows {...{ language, isDry, entity, outcomes }} />
    </details>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

function Problems({ language, prepared, report, isDry }: Pick<Props, "language" | "prepared" | "report" | "isDry">) {
  const { importer } = language;
  const { number } = formatOf(language.code);
  const { problems } = report;
  if (problems.length === 0) return <p class="notice good">{isDry ? importer.allSound : importer.noProblems}</p>;
  const first = [...problems].sort((one, other) => Number(other.isSkipped) - Number(one.isSkipped) || one.row - other.row).slice(0, shown);
  return (
    <details open>
      <summary>{importer.problems(number(problems.length))}</summary>
      <ul class="problems">
        {first.map((problem, at) => (
          <li key={`${at}`} data-skipped={problem.isSkipped || undefined}>
            <b>{importer.rowNumber(number(problem.row))}</b> {rowSentence(language, problem)}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => save(importer.downloadName(prepared.file.replace(/\.\w+$/, "")), failedRows(prepared.table, problems, language))}
      >
        {importer.download}
      </Button>
    </details>
  );
}

function Verdict({ language: { importer }, report, isDry }: Pick<Props, "language" | "report" | "isDry">) {
  if (report.stopped === null)
    return isDry ? null : (
      <p class="notice good" role="status">
        {importer.done}
      </p>
    );
  return (
    <p class="notice bad" role="alert">
      {report.stopped === "" ? importer.cancelled : isDry ? report.stopped : importer.stopped(report.stopped)}
    </p>
  );
}

export function Outcome(props: Props) {
  const { language, report, isDry, onBack, onRun, onRestart } = props;
  const { importer } = language;
  return (
    <section class="outcome" aria-label={isDry ? importer.preview : importer.report}>
      <h2>{isDry ? importer.preview : importer.report}</h2>
      <Verdict {...props} />
      <Counts {...props} />
      <div class="row">
        {isDry && report.stopped === null && (
          <Button look="primary" onClick={onRun}>
            {importer.run}
          </Button>
        )}
        {isDry ? (
          <Button onClick={onBack}>{importer.back}</Button>
        ) : (
          <>
            <Button look="primary" onClick={closePage}>
              {importer.close}
            </Button>
            <Button onClick={onRestart}>{importer.another}</Button>
          </>
        )}
      </div>
      <Problems {...props} />
      <Records {...props} />
    </section>
  );
}

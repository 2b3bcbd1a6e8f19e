/** What was found in the file, and where each column goes; a person confirms it. */
import { useRef, useState } from "preact/hooks";
import { accept, type Mapping } from "../../src/crm/import/mapping.ts";
import { formatOf } from "../../src/text/format.ts";
import type { Language } from "../../src/text/language.ts";
import { Button } from "../ui/button.tsx";
import { type Answer, firstAnswers, isAnswered, lacking, mappingOf } from "./answers.ts";
import { ColumnRow } from "./columnRow.tsx";
import { type Encoding, encodings } from "./decode.ts";
import { separators } from "./parse.ts";
import type { Prepared } from "./prepare.ts";
import { fieldLabel, fileSentence, targetGroups } from "./words.ts";

interface Props {
  readonly language: Language;
  readonly prepared: Prepared;
  /** The mapping that was confirmed before, when somebody comes back. */
  readonly given: Mapping | undefined;
  readonly onReread: (how: { readonly encoding?: Encoding; readonly separator?: string }) => void;
  readonly onRestart: () => void;
  readonly onDone: (mapping: Mapping) => void;
}

interface FactsProps extends Pick<Props, "language" | "prepared" | "onReread"> {}

function Facts({ language, prepared, onReread }: FactsProps) {
  const { importer } = language;
  const names: Readonly<Record<string, string>> = importer.separators;
  return (
    <div class="facts">
      <span>{importer.rows(formatOf(language.code).number(prepared.table.rows.length))}</span>
      <label>
        {importer.encoding}
        <select
          value={prepared.encoding}
          onChange={(event) => onReread({ encoding: encodings.find((name) => name === event.currentTarget.value) ?? "utf-8" })}
        >
          {encodings.map((name) => (
            <option key={name} value={name}>
              {name.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <label>
        {importer.separator}
        <select value={prepared.separator} onChange={(event) => onReread({ separator: event.currentTarget.value })}>
          {[...new Set([...separators, prepared.separator])].map((name) => (
            <option key={name} value={name}>
              {names[name] ?? name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export function Columns({ language, prepared, given, onReread, onRestart, onDone }: Props) {
  const { importer } = language;
  const { table, guess, problems } = prepared;
  const [answers, setAnswers] = useState<readonly Answer[]>(() =>
    firstAnswers(prepared, given ?? accept(guess, table, "mdy"), given !== undefined),
  );
  const [complaint, setComplaint] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const groups = targetGroups(language, guess.object);
  const isFatal = problems.some((problem) => problem.isFatal);
  const lacks = isFatal ? undefined : lacking(guess.object, answers);
  const answer = (at: number, change: Partial<Answer>): void => {
    setComplaint("");
    setAnswers(answers.map((each, index) => (index === at ? { ...each, ...change } : each)));
  };
  const finish = (): void => {
    const open = answers.flatMap((each, at) => (isAnswered(each) ? [] : [at]));
    if (open.length === 0) {
      onDone(mappingOf(guess.object, answers));
      return;
    }
    setComplaint(importer.unanswered(open.map((at) => table.headings[at] ?? "").join(", ")));
    body.current?.rows[open[0] ?? 0]?.querySelector("select")?.focus();
  };
  return (
    <section class="columns" aria-label={importer.mapping}>
      <Facts language={language} prepared={prepared} onReread={onReread} />
      {problems.map((problem) => (
        <p key={problem.code} class={`notice ${problem.isFatal ? "bad" : "warn"}`} role={problem.isFatal ? "alert" : "status"}>
          {fileSentence(language, problem)}
        </p>
      ))}
      {lacks && <p class="notice warn">{importer.needed(fieldLabel(language, lacks))}</p>}
      {!isFatal && (
        <div class="scroll">
          <table>
            <caption class="hidden">{importer.mapping}</caption>
            <thead>
              <tr>
                <th scope="col">{importer.column}</th>
                <th scope="col">{importer.example}</th>
                <th scope="col">{importer.goesTo}</th>
                <th scope="col">{importer.how}</th>
              </tr>
            </thead>
            <tbody ref={body}>
              {answers.map((each, at) => (
                <ColumnRow key={`${at}`} {...{ language, groups, at, prepared }} answer={each} onAnswer={(change) => answer(at, change)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="complaint" role="alert">
        {complaint}
      </p>
      <div class="row">
        {!isFatal && (
          <Button look="primary" onClick={finish}>
            {importer.preview}
          </Button>
        )}
        <Button onClick={onRestart}>{importer.another}</Button>
      </div>
    </section>
  );
}

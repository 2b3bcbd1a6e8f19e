/** What was found in the file, and where each column goes; a person confirms it. */
import type { Ref } from "preact";
import { useRef, useState } from "preact/hooks";
import { accept, type Mapping } from "../../src/crm/import/mapping.ts";
import type { Target } from "../../src/crm/import/targets.ts";
import { formatOf } from "../../src/text/format.ts";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { Button } from "../ui/button.tsx";
import { type Answer, firstAnswers, isAnswered, lacking, mappingOf } from "./answers.ts";
import { ColumnRow } from "./columnRow.tsx";
import { encodings } from "./decode.ts";
import { separators } from "./parse.ts";
import type { Prepared } from "./prepare.ts";
import type { How } from "./steps.ts";
import { fieldLabel, fileSentence, targetGroups } from "./words.ts";

interface Props {
  readonly language: Language;
  readonly prepared: Prepared;
  /** The mapping that was confirmed before, when somebody comes back. */
  readonly given: Mapping | undefined;
  readonly onReread: (how: How) => void;
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

const headed = ["column", "example", "goesTo", "how"] as const;

interface ListProps extends Pick<Props, "language" | "prepared"> {
  readonly answers: readonly Answer[];
  readonly body: Ref<HTMLTableSectionElement>;
  readonly onAnswer: (at: number, change: Partial<Answer>) => void;
}

function List({ language, prepared, answers, body, onAnswer }: ListProps) {
  const { importer } = language;
  const groups = targetGroups(language, prepared.guess.object);
  return (
    <div class="scroll">
      <table>
        <caption class="hidden">{importer.mapping}</caption>
        <thead>
          <tr>
            {headed.map((name) => (
              <th key={name} scope="col">
                {importer[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {answers.map((answer, at) => (
            <ColumnRow key={`${at}`} {...{ language, groups, at, prepared, answer }} onAnswer={(change) => onAnswer(at, change)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FileProblems({ language, prepared, lacks }: Pick<Props, "language" | "prepared"> & { readonly lacks: Target | undefined }) {
  return (
    <>
      {prepared.problems.map((problem) => (
        <p key={problem.code} class={`notice ${problem.isFatal ? "bad" : "warn"}`} role={problem.isFatal ? "alert" : "status"}>
          {fileSentence(language, problem)}
        </p>
      ))}
      {lacks && <p class="notice warn">{language.importer.needed(fieldLabel(language, lacks))}</p>}
    </>
  );
}

/** The answers so far, and what is said when some are missing. */
function useAnswers({ language: { comma, importer }, prepared, given, onDone }: Props) {
  const { table, guess } = prepared;
  const [answers, setAnswers] = useState<readonly Answer[]>(() =>
    firstAnswers(prepared, given ?? accept(guess, table, "mdy"), given !== undefined),
  );
  const [complaint, setComplaint] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
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
    setComplaint(importer.unanswered(open.map((at) => table.headings[at] ?? "").join(comma)));
    body.current?.rows[open[0] ?? 0]?.querySelector("select")?.focus();
  };
  return { answers, complaint, body, answer, finish };
}

export function Columns(props: Props) {
  const { language, prepared, onReread, onRestart } = props;
  const { importer } = language;
  const { answers, complaint, body, answer, finish } = useAnswers(props);
  const isFatal = prepared.problems.some((problem) => problem.isFatal);
  const lacks = isFatal ? undefined : lacking(prepared.guess.object, answers);
  return (
    <section class="columns" aria-label={importer.mapping}>
      <Facts {...{ language, prepared, onReread }} />
      <FileProblems {...{ language, prepared, lacks }} />
      {!isFatal && <List {...{ language, prepared, answers, body }} onAnswer={answer} />}
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

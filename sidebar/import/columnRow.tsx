/** One column of the file: its heading, an example, where it goes, and how sure that is. */
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { type Answer, isDated } from "./answers.ts";
import { type Prepared, samplesOf } from "./prepare.ts";
import { type TargetGroup, targetLabel } from "./words.ts";

interface Props {
  readonly language: Language;
  readonly groups: readonly TargetGroup[];
  readonly prepared: Prepared;
  readonly at: number;
  readonly answer: Answer;
  readonly onAnswer: (change: Partial<Answer>) => void;
}

const waits = "?";
const chosen = ({ targets }: Answer): string => (targets === null ? waits : targets.join("+"));
const targetsOf = (value: string): readonly string[] | null =>
  value === waits ? null : value.split("+").filter((target) => target !== "");

function OrderSelect({
  language: { importer },
  answer,
  onAnswer,
  heading,
}: Pick<Props, "language" | "answer" | "onAnswer"> & { readonly heading: string }) {
  return (
    <select
      aria-label={`${importer.order}: ${heading}`}
      title={importer.orderHelp}
      value={answer.order}
      onChange={(event) => onAnswer({ order: event.currentTarget.value === "dmy" ? "dmy" : "mdy" })}
    >
      <option value="mdy">{importer.orders.mdy}</option>
      <option value="dmy">{importer.orders.dmy}</option>
    </select>
  );
}

function Choices({ language, groups, prepared, at }: Omit<Props, "answer" | "onAnswer">) {
  const { importer } = language;
  const guessed = prepared.guess.columns[at];
  const offered = guessed ? [...(guessed.targets.length > 1 ? [guessed.targets] : []), ...guessed.proposed.map((target) => [target])] : [];
  return (
    <>
      {guessed?.confidence === "ask" && <option value={waits}>{importer.confidence.ask}</option>}
      <option value="">{importer.notImported}</option>
      {offered.map((targets) => (
        <option key={`offered ${targets.join("+")}`} value={targets.join("+")}>
          {targetLabel(language, targets)}
        </option>
      ))}
      {groups.map(({ label, targets }) => (
        <optgroup key={label} label={label}>
          {targets.map((target) => (
            <option key={target} value={target}>
              {targetLabel(language, [target])}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

export function ColumnRow(props: Props) {
  const { language, prepared, at, answer, onAnswer } = props;
  const { importer } = language;
  const heading = prepared.table.headings[at] ?? "";
  const guessed = prepared.guess.columns[at];
  const confidence = guessed?.confidence ?? "none";
  const isChanged = chosen(answer) !== (confidence === "ask" ? waits : (guessed?.targets.join("+") ?? ""));
  const [example = ""] = samplesOf(prepared.table, at, 1);
  return (
    <tr data-confidence={isChanged ? "chosen" : confidence}>
      <th scope="row">{heading || "—"}</th>
      <td class="example">{example.slice(0, 60)}</td>
      <td>
        <select
          aria-label={`${importer.goesTo}: ${heading}`}
          value={chosen(answer)}
          onChange={(event) => onAnswer({ targets: targetsOf(event.currentTarget.value) })}
        >
          <Choices {...props} />
        </select>
        {answer.isOrderOpen && isDated(answer.targets ?? []) && <OrderSelect {...{ language, answer, onAnswer, heading }} />}
      </td>
      <td>
        <span class="sure">{isChanged ? "✓" : importer.confidence[confidence]}</span>
        {!isChanged && guessed?.readable !== null && guessed?.readable !== undefined && guessed.readable < 1 && (
          <span class="quiet"> {Math.round(guessed.readable * 100)}%</span>
        )}
      </td>
    </tr>
  );
}

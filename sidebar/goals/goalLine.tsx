/** One KPI with its target and how far it is reached. */
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import { Meter } from "../ui/progress.tsx";
import { type GoalRow, isShare, targetText } from "./sheet.ts";
import "./goals.css";

interface Props {
  readonly row: GoalRow;
  /** What was typed; undefined for what stands there. */
  readonly text: string | undefined;
  readonly isBad: boolean;
  readonly readOnly: boolean;
  readonly onText: (text: string) => void;
}

export function GoalLine({ row, text, isBad, readOnly, onText }: Props) {
  const { language } = useDesk();
  const { goals } = language.sidebar;
  const format = formatOf(language.code);
  const { kpi, target, value } = row;
  const name = language.choices.kpi[kpi];
  const id = `goal-${kpi}`;
  const typed = text ?? targetText(row);
  const reached = target !== null && target > 0 && value !== null ? value / target : undefined;
  return (
    <li class="goal">
      <div>
        <label for={id}>{name}</label>
        <div class="quiet small number">{value === null ? goals.noValue : isShare(kpi) ? format.percent(value) : format.number(value)}</div>
      </div>
      <input
        id={id}
        class="input number"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={goals.target(name)}
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-problem` : undefined}
        readOnly={readOnly}
        placeholder="—"
        value={typed}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {isBad && (
        <p class="problem" id={`${id}-problem`} style={{ gridColumn: "1 / -1" }}>
          {goals.bad(name, typed)}
        </p>
      )}
      {reached !== undefined && <Meter label={goals.of(format.percent(reached, 0))} value={reached} />}
    </li>
  );
}

/** A score from the least to the most of a scale, as a row of numbers with what their ends mean. */
import { type Scale, scales } from "../../src/crm/satisfaction/questions.ts";
import { usePage } from "../desk/page.ts";
import { FieldGroup } from "../ui/field.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly scale: Scale;
  readonly value: number | null;
  readonly problem: string | undefined;
  readonly onScore: (score: number | null) => void;
}

export function ScoreRadios({ id, label, scale, value, problem, onScore }: Props) {
  const { sidebar } = usePage().language;
  const { typeIn } = useWords();
  const { least, most } = scales[scale];
  const scores = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  return (
    <FieldGroup id={id} label={label} problem={problem}>
      <div class="scale" style={{ gridTemplateColumns: `repeat(${scores.length > 7 ? 6 : scores.length}, 1fr)` }}>
        {scores.map((score) => (
          <label key={score} class="chip">
            <input type="radio" name={id} value={score} checked={value === score} onChange={() => onScore(score)} />
            {score}
          </label>
        ))}
      </div>
      <div class="row spread small quiet">
        <span>
          {least} {typeIn.low[scale]}
        </span>
        {value !== null && (
          <button type="button" class="link" aria-label={typeIn.clear(label)} onClick={() => onScore(null)}>
            {sidebar.clear}
          </button>
        )}
        <span>
          {most} {typeIn.high[scale]}
        </span>
      </div>
    </FieldGroup>
  );
}

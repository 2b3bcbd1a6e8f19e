/** The parameters of a rule, edited in place. */
import { useState } from "preact/hooks";
import type { RuleView } from "../../src/app/rules/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { ChipChecks, Field, FieldGroup, focusOn } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { useWords } from "./routes.ts";
import { type RuleCells, type RuleTexts, readRule, textsOf } from "./ruleDraft.ts";

interface Props {
  readonly rule: RuleView;
  readonly levels: readonly string[];
  readonly busy: boolean;
  readonly onSave: (cells: RuleCells) => void;
}

interface PartProps {
  readonly rule: RuleView;
  readonly texts: RuleTexts;
  readonly set: (change: Partial<RuleTexts>) => void;
}

const idOf = ({ code }: RuleView, field: string): string => `${code}-${field}`;
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

function Days({ rule, texts, set, isWrong }: PartProps & { readonly isWrong: boolean }) {
  const { code } = usePage().language;
  const { rules } = useWords();
  const { number } = formatOf(code);
  if (!rule.takes.includes("days") || !rule.bounds) return null;
  const [least, most] = [number(rule.bounds.least), number(rule.bounds.most)];
  return (
    <Field
      id={idOf(rule, "days")}
      label={rules.days}
      hint={rules.daysHelp(least, most)}
      problem={isWrong ? rules.wrong(least, most) : undefined}
    >
      {(state) => (
        <input
          {...state}
          class="input short"
          inputMode="numeric"
          autocomplete="off"
          value={texts.days}
          onInput={(event) => set({ days: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Hour({ rule, texts, set }: PartProps) {
  const { rules } = useWords();
  if (!rule.takes.includes("hour")) return null;
  return (
    <Field id={idOf(rule, "hour")} label={rules.hour}>
      {(state) => <Select state={state} value={String(texts.hour ?? 0)} options={hours} onPick={(hour) => set({ hour: Number(hour) })} />}
    </Field>
  );
}

function Letter({ rule, texts, set }: PartProps) {
  const { choices: labels } = usePage().language;
  const { rules } = useWords();
  if (!rule.takes.includes("letter")) return null;
  return (
    <Field id={idOf(rule, "letter")} label={rules.letter}>
      {(state) => (
        <Select
          state={state}
          value={texts.letter ?? choices.letter[0]}
          options={choices.letter.map((value) => ({ value, label: labels.letter[value] }))}
          onPick={(letter) => set({ letter })}
        />
      )}
    </Field>
  );
}

function Limits({ rule, texts, set, levels }: PartProps & Pick<Props, "levels">) {
  const { rules } = useWords();
  const all = [...new Set([...levels, ...texts.levels])];
  return (
    <>
      {rule.takes.includes("levels") && (
        <FieldGroup id={idOf(rule, "levels")} label={rules.levels} hint={rules.levelsHelp}>
          <ChipChecks
            name={idOf(rule, "levels")}
            options={all.map((value) => ({ value, label: value }))}
            values={texts.levels}
            onPick={(chosen) => set({ levels: chosen })}
          />
        </FieldGroup>
      )}
      {rule.takes.includes("since") && (
        <Field id={idOf(rule, "since")} label={rules.since} hint={rules.sinceHelp}>
          {(state) => (
            <input
              {...state}
              class="input"
              type="date"
              value={texts.since}
              onInput={(event) => set({ since: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

export function RuleForm({ rule, levels, busy, onSave }: Props) {
  const { sidebar } = usePage().language;
  const [texts, setTexts] = useState(() => textsOf(rule));
  const [isWrong, setWrong] = useState(false);
  const set = (change: Partial<RuleTexts>): void => {
    setTexts({ ...texts, ...change });
    if ("days" in change) setWrong(false);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const cells = readRule(rule, texts);
    setWrong(cells === null);
    if (cells) onSave(cells);
    else focusOn(idOf(rule, "days"));
  };
  return (
    <form class="form" noValidate onSubmit={submit}>
      <Days {...{ rule, texts, set, isWrong }} />
      <Hour {...{ rule, texts, set }} />
      <Letter {...{ rule, texts, set }} />
      <Limits {...{ rule, texts, set, levels }} />
      <div class="row">
        <Button look="primary" type="submit" size="small" disabled={busy}>
          {busy ? sidebar.form.saving : sidebar.save}
        </Button>
      </div>
    </form>
  );
}

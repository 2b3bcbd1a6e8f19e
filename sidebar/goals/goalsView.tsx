/** Goals: what a person or a team is to reach in a month or a year, beside what was reached. */
import { useState } from "preact/hooks";
import type { Person } from "../../src/app/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { leads, useDesk } from "../desk/desk.ts";
import { useCall } from "../desk/useCall.ts";
import { isText, useRemembered } from "../desk/useRemembered.ts";
import { useUndo } from "../desk/useUndo.ts";
import { Tool } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { FormActions } from "../ui/formActions.tsx";
import { Bones } from "../ui/progress.tsx";
import { Segments } from "../ui/segments.tsx";
import { GoalLine } from "./goalLine.tsx";
import { asKind, kindOf, periodAt, shifted } from "./period.ts";
import { changesOf, type Goals, rowsOf, type Subject, type Typed, unreadable } from "./sheet.ts";

interface PeriodProps {
  readonly period: string;
  readonly onPeriod: (period: string) => void;
}

function PeriodChooser({ period, onPeriod }: PeriodProps) {
  const { language, boot } = useDesk();
  const { goals } = language.sidebar;
  const kinds = [
    { name: "month", label: goals.month },
    { name: "year", label: goals.year },
  ] as const;
  return (
    <div class="stack">
      <Segments label={goals.period} options={kinds} current={kindOf(period)} onPick={(kind) => onPeriod(asKind(period, kind, boot.day))} />
      <div class="row spread">
        <Tool icon="back" label={goals.before} onClick={() => onPeriod(shifted(period, -1))} />
        <b aria-live="polite">{formatOf(language.code).period(period)}</b>
        <Tool icon="more" label={goals.after} onClick={() => onPeriod(shifted(period, 1))} />
      </div>
    </div>
  );
}

interface SubjectProps {
  readonly people: readonly Person[];
  readonly subject: Subject;
  readonly onSubject: (subject: Subject) => void;
}

/** One option a person, and one for the team of everybody who leads. */
function SubjectChooser({ people, subject, onSubject }: SubjectProps) {
  const { goals } = useDesk().language.sidebar;
  const options = people.flatMap((person): (Subject & { readonly label: string })[] => [
    { scope: "person", owner: person.email, label: person.name },
    ...(person.role === "manager" ? [] : [{ scope: "team", owner: person.email, label: goals.team(person.name) } as const]),
  ]);
  if (options.length < 2) return null;
  return (
    <div class="field">
      <label class="label" for="goals-for">
        {goals.for}
      </label>
      <select
        id="goals-for"
        class="input"
        value={options.findIndex(({ scope, owner }) => scope === subject.scope && owner === subject.owner)}
        onChange={(event) => {
          const chosen = options[Number(event.currentTarget.value)];
          if (chosen) onSubject({ scope: chosen.scope, owner: chosen.owner });
        }}
      >
        {options.map(({ scope, owner, label }, place) => (
          <option key={`${scope} ${owner}`} value={place}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TargetsProps {
  readonly goals: Goals;
  readonly subject: Subject;
  readonly onSaved: () => void;
}

/** What is typed over the goals, and saving it. */
function useTargets({ goals, subject, onSaved }: TargetsProps) {
  const { language, server, say } = useDesk();
  const words = language.sidebar.goals;
  const report = useUndo();
  const [typed, setTyped] = useState<Typed>({});
  const [busy, setBusy] = useState(false);
  const rows = rowsOf(goals, subject);
  const bad = unreadable(rows, typed);
  const changes = changesOf(rows, typed, subject);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (bad[0]) document.getElementById(`goal-${bad[0].kpi}`)?.focus();
    if (bad.length > 0 || busy) return;
    setBusy(true);
    const reply = await server.call("saveGoals", { period: goals.period, changes });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    if (reply.value.kind === "conflict") say(words.conflict);
    else report(words.saved, reply.value.undo);
    setTyped({});
    onSaved();
  };
  return { rows, bad, typed, setTyped, busy, isChanged: changes.length + bad.length > 0, save };
}

function Targets(props: TargetsProps) {
  const { language, boot } = useDesk();
  const words = language.sidebar.goals;
  const { rows, bad, typed, setTyped, busy, isChanged, save } = useTargets(props);
  const may = leads(boot.me);
  return (
    <form class="form" noValidate onSubmit={save}>
      <p class="quiet small">{may ? words.none : words.readOnly}</p>
      <ul class="panel list">
        {rows.map((row) => (
          <GoalLine
            key={row.kpi}
            row={row}
            text={typed[row.kpi]}
            isBad={bad.includes(row)}
            readOnly={!may}
            onText={(text) => setTyped({ ...typed, [row.kpi]: text })}
          />
        ))}
      </ul>
      {isChanged && <FormActions busy={busy} label={words.save} onCancel={() => setTyped({})} />}
    </form>
  );
}

export function GoalsView() {
  const { language, boot, changed } = useDesk();
  const [period, setPeriod] = useRemembered("period", isText, periodAt(boot.day, "month"));
  const [subject, setSubject] = useState<Subject>({ scope: "person", owner: boot.me.email });
  const { value, failure, again } = useCall("goals", { period });
  const key = `${period} ${subject.scope} ${subject.owner}`;
  return (
    <>
      <PeriodChooser period={period} onPeriod={setPeriod} />
      {value && <SubjectChooser people={value.people} subject={subject} onSubject={setSubject} />}
      {failure && <Failure message={failure} again={again} />}
      {value?.period === period ? (
        <Targets key={key} goals={value} subject={subject} onSaved={changed} />
      ) : (
        !failure && <Bones label={language.sidebar.loading} />
      )}
    </>
  );
}

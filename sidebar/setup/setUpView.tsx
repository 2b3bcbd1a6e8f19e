/** Set up: three questions, then the tabs are built or put right, and a report of what was done. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SetUpDone, SetUpInput } from "../../src/app/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { type PageLanguage as Language, pageLanguages } from "../../src/text/page.ts";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { Icon } from "../ui/icon.tsx";
import { Progress } from "../ui/progress.tsx";
import { findZones } from "./zones.ts";
import "./setup.css";

type Problems = Extract<SetUpDone, { readonly kind: "invalid" }>["problems"];
type Report = Extract<SetUpDone, { readonly kind: "done" }>;

interface QuestionProps {
  readonly answers: SetUpInput;
  readonly problems: Problems;
  readonly onAnswer: (answer: Partial<SetUpInput>) => void;
}

function LanguageQuestion({ answers, onAnswer }: QuestionProps) {
  const { menu } = useDesk().language;
  return (
    <fieldset class="field">
      <legend class="label">{menu.setUp.language}</legend>
      <div class="chips">
        {choices.language.map((code) => (
          <label key={code} class="chip" lang={code}>
            <input type="radio" name="language" checked={answers.language === code} onChange={() => onAnswer({ language: code })} />
            {pageLanguages[code].name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ZoneQuestion({ answers, problems, onAnswer }: QuestionProps) {
  const { menu, sidebar } = useDesk().language;
  const [query, setQuery] = useState<string | undefined>();
  const found = query === undefined || query === "" ? [] : findZones(query);
  const pick = (zone: string): void => {
    setQuery(undefined);
    onAnswer({ timeZone: zone });
  };
  return (
    <div class="field">
      <label class="label" for="zone">
        {menu.setUp.timeZone}
      </label>
      <Combobox
        id="zone"
        text={query ?? answers.timeZone}
        options={found.map((zone) => ({ id: zone, content: zone.replaceAll("_", " ") }))}
        listLabel={menu.setUp.timeZone}
        clearLabel={sidebar.clear}
        status={sidebar.setUp.zones(found.length)}
        described="zone-hint"
        invalid={problems.timeZone !== undefined}
        onText={(text) => {
          setQuery(text);
          onAnswer({ timeZone: text });
        }}
        onPick={pick}
      />
      <p class={problems.timeZone ? "problem" : "hint"} id="zone-hint">
        {problems.timeZone ?? sidebar.setUp.zoneHelp}
      </p>
    </div>
  );
}

function SupervisorQuestion({ answers, problems, onAnswer }: QuestionProps) {
  const { menu } = useDesk().language;
  return (
    <div class="field">
      <label class="label" for="supervisor">
        {menu.setUp.supervisor}
      </label>
      <input
        id="supervisor"
        class="input"
        type="text"
        inputMode="email"
        autocomplete="off"
        aria-invalid={problems.supervisor !== undefined}
        aria-describedby="supervisor-hint"
        value={answers.supervisor}
        onInput={(event) => onAnswer({ supervisor: event.currentTarget.value })}
      />
      <p class={problems.supervisor ? "problem" : "hint"} id="supervisor-hint">
        {problems.supervisor ?? menu.setUp.supervisorHelp}
      </p>
    </div>
  );
}

function TabLines({ report, title }: { readonly report: Report; readonly title: string }) {
  return (
    <section class="section" aria-labelledby="report">
      <h2 id="report">{title}</h2>
      <ul class="panel list">
        {report.tabs.map(({ entity, outcome, sentence }) => (
          <li key={entity} class="row small tabline">
            <span class={outcome === "untouched" ? "quiet" : "good"}>
              <Icon name="check" />
            </span>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DoneProps {
  readonly report: Report;
  /** The language that was chosen, which may not be the sidebar's yet. */
  readonly language: Language;
  readonly onStart: () => void;
}

function Done({ report, language, onStart }: DoneProps) {
  const { menu, sidebar } = language;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      <div ref={box} class="notice" role="status" tabIndex={-1}>
        <b>{report.changed ? menu.setUp.done : menu.setUp.nothing}</b>
        <p>{report.next}</p>
      </div>
      {report.notes.map((note) => (
        <p key={note} class="notice warn">
          {note}
        </p>
      ))}
      <Button look="primary" onClick={onStart}>
        {sidebar.setUp.start}
      </Button>
      <TabLines report={report} title={sidebar.setUp.report} />
    </>
  );
}

/** The answers, at first what the workbook already says. */
function useAnswers() {
  const { boot } = useDesk();
  const { language, timeZone, supervisor, me } = boot;
  const [answers, setAnswers] = useState<SetUpInput>({ language, timeZone, supervisor: supervisor || me.email });
  const onAnswer = (answer: Partial<SetUpInput>): void => setAnswers((before) => ({ ...before, ...answer }));
  return { answers, onAnswer };
}

/** Sends the answers, and keeps what came of it. */
function useSetUp(answers: SetUpInput) {
  const { server } = useDesk();
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<Report | undefined>();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    const reply = await server.call("setUp", answers);
    setBusy(false);
    if (!reply.ok) setFailure(reply.message);
    else if (reply.value.kind === "invalid") setProblems(reply.value.problems);
    else setReport(reply.value);
  };
  return { problems, failure, busy, report, submit };
}

function Submit({ busy }: { readonly busy: boolean }) {
  const { boot, language } = useDesk();
  const { menu, sidebar } = language;
  const idle = boot.setUp ? sidebar.setUp.again : menu.setUp.run;
  return (
    <>
      {busy && <Progress label={menu.setUp.running} />}
      <Button look="primary" type="submit" disabled={busy}>
        {busy ? menu.setUp.running : idle}
      </Button>
    </>
  );
}

/** `onStart` opens Rapport anew, in the language that was chosen. */
export function SetUpView({ onStart }: { readonly onStart: () => void }) {
  const { boot, language } = useDesk();
  const { answers, onAnswer } = useAnswers();
  const { problems, failure, busy, report, submit } = useSetUp(answers);
  if (report) {
    const chosen = choices.language.find((code) => code === answers.language) ?? boot.language;
    return <Done report={report} language={pageLanguages[chosen]} onStart={onStart} />;
  }
  const question = { answers, problems, onAnswer };
  return (
    <form class="form" noValidate onSubmit={submit} aria-busy={busy}>
      {boot.setUp ? <p class="quiet">{language.menu.setUp.intro}</p> : <p>{language.sidebar.setUp.intro}</p>}
      <LanguageQuestion {...question} />
      <ZoneQuestion {...question} />
      <SupervisorQuestion {...question} />
      {failure && (
        <p class="notice bad" role="alert">
          {failure}
        </p>
      )}
      <Submit busy={busy} />
    </form>
  );
}

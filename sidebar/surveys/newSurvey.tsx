/** A new survey: its name, languages and questions, and the building of its forms. */
import { useRef, useState } from "preact/hooks";
import type { Wrong } from "../../src/app/surveys/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { usePage } from "../desk/page.ts";
import { useDraft } from "../desk/useRemembered.ts";
import { newKey } from "../form/once.ts";
import { ChipChecks, Field, FieldGroup, focusOn } from "../ui/field.tsx";
import { FormActions } from "../ui/formActions.tsx";
import { build, type Progress, stepsOf } from "./build.ts";
import { BuildProgress } from "./buildProgress.tsx";
import { firstDraft, type SurveyDraft, wrongWith } from "./draft.ts";
import { Questions } from "./questions.tsx";
import type { ViewProps } from "./routes.ts";
import { languageName, useWords } from "./words.ts";

interface FormProps {
  readonly draft: SurveyDraft;
  readonly problems: readonly Wrong[];
  readonly onDraft: (draft: SurveyDraft) => void;
}

function DraftForm({ draft, problems, onDraft }: FormProps) {
  const { make } = useWords();
  const problem = (name: string): string | undefined =>
    problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.sentence;
  return (
    <>
      <Field id="survey-name" label={make.name} hint={make.nameHelp} problem={problem("name")}>
        {(state) => (
          <input
            {...state}
            class="input"
            maxLength={120}
            value={draft.name}
            onInput={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <FieldGroup id="survey-languages" label={make.languages} hint={make.languagesHelp} problem={problem("languages")}>
        <ChipChecks
          name="survey-languages"
          options={choices.language.map((code) => ({ value: code, label: languageName(code), lang: code }))}
          values={draft.languages}
          onPick={(languages) => onDraft({ ...draft, languages })}
        />
      </FieldGroup>
      <FieldGroup id="survey-questions" label={make.questions} problem={problem("questions")}>
        <Questions {...draft} onQuestions={(questions) => onDraft({ ...draft, questions })} />
      </FieldGroup>
    </>
  );
}

interface Drafted {
  readonly draft: SurveyDraft;
  readonly forget: () => void;
}

/** The building of what the draft says: how far it is, and why it stopped. */
function useBuilding({ data, steps }: ViewProps, { draft, forget }: Drafted, onProblems: (problems: readonly Wrong[]) => void) {
  const { server, say, changed } = usePage();
  const { make } = useWords();
  const once = useRef(newKey());
  const plan = { ...draft, name: draft.name.trim(), once: once.current };
  const toDo = useRef(stepsOf(draft.languages, data.stop));
  const [progress, setProgress] = useState<Progress | undefined>();
  const [sentence, setSentence] = useState<string | undefined>();
  const run = async (from?: Progress): Promise<void> => {
    setSentence(undefined);
    if (!from) toDo.current = stepsOf(draft.languages, data.stop);
    const ended = await build({ server, plan, steps: toDo.current, onStep: setProgress }, from ?? { at: 0, survey: null });
    if (ended.kind === "stopped") {
      setProgress(ended.progress.survey === null ? undefined : ended.progress);
      return setSentence(ended.sentence);
    }
    setProgress(undefined);
    if (ended.kind === "invalid") return onProblems(ended.problems);
    forget();
    say(make.built);
    steps.replace(ended.survey ? { view: "survey", id: ended.survey.id, fresh: ended.survey } : { view: "forms" });
    changed();
  };
  return { progress, sentence, toDo: toDo.current, run };
}

export function NewSurvey(props: ViewProps) {
  const { language } = usePage();
  const words = useWords();
  const { draft, setDraft, forget } = useDraft("survey", firstDraft(words.make.nameFirst, language.code));
  const [problems, setProblems] = useState<readonly Wrong[]>([]);
  const show = (found: readonly Wrong[]): void => {
    setProblems(found);
    focusOn(found[0] && `survey-${found[0].field.split(".")[0]}`);
  };
  const cancel = (): void => {
    forget();
    props.steps.back();
  };
  const building = useBuilding(props, { draft, forget }, show);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = wrongWith(draft, words);
    show(found);
    if (found.length === 0) building.run();
  };
  if (building.progress) return <BuildProgress {...building} progress={building.progress} />;
  return (
    <form class="form" noValidate onSubmit={submit}>
      <DraftForm draft={draft} problems={problems} onDraft={setDraft} />
      {building.sentence && (
        <p class="notice bad" role="alert">
          {building.sentence}
        </p>
      )}
      <FormActions busy={false} label={words.make.build} onCancel={cancel} />
    </form>
  );
}

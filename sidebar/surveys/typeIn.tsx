/** An answer from a phone call or an interview: who said it, how, their scores and their words. */
import { useRef, useState } from "preact/hooks";
import type { SurveyItem } from "../../src/app/surveys/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { entities } from "../../src/crm/entities.ts";
import { CustomerChooser } from "../customers/chooser.tsx";
import { useCustomers } from "../customers/useCustomers.ts";
import { usePage } from "../desk/page.ts";
import { useDraft } from "../desk/useRemembered.ts";
import { useUndo } from "../desk/useUndo.ts";
import { newKey } from "../form/once.ts";
import { ChipRadios, Field, FieldGroup } from "../ui/field.tsx";
import { FormActions } from "../ui/formActions.tsx";
import { Select } from "../ui/select.tsx";
import type { ViewProps } from "./routes.ts";
import { ScoreRadios } from "./scoreRadios.tsx";
import { blankAnswer, campaignsOf, put, type Typed, wrongWith } from "./typed.ts";
import { useProblems } from "./useProblems.ts";
import { questionLabel, useWords } from "./words.ts";

const idOf = (field: string): string => `answer-${field.replaceAll(".", "-")}`;

interface PartProps {
  readonly answer: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly problem: (field: string) => string | undefined;
}

function Who({ answer, set, problem }: PartProps) {
  const { typeIn } = useWords();
  const { rows } = useCustomers();
  const contacts = rows.find(([id]) => id === answer.customer)?.[9] ?? [];
  const wrong = problem("customer");
  return (
    <>
      <Field id={idOf("customer")} label={typeIn.customer} problem={wrong}>
        {(state) => (
          <CustomerChooser
            id={state.id}
            label={typeIn.customer}
            input={entities.answer.fields.customer.kind.input}
            text={answer.customer}
            required
            invalid={wrong !== undefined}
            described={state["aria-describedby"]}
            onText={(customer) => set({ customer, contact: null })}
            onLeave={() => undefined}
          />
        )}
      </Field>
      {contacts.length > 0 && (
        <Field id={idOf("contact")} label={typeIn.contact} problem={problem("contact")}>
          {(state) => (
            <Select
              state={state}
              value={answer.contact ?? ""}
              options={[{ value: "", label: typeIn.nobody }, ...contacts.map(([id, name]) => ({ value: id, label: name }))]}
              onPick={(id) => set({ contact: id || null })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function How({ answer, set, problem }: PartProps) {
  const { language, boot } = usePage();
  const { typeIn } = useWords();
  return (
    <>
      <FieldGroup id={idOf("channel")} label={typeIn.channel}>
        <ChipRadios
          name="channel"
          options={(["phone", "interview"] as const).map((value) => ({ value, label: language.choices.answerChannel[value] }))}
          value={answer.channel}
          onPick={(channel) => set({ channel })}
        />
      </FieldGroup>
      <Field id={idOf("day")} label={typeIn.day} problem={problem("day")}>
        {(state) => (
          <input
            {...state}
            class="input"
            type="date"
            max={boot.day}
            value={answer.day}
            onInput={(event) => set({ day: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

function About({ answer, set, data, survey }: Omit<PartProps, "problem"> & Pick<ViewProps, "data"> & { readonly survey: SurveyItem }) {
  const { language } = usePage();
  const { typeIn } = useWords();
  const campaigns = campaignsOf(data.campaigns, survey);
  const take = (id: string): void =>
    set({ campaign: id || null, touchPoint: campaigns.find((campaign) => campaign.id === id)?.touchPoint ?? answer.touchPoint });
  return (
    <>
      {campaigns.length > 0 && (
        <Field id={idOf("campaign")} label={typeIn.campaign}>
          {(state) => (
            <Select
              state={state}
              value={answer.campaign ?? ""}
              options={[{ value: "", label: language.sidebar.none }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
              onPick={take}
            />
          )}
        </Field>
      )}
      <FieldGroup id={idOf("touchPoint")} label={typeIn.touchPoint}>
        <ChipRadios
          name="touchPoint"
          options={choices.touchPoint.map((value) => ({ value, label: language.choices.touchPoint[value] }))}
          value={answer.touchPoint}
          onPick={(touchPoint) => set({ touchPoint })}
        />
      </FieldGroup>
    </>
  );
}

function Answers({ answer, set, problem, survey }: PartProps & { readonly survey: SurveyItem }) {
  const { language } = usePage();
  const wrong = problem("scores");
  return (
    <>
      {survey.questions.map((question) => {
        const { code, scale } = question;
        const label = questionLabel(language, question);
        if (scale !== "open") {
          const onScore = (score: number | null): void => set({ scores: put(answer.scores, code, score) });
          const wrongScore = problem(`scores.${code}`);
          return (
            <ScoreRadios
              key={code}
              id={idOf(`scores.${code}`)}
              {...{ label, scale, onScore }}
              value={answer.scores[code] ?? null}
              problem={wrongScore}
            />
          );
        }
        return (
          <Field key={code} id={idOf(`words.${code}`)} label={label} problem={problem(`words.${code}`)}>
            {(state) => (
              <textarea
                {...state}
                class="input"
                rows={3}
                maxLength={20_000}
                value={answer.words[code] ?? ""}
                onInput={(event) => set({ words: put(answer.words, code, event.currentTarget.value || null) })}
              />
            )}
          </Field>
        );
      })}
      {wrong && (
        <p class="problem" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

/** What is typed, and the saving of it. */
function useTyped({ steps }: ViewProps, survey: SurveyItem | undefined) {
  const { server, say, changed, boot } = usePage();
  const report = useUndo();
  const words = useWords();
  const once = useRef(newKey());
  const { draft: answer, setDraft: setAnswer, forget } = useDraft("answer", blankAnswer(boot.day));
  const { show, refuse, clear, problem } = useProblems((field) =>
    idOf(field === "scores" ? `scores.${survey?.questions[0]?.code}` : field),
  );
  const [busy, setBusy] = useState(false);
  const leave = (): void => {
    forget();
    steps.back();
  };
  const save = async (): Promise<void> => {
    const found = wrongWith(answer, words);
    if (found.length > 0 || !survey) return show(found);
    setBusy(true);
    const reply = await server.call("typeAnswer", { ...answer, survey: survey.id, once: once.current });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    if (reply.value.kind === "invalid") return refuse(reply.value.problems);
    const { saved, savedRecovery, savedApart } = words.typeIn;
    report(!reply.value.counts ? savedApart : reply.value.recovery ? savedRecovery : saved, reply.value.undo);
    changed();
    leave();
  };
  const set = (change: Partial<Typed>): void => {
    setAnswer({ ...answer, ...change });
    clear(change);
  };
  return { answer, set, problem, busy, save, leave };
}

function Whole({ survey, typed, ...props }: ViewProps & { readonly survey: SurveyItem; readonly typed: ReturnType<typeof useTyped> }) {
  const { typeIn } = useWords();
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!typed.busy) typed.save();
  };
  return (
    <form class="form" noValidate onSubmit={submit} aria-busy={typed.busy}>
      <Who {...typed} />
      <How {...typed} />
      <Answers {...typed} survey={survey} />
      <About {...typed} data={props.data} survey={survey} />
      <FormActions busy={typed.busy} label={typeIn.save} onCancel={typed.leave} />
    </form>
  );
}

export function TypeIn(props: ViewProps) {
  const { typeIn } = useWords();
  const surveys = props.data.surveys.filter(({ state }) => state !== "draft");
  const [chosen, setChosen] = useState(surveys[0]?.id ?? "");
  const survey = surveys.find(({ id }) => id === chosen);
  const typed = useTyped(props, survey);
  if (!survey) return <p class="notice">{typeIn.noSurvey}</p>;
  return (
    <>
      {surveys.length > 1 && (
        <Field id={idOf("survey")} label={typeIn.survey}>
          {(state) => (
            <Select
              state={state}
              value={survey.id}
              options={surveys.map(({ id, name }) => ({ value: id, label: name }))}
              onPick={setChosen}
            />
          )}
        </Field>
      )}
      <Whole {...props} survey={survey} typed={typed} />
    </>
  );
}

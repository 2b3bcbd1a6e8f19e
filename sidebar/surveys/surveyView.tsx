/** One survey: what it waits for, its questions and forms, and how it is closed. */
import { useState } from "preact/hooks";
import type { SurveyItem } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { LinkCheck } from "./linkCheck.tsx";
import { Problems } from "./problems.tsx";
import type { ViewProps } from "./routes.ts";
import { languageName, questionLabel, useWords } from "./words.ts";

function Questions({ survey }: { readonly survey: SurveyItem }) {
  const { language } = usePage();
  const words = useWords();
  return (
    <section class="section" aria-labelledby="survey-questions">
      <h2 id="survey-questions">{words.survey.questions}</h2>
      <ol class="panel list">
        {survey.questions.map((question, at) => (
          <li key={question.code} class="line">
            <span class="quiet number">{at + 1}</span>
            <span class="grow">{questionLabel(language, question)}</span>
            <span class="quiet small">{words.make.scales[question.scale]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Forms({ survey }: { readonly survey: SurveyItem }) {
  const { language } = usePage();
  const words = useWords();
  const { day } = formatOf(language.code);
  const built = survey.forms.filter(({ url }) => url !== null);
  if (built.length === 0) return null;
  return (
    <section class="section" aria-labelledby="survey-forms">
      <h2 id="survey-forms">{words.survey.forms}</h2>
      <ul class="panel list">
        {built.map(({ language: code, url, edit }) => (
          <li key={code} class="line wrap">
            <span class="grow" lang={code}>
              {languageName(code)}
            </span>
            <a href={url ?? ""} target="_blank" rel="noopener noreferrer" aria-label={words.check.openOf(languageName(code))}>
              {words.check.open}
            </a>
            {edit && (
              <a href={edit} target="_blank" rel="noopener noreferrer">
                {words.survey.edit}
              </a>
            )}
          </li>
        ))}
      </ul>
      {survey.checked && <p class="quiet small">{words.survey.checked(day(survey.checked))}</p>}
    </section>
  );
}

function Closing({ survey: { id, state } }: { readonly survey: SurveyItem }) {
  const { server, say, changed } = usePage();
  const words = useWords().survey;
  const [busy, setBusy] = useState(false);
  if (state !== "open" && state !== "closed") return null;
  const open = state === "closed";
  const close = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("closeSurvey", { id, open });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    say(reply.value.kind === "refused" ? reply.value.sentence : open ? words.reopened : words.closed);
    changed();
  };
  return (
    <div class="row">
      <Button look={open ? undefined : "plain"} disabled={busy} onClick={close}>
        {open ? words.reopen : words.close}
      </Button>
    </div>
  );
}

function Onward({ survey, steps }: { readonly survey: SurveyItem } & Pick<ViewProps, "steps">) {
  const { campaigns, places } = useWords();
  return (
    <div class="row wrap">
      {survey.state === "open" && (
        <Button look="primary" onClick={() => steps.go({ view: "campaign", id: null })}>
          {campaigns.make}
        </Button>
      )}
      {survey.answers > 0 && <Button onClick={() => steps.go({ view: "results" })}>{places.results}</Button>}
    </div>
  );
}

interface Props extends ViewProps {
  readonly id: string;
  readonly fresh: SurveyItem | undefined;
}

export function SurveyView({ data, steps, id, fresh }: Props) {
  const words = useWords();
  const survey = data.surveys.find((each) => each.id === id) ?? fresh;
  if (!survey) return <p class="notice warn">{words.survey.gone}</p>;
  const { mayEdit, stop } = data;
  const isStopNew = stop.checked === null && stop.forms.some(({ url }) => url !== null);
  return (
    <>
      <div class="face">
        <h2>{survey.name}</h2>
        <p class="quiet">{words.survey.states[survey.state]}</p>
      </div>
      {mayEdit && <Problems id={id} name={survey.name} problems={survey.problems} />}
      {mayEdit && survey.state === "toCheck" && <LinkCheck id={id} forms={survey.forms} />}
      {mayEdit && isStopNew && <LinkCheck id={null} forms={stop.forms} />}
      {mayEdit && <Onward survey={survey} steps={steps} />}
      <Questions survey={survey} />
      <Forms survey={survey} />
      {mayEdit && <Closing survey={survey} />}
    </>
  );
}

/** Forms: every survey with its state, what needs mending, and the way to a new one. */
import { useState } from "preact/hooks";
import type { StopForm, SurveyItem } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Icon } from "../ui/icon.tsx";
import { LinkCheck } from "./linkCheck.tsx";
import { Problems } from "./problems.tsx";
import type { ViewProps } from "./routes.ts";
import { surveyFacts, useWords } from "./words.ts";

const looks = { draft: "soon", toCheck: "soon", open: "", closed: "dull" } as const;

function Line({ survey, onOpen }: { readonly survey: SurveyItem; readonly onOpen: () => void }) {
  const { language } = usePage();
  const { number } = formatOf(language.code);
  return (
    <li>
      <button type="button" class="rowlink" onClick={onOpen}>
        <span class="grow stack tight">
          <b>{survey.name}</b>
          <span class="quiet small">{surveyFacts(language, survey, number)}</span>
          <span>
            <span class={`badge ${looks[survey.state]}`}>{language.choices.surveyState[survey.state]}</span>
          </span>
        </span>
        <Icon name="more" />
      </button>
    </li>
  );
}

function TypeInDoor({ steps }: Pick<ViewProps, "steps">) {
  const { forms } = useWords();
  return (
    <ul class="panel list">
      <li>
        <button type="button" class="rowlink" onClick={() => steps.go({ view: "typeIn" })}>
          <Icon name="phone" />
          <span class="grow">
            {forms.typeIn}
            <span class="quiet small block">{forms.typeInHelp}</span>
          </span>
        </button>
      </li>
    </ul>
  );
}

/** Nobody is written to who could not stop it. */
function Stop({ stop }: { readonly stop: StopForm }) {
  const { language, server, say, changed } = usePage();
  const words = useWords().stop;
  const [busy, setBusy] = useState(false);
  if (stop.forms.some(({ url }) => url !== null)) {
    return stop.checked === null ? <LinkCheck id={null} forms={stop.forms} /> : null;
  }
  const build = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("buildStopForm", { language: language.code });
    setBusy(false);
    say(reply.ok ? words.built : reply.message);
    changed();
  };
  return (
    <section class="section" aria-labelledby="stop">
      <h2 id="stop">{words.title}</h2>
      <div class="panel pad stack">
        <p>{words.text}</p>
        <Button disabled={busy} onClick={build}>
          {busy ? language.sidebar.working : words.build}
        </Button>
      </div>
    </section>
  );
}

function Blank({ data, steps }: ViewProps) {
  const { forms } = useWords();
  return (
    <Empty icon="star" title={forms.emptyTitle}>
      <p class="quiet">{data.mayEdit ? forms.emptyText : forms.readOnly}</p>
      {data.mayEdit && (
        <Button look="primary" icon="plus" onClick={() => steps.go({ view: "make" })}>
          {forms.make}
        </Button>
      )}
    </Empty>
  );
}

export function FormsView({ data, steps }: ViewProps) {
  const words = useWords();
  const { surveys, stop, mayEdit } = data;
  if (surveys.length === 0)
    return (
      <>
        <Blank data={data} steps={steps} />
        {mayEdit && <Problems id={null} name={words.stop.title} problems={stop.problems} />}
        {mayEdit && <Stop stop={stop} />}
      </>
    );
  return (
    <>
      {mayEdit && surveys.map(({ id, name, problems }) => <Problems key={id} {...{ id, name, problems }} />)}
      {mayEdit && <Problems id={null} name={words.stop.title} problems={stop.problems} />}
      <ul class="panel list">
        {surveys.map((survey) => (
          <Line key={survey.id} survey={survey} onOpen={() => steps.go({ view: "survey", id: survey.id })} />
        ))}
      </ul>
      {mayEdit && (
        <Button icon="plus" onClick={() => steps.go({ view: "make" })}>
          {words.forms.make}
        </Button>
      )}
      <TypeInDoor steps={steps} />
      {mayEdit && <Stop stop={stop} />}
      {!mayEdit && <p class="quiet small">{words.forms.readOnly}</p>}
    </>
  );
}

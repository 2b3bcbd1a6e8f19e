/** The Surveys page: forms, campaigns and results, each under its tab. */
import type { ComponentChildren } from "preact";
import { surveysWords } from "../../src/text/surveys.ts";
import type { Opening } from "../desk/opening.tsx";
import { useNewPage, usePage } from "../desk/page.ts";
import { Shell, useSaying } from "../desk/shell.tsx";
import { useSteps } from "../desk/steps.ts";
import { TabbedHead } from "../desk/tabbed.tsx";
import { useCall } from "../desk/useCall.ts";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { CampaignForm } from "./campaignForm.tsx";
import { CampaignsView } from "./campaignsView.tsx";
import { FormsView } from "./formsView.tsx";
import { NewSurvey } from "./newSurvey.tsx";
import { ResultsView } from "./resultsView.tsx";
import { isPlace, type Place, places, type Route, type ViewProps } from "./routes.ts";
import { SurveyView } from "./surveyView.tsx";
import { TypeIn } from "./typeIn.tsx";
import "./surveys.css";

const placeViews: Readonly<Record<Place, (props: ViewProps) => ComponentChildren>> = {
  forms: (props) => <FormsView {...props} />,
  campaigns: (props) => <CampaignsView {...props} />,
  results: (props) => <ResultsView {...props} />,
};

function View(props: ViewProps): ComponentChildren {
  const { route } = props.steps;
  switch (route.view) {
    case "make":
      return <NewSurvey {...props} />;
    case "survey":
      return <SurveyView key={route.id} {...props} id={route.id} fresh={route.fresh} />;
    case "campaign":
      return <CampaignForm key={route.id} {...props} id={route.id} />;
    case "typeIn":
      return <TypeIn {...props} />;
    default:
      return placeViews[route.view](props);
  }
}

/** Asks for the whole page at once, and anew whenever something was saved. */
function Body({ steps }: Pick<ViewProps, "steps">) {
  const { value, failure, again } = useCall("surveys", {});
  const { loading } = usePage().language.sidebar;
  return (
    <>
      {failure && <Failure message={failure} again={again} />}
      {value ? <View data={value} steps={steps} /> : !failure && <Bones label={loading} />}
    </>
  );
}

export function SurveysPage(opening: Opening) {
  const { said, say, hush } = useSaying();
  const page = useNewPage(opening, say);
  const words = surveysWords[page.language.code];
  const steps = useSteps<Route>({ view: "forms" }, isPlace);
  const { route } = steps;
  const titles = { make: words.forms.make, survey: words.title, campaign: words.campaigns.edit, typeIn: words.typeIn.title };
  const current = isPlace(route) ? route.view : undefined;
  const title = isPlace(route)
    ? `${words.title}: ${words.places[route.view]}`
    : route.view === "campaign" && route.id === null
      ? words.campaigns.make
      : titles[route.view];
  return (
    <Shell
      {...{ page, said, route, title }}
      onHush={hush}
      tab={current}
      slow={opening.slow}
      onBack={steps.back}
      head={
        <TabbedHead
          {...{ title, current }}
          home={words.home}
          tabs={places.map((name) => ({ name, label: words.places[name] }))}
          onPick={(view) => steps.go({ view })}
          onBack={steps.back}
        />
      }
    >
      <Body steps={steps} />
    </Shell>
  );
}

/** The Surveys page: forms, campaigns and results, each under its tab. */
import type { ComponentChildren } from "preact";
import { surveysWords } from "../../src/text/surveys.ts";
import type { Opening } from "../desk/opening.tsx";
import { type Page, usePage } from "../desk/page.ts";
import { TabbedPage } from "../desk/tabbedPage.tsx";
import { useCall } from "../desk/useCall.ts";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { CampaignForm } from "./campaignForm.tsx";
import { CampaignsView } from "./campaignsView.tsx";
import { FormsView } from "./formsView.tsx";
import { NewSurvey } from "./newSurvey.tsx";
import { ResultsView } from "./resultsView.tsx";
import { type Place, places, type ViewProps, type Within } from "./routes.ts";
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

const titleOf = (within: Within, { language }: Page): string => {
  const { forms, title, campaigns, typeIn } = surveysWords[language.code];
  if (within.view === "campaign") return within.id === null ? campaigns.make : campaigns.edit;
  return { make: forms.make, survey: title, typeIn: typeIn.title }[within.view];
};

export const SurveysPage = (opening: Opening) => (
  <TabbedPage<Place, Within> opening={opening} words={surveysWords[opening.boot.language]} places={places} titleOf={titleOf}>
    {(steps) => <Body steps={steps} />}
  </TabbedPage>
);

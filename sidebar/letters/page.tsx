/** The page "Rules and letters": what goes out by itself, and what it says. */
import type { ComponentChildren } from "preact";
import { lettersWords } from "../../src/text/lettersPage.ts";
import type { Opening } from "../desk/opening.tsx";
import { TabbedPage } from "../desk/tabbedPage.tsx";
import { LettersView } from "./lettersView.tsx";
import { LetterView } from "./letterView.tsx";
import { letterTitle, type Place, places, type ViewProps, type Within } from "./routes.ts";
import { RulesView } from "./rulesView.tsx";
import "./letters.css";

function View({ steps }: ViewProps): ComponentChildren {
  const { route } = steps;
  if (route.view === "letter") return <LetterView key={`${route.of.letter} ${route.of.language}`} name={route.of} />;
  return route.view === "rules" ? <RulesView steps={steps} /> : <LettersView steps={steps} />;
}

export const LettersPage = (opening: Opening) => (
  <TabbedPage<Place, Within>
    opening={opening}
    words={lettersWords[opening.boot.language]}
    places={places}
    titleOf={({ of }, { language }) => letterTitle(language, of)}
  >
    {(steps) => <View steps={steps} />}
  </TabbedPage>
);

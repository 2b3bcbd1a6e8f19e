/** The page "Rules and letters": what goes out by itself, and what it says. */
import type { ComponentChildren } from "preact";
import { lettersWords } from "../../src/text/lettersPage.ts";
import type { Opening } from "../desk/opening.tsx";
import { useNewPage } from "../desk/page.ts";
import { Shell, useSaying } from "../desk/shell.tsx";
import { useSteps } from "../desk/steps.ts";
import { TabbedHead } from "../desk/tabbed.tsx";
import { LettersView } from "./lettersView.tsx";
import { LetterView } from "./letterView.tsx";
import { isPlace, letterTitle, places, type Route, type ViewProps } from "./routes.ts";
import { RulesView } from "./rulesView.tsx";
import "./letters.css";

function View({ steps }: ViewProps): ComponentChildren {
  const { route } = steps;
  if (route.view === "letter") return <LetterView key={`${route.of.letter} ${route.of.language}`} name={route.of} />;
  return route.view === "rules" ? <RulesView steps={steps} /> : <LettersView steps={steps} />;
}

export function LettersPage(opening: Opening) {
  const { said, say, hush } = useSaying();
  const page = useNewPage(opening, say);
  const words = lettersWords[page.language.code];
  const steps = useSteps<Route>({ view: "rules" }, isPlace);
  const { route } = steps;
  const current = isPlace(route) ? route.view : undefined;
  const title = route.view === "letter" ? letterTitle(page.language, route.of) : `${words.title}: ${words.places[route.view]}`;
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
      <View steps={steps} />
    </Shell>
  );
}

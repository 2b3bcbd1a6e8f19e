/** All letters to customers, each in every language, with what is to be mended. */
import type { LetterItem } from "../../src/app/letters/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { pageLanguages } from "../../src/text/page.ts";
import { usePage } from "../desk/page.ts";
import { useCall } from "../desk/useCall.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { letterTitle, useWords, type ViewProps } from "./routes.ts";

function Version({ item, onOpen }: { readonly item: LetterItem; readonly onOpen: () => void }) {
  const { language } = usePage();
  const { letters } = useWords();
  const note = item.problems.length > 0 ? letters.wrong : item.shipped ? "" : letters.edited;
  return (
    <Button size="small" aria-label={[letterTitle(language, item), note].filter(Boolean).join(" · ")} onClick={onOpen}>
      <span lang={item.language}>{pageLanguages[item.language].name}</span>
      {note && <span class={`note ${item.problems.length > 0 ? "bad" : "quiet"}`}> · {note}</span>}
    </Button>
  );
}

export function LettersView({ steps }: ViewProps) {
  const { language } = usePage();
  const { letters } = useWords();
  const { value, failure, again } = useCall("letters", {});
  return (
    <>
      {failure && <Failure message={failure} again={again} />}
      {!value && !failure && <Bones label={language.sidebar.loading} />}
      {value && (
        <ul class="panel list">
          {choices.letter.map((code) => (
            <li key={code} class="entry">
              <b>{language.choices.letter[code]}</b>
              <div class="row wrap">
                {value.letters
                  .filter(({ letter }) => letter === code)
                  .map((item) => (
                    <Version key={item.language} item={item} onOpen={() => steps.go({ view: "letter", of: item })} />
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet small">{letters.help}</p>
    </>
  );
}

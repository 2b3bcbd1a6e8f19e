/** A question of the team's own: how it is answered, and its words in each language of the survey. */
import { useEffect, useState } from "preact/hooks";
import type { AskedQuestion, Words } from "../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { ChipRadios, Field, FieldGroup, focusOn } from "../ui/field.tsx";
import { languageName, useWords } from "./words.ts";

interface Props {
  readonly languages: readonly LanguageCode[];
  readonly onAdd: (question: AskedQuestion) => void;
  readonly onCancel: () => void;
}

const idOf = (code: LanguageCode): string => `own-${code}`;
const ownScales = ["five", "open"] as const;

export function OwnQuestion({ languages, onAdd, onCancel }: Props) {
  const { language } = usePage();
  const { make } = useWords();
  const [scale, setScale] = useState<"five" | "open">("five");
  const [words, setWords] = useState<Words>({});
  const [tried, setTried] = useState(false);
  useEffect(() => focusOn(languages[0] && idOf(languages[0])), []);
  const missing = languages.filter((code) => (words[code] ?? "").trim() === "");
  const add = (): void => {
    setTried(true);
    const [first] = missing;
    if (first !== undefined) focusOn(idOf(first));
    else onAdd({ code: null, scale, words: Object.fromEntries(languages.map((code) => [code, (words[code] ?? "").trim()])) });
  };
  return (
    <div class="panel pad form">
      <FieldGroup id="own-scale" label={make.ownScale}>
        <ChipRadios
          name="own-scale"
          options={ownScales.map((value) => ({ value, label: make.scales[value] }))}
          value={scale}
          onPick={setScale}
        />
      </FieldGroup>
      {languages.map((code) => {
        const name = languageName(code);
        const problem = tried && missing.includes(code) ? make.ownWrong(name) : undefined;
        return (
          <Field key={code} id={idOf(code)} label={make.ownWords(name)} problem={problem}>
            {(state) => (
              <textarea
                {...state}
                class="input"
                lang={code}
                maxLength={300}
                rows={2}
                value={words[code] ?? ""}
                onInput={(event) => setWords({ ...words, [code]: event.currentTarget.value })}
              />
            )}
          </Field>
        );
      })}
      <div class="row">
        <Button look="plain" onClick={onCancel}>
          {language.sidebar.cancel}
        </Button>
        <Button wide onClick={add}>
          {make.ownAdd}
        </Button>
      </div>
    </div>
  );
}

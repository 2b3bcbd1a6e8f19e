/** One question compared by touch-point, level, manager or campaign; nobody is ranked. */
import { useState } from "preact/hooks";
import type { ResultGroup, SurveyItem } from "../../src/app/surveys/wire.ts";
import { type Code, choices } from "../../src/crm/choices.ts";
import { usePage } from "../desk/page.ts";
import { Select } from "../ui/select.tsx";
import { groupRows, scored } from "./rows.ts";
import { ScoreTable } from "./scoreTable.tsx";
import { questionLabel, useWords } from "./words.ts";

interface Props {
  readonly survey: SurveyItem;
  readonly by: Code<"cut">;
  readonly groups: readonly ResultGroup[];
  readonly onBy: (by: Code<"cut">) => void;
}

const cuts = choices.cut.filter((cut) => cut !== "whole");

export function Compare({ survey, by, groups, onBy }: Props) {
  const { language } = usePage();
  const { results } = useWords();
  const questions = scored(survey);
  const [code, setCode] = useState(questions.find((each) => each.code === "overall")?.code ?? questions[0]?.code ?? "");
  const question = questions.find((each) => each.code === code);
  if (!question) return null;
  return (
    <section class="section" aria-labelledby="compare">
      <h2 id="compare">{results.cut}</h2>
      <div class="row">
        <Select
          state={{ id: "compare-by", "aria-label": results.cut }}
          value={by}
          options={cuts.map((value) => ({ value, label: language.choices.cut[value] }))}
          onPick={onBy}
        />
        <Select
          state={{ id: "compare-of", "aria-label": results.ofQuestion }}
          value={code}
          options={questions.map((each) => ({ value: each.code, label: questionLabel(language, each) }))}
          onPick={setCode}
        />
      </div>
      {groups.length > 0 && <ScoreTable caption={language.choices.cut[by]} rows={groupRows(groups, question, results.unknown)} />}
      <p class="quiet small">{results.notRanked}</p>
    </section>
  );
}

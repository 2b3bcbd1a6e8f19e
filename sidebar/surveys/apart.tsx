/** Answers that do not count, by their reasons, each with the way to its row. */
import type { ApartAnswer, Results } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { useShowRow } from "./themes.tsx";
import { useWords } from "./words.ts";

const verdicts: readonly ApartAnswer["verdict"][] = ["repeated", "edited", "late", "forged"];

function Answer({ answer }: { readonly answer: ApartAnswer }) {
  const { results } = useWords();
  const { moment } = formatOf(usePage().language.code);
  const show = useShowRow();
  const who = [answer.contactName, answer.customerName].filter(Boolean).join(" · ") || results.anonymous;
  return (
    <li>
      <button type="button" class="link" title={results.showRow} onClick={() => show(answer)}>
        {who}
      </button>
      {answer.given && <span class="quiet"> {moment(answer.given)}</span>}
    </li>
  );
}

export function Apart({ results: { apart, apartCounts } }: { readonly results: Results }) {
  const { results } = useWords();
  const { number } = formatOf(usePage().language.code);
  const present = verdicts.filter((verdict) => apartCounts[verdict] > 0);
  if (present.length === 0) return null;
  return (
    <section class="section" aria-labelledby="apart">
      <h2 id="apart">{results.apart}</h2>
      <ul class="panel list">
        {present.map((verdict) => (
          <li key={verdict} class="theme">
            <details class="small">
              <summary>
                {number(apartCounts[verdict])} {results.reasons[verdict]}
              </summary>
              <ul class="stack">
                {apart
                  .filter((answer) => answer.verdict === verdict)
                  .map((answer) => (
                    <Answer key={answer.id} answer={answer} />
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <p class="quiet small">{results.apartHelp}</p>
    </section>
  );
}

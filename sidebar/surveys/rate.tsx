/** The response rate: how many answered of those whom an invitation reached. */
import type { ResultGroup } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { useWords } from "./words.ts";
import "../ui/progress.css";

export function Rate({ rate: { sent, bounced, answered, share } }: Pick<ResultGroup, "rate">) {
  const { results } = useWords();
  const { number, percent } = formatOf(usePage().language.code);
  if (share === null) return <p class="quiet small">{results.noRate}</p>;
  const between = share.low === null || share.high === null ? "" : results.between(percent(share.low, 0), percent(share.high, 0));
  const facts = [results.rateOf(number(answered), number(sent - bounced)), between, bounced > 0 ? results.bounced(number(bounced)) : ""];
  return (
    <div class="panel pad">
      <div class="row spread">
        <span>{results.rate}</span>
        <b class="big">{percent(share.value, 0)}</b>
      </div>
      <div class="meter" aria-hidden="true">
        <span style={{ width: `${share.value * 100}%` }} />
      </div>
      <p class="quiet small">{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

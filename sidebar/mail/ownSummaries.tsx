/** The caller's own performance summaries, as they would read now: to look at before the first is sent. */
import { useDesk } from "../desk/desk.ts";
import { Preview } from "./letter.tsx";

const rules = ["weeklySummary", "monthlySummary", "quarterlySummary"] as const;

export function OwnSummaries() {
  const { server, language } = useDesk();
  const { mail } = language.sidebar;
  return (
    <section class="section" aria-labelledby="own-summaries">
      <h2 id="own-summaries">{mail.summaries}</h2>
      <p class="quiet small">{mail.summariesHelp}</p>
      {rules.map((rule) => (
        <Preview key={rule} title={language.choices.rule[rule]} fetch={() => server.call("showSummary", { rule })} />
      ))}
    </section>
  );
}

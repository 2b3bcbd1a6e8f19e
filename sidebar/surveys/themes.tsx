/** What the open answers speak of: praise and complaint, with quotes that lead to their rows. */
import type { Results, ThemeQuote, ThemeResult } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { useWords } from "./words.ts";

/** Brings a row to the front in the sheet. */
export function useShowRow(): (spot: { readonly id: string; readonly at: number }) => Promise<void> {
  const { server, say, language } = usePage();
  return async ({ id, at }) => {
    const reply = await server.call("showRow", { id, at });
    if (!reply.ok) say(reply.message);
    else if (!reply.value.shown) say(language.sidebar.customers.noRecord(id));
  };
}

function Quotes({
  quotes,
  tone,
  label,
}: {
  readonly quotes: readonly ThemeQuote[];
  readonly tone: "good" | "bad";
  readonly label: string;
}) {
  const { results } = useWords();
  const show = useShowRow();
  if (quotes.length === 0) return null;
  return (
    <ul class={`quotes ${tone}`} aria-label={label}>
      {quotes.map((quote) => (
        <li key={quote.id}>
          <q>{quote.text}</q>
          <button type="button" class="link small" title={results.showRow} onClick={() => show(quote)}>
            {quote.customerName ?? results.showRow}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Theme({ theme }: { readonly theme: ThemeResult }) {
  const { results } = useWords();
  const { number } = formatOf(usePage().language.code);
  const { label, praise, complaint } = theme;
  const counts = (
    <>
      {praise > 0 && <span class="good">{results.praise(number(praise))}</span>}
      {complaint > 0 && <span class="bad">{results.complaint(number(complaint))}</span>}
    </>
  );
  const hasQuotes = theme.praiseQuotes.length + theme.complaintQuotes.length > 0;
  return (
    <li class="theme">
      <div class="row spread">
        <b class="grow">{label}</b>
        <span class="row small">{counts}</span>
      </div>
      {hasQuotes && (
        <details class="small">
          <summary aria-label={`${results.quotes}: ${label}`}>{results.quotes}</summary>
          <Quotes quotes={theme.complaintQuotes} tone="bad" label={results.complaint(number(complaint))} />
          <Quotes quotes={theme.praiseQuotes} tone="good" label={results.praise(number(praise))} />
        </details>
      )}
    </li>
  );
}

export function Themes({ results: { themes, otherWords } }: { readonly results: Results }) {
  const { results, gap } = useWords();
  const { number } = formatOf(usePage().language.code);
  if (themes.length === 0 && otherWords === 0) return null;
  return (
    <section class="section" aria-labelledby="themes">
      <h2 id="themes">{results.themes}</h2>
      {themes.length > 0 && (
        <ul class="panel list">
          {themes.map((theme) => (
            <Theme key={theme.label} theme={theme} />
          ))}
        </ul>
      )}
      <p class="quiet small">{[...(otherWords > 0 ? [results.otherWords(number(otherWords))] : []), results.themeHelp].join(gap)}</p>
    </section>
  );
}

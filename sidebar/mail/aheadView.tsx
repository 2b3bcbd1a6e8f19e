/** The dry run: for how many days, how far it is, and what it found. */
import { useEffect, useState } from "preact/hooks";
import type { PageLanguage } from "../../src/text/page.ts";
import { useDesk } from "../desk/desk.ts";
import { useRemembered } from "../desk/useRemembered.ts";
import { Failure } from "../ui/failure.tsx";
import { Segments } from "../ui/segments.tsx";
import { Working } from "../ui/working.tsx";
import { AheadFound, foundSentence } from "./aheadFound.tsx";
import { type Awaited, waitFor } from "./waitFor.ts";

/** Begins anew when something was saved; what is under way is stopped then, and when the view goes. */
function useAhead(days: number) {
  const { server, revision } = useDesk();
  const [now, setNow] = useState<Awaited>({ kind: "running", day: 0 });
  const [turn, setTurn] = useState(0);
  useEffect(() => waitFor(server, days, setNow), [server, days, revision, turn]);
  return { now, again: () => setTurn(turn + 1) };
}

/** Cancel goes when the run has ended; the focus must not go with it. */
function useFocusKept({ kind }: Awaited): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector("main")?.focus({ preventScroll: true });
  }, [kind]);
}

/** What is read aloud: of the days, every tenth. */
function spoken(language: PageLanguage, now: Awaited, days: number): string {
  const { ahead } = language.sidebar.mail;
  if (now.kind === "running") return now.day < 10 ? ahead.working : ahead.at(now.day - (now.day % 10), days);
  return now.kind === "found" ? foundSentence(language, now.found) : "";
}

function Looking({ day, days }: { readonly day: number; readonly days: number }) {
  const { back, language } = useDesk();
  const { cancel, mail } = language.sidebar;
  const known = day > 0 ? { label: mail.ahead.at(day, days), done: day / days } : { label: mail.ahead.working };
  return <Working {...known} cancel={cancel} quiet onCancel={back} />;
}

function Days({ days }: { readonly days: number }) {
  const { language } = useDesk();
  const { now, again } = useAhead(days);
  useFocusKept(now);
  return (
    <>
      <p class="hidden" role="status">
        {spoken(language, now, days)}
      </p>
      {now.kind === "running" && <Looking day={now.day} days={days} />}
      {now.kind === "failed" && <Failure message={now.message} again={again} />}
      {now.kind === "found" && <AheadFound found={now.found} />}
    </>
  );
}

const spans = ["7", "14", "30"] as const;
type SpanName = (typeof spans)[number];
const isSpan = (value: unknown): value is SpanName => spans.some((span) => span === value);

export function AheadView() {
  const { ahead } = useDesk().language.sidebar.mail;
  const [span, setSpan] = useRemembered("ahead", isSpan, "30");
  const options = spans.map((name) => ({ name, label: ahead.days(Number(name)) }));
  return (
    <>
      <p class="quiet small">{ahead.help}</p>
      <Segments label={ahead.span} options={options} current={span} onPick={setSpan} />
      <Days key={span} days={Number(span)} />
    </>
  );
}

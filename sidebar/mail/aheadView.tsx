/** The dry run: what would go out in the days to come, day by day, each letter to be read. */
import type { Rehearsed, RehearsedMail } from "../../src/app/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import { useCall } from "../desk/useCall.ts";
import { useRemembered } from "../desk/useRemembered.ts";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones, Progress } from "../ui/progress.tsx";
import { Segments } from "../ui/segments.tsx";
import { mailTitle } from "./acts.ts";
import { KnownLetter, SentLetter } from "./letter.tsx";

/** Under the heading of its day, a mail tells the time alone. */
function AheadLine({ mail, dated }: { readonly mail: RehearsedMail; readonly dated: boolean }) {
  const { language, boot } = useDesk();
  const { code, choices } = language;
  const when = mail.at ? (dated ? formatOf(code).moment(mail.at) : mail.at.slice(11, 16)) : "";
  const state = mail.state && mail.state !== "sent" ? choices.mailState[mail.state] : "";
  return (
    <li class="mail">
      <b>{mailTitle(language, mail, boot.people)}</b>
      <span class="quiet small">{[when, state, mail.reason ?? ""].filter(Boolean).join(" · ")}</span>
      {mail.text === null ? (
        mail.subject && <SentLetter mail={{ id: mail.id, at: mail.row }} />
      ) : (
        <KnownLetter subject={mail.subject} text={mail.text} />
      )}
    </li>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly mails: readonly RehearsedMail[];
}

const AheadList = ({ id, title, help, mails }: ListProps) => (
  <section class="section" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {help && <p class="quiet small">{help}</p>}
    <ul class="panel list">
      {mails.map((mail) => (
        <AheadLine key={mail.id} mail={mail} dated={help !== undefined} />
      ))}
    </ul>
  </section>
);

function Found({ found }: { readonly found: Rehearsed }) {
  const { language } = useDesk();
  const { ahead } = language.sidebar.mail;
  const { day: dayText } = formatOf(language.code);
  const count = found.days.reduce((all, { mails }) => all + mails.length, 0);
  if (count + found.left.length === 0)
    return (
      <Empty icon="mail" title={ahead.emptyTitle}>
        <p class="quiet">{ahead.emptyText}</p>
      </Empty>
    );
  return (
    <>
      <p class="panel pad">{(found.whole ? ahead.whole : ahead.part)(count, dayText(found.to))}</p>
      {found.days.map(({ day, room, mails }) => (
        <AheadList key={day} id={`ahead-${day}`} title={ahead.day(dayText(day), mails.length, room)} mails={mails} />
      ))}
      {found.left.length > 0 && <AheadList id="ahead-left" title={ahead.left} help={ahead.leftHelp} mails={found.left} />}
    </>
  );
}

function Looking() {
  const { ahead } = useDesk().language.sidebar.mail;
  return (
    <>
      <Progress label={ahead.working} />
      <p class="quiet small">{ahead.working}</p>
      <Bones label={ahead.working} />
    </>
  );
}

function Days({ days }: { readonly days: number }) {
  const { value, failure, again } = useCall("rehearse", { days });
  if (failure) return <Failure message={failure} again={again} />;
  return value ? <Found found={value} /> : <Looking />;
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

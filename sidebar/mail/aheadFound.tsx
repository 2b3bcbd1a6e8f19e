/** What a dry run has found, day by day, each letter to be read. */
import type { Rehearsed, RehearsedMail } from "../../src/app/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import type { PageLanguage } from "../../src/text/page.ts";
import { useDesk } from "../desk/desk.ts";
import { Empty } from "../ui/empty.tsx";
import { mailTitle } from "./acts.ts";
import { KnownLetter, SentLetter } from "./letter.tsx";
import "./mail.css";

/** Under the heading of its day, a mail tells the time alone. */
function AheadLine({ mail, dated }: { readonly mail: RehearsedMail; readonly dated: boolean }) {
  const { language, boot } = useDesk();
  const { code, choices } = language;
  const when = mail.at ? (dated ? formatOf(code).moment(mail.at) : mail.at.slice(11, 16)) : "";
  const state = mail.state && mail.state !== "sent" ? choices.rehearsedState[mail.state] : "";
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

const countIn = ({ days }: Rehearsed): number => days.reduce((all, { mails }) => all + mails.length, 0);
const isEmpty = (found: Rehearsed): boolean => found.whole && countIn(found) + found.left.length === 0;

/** All of it in a sentence. */
export function foundSentence({ code, sidebar }: PageLanguage, found: Rehearsed): string {
  const { ahead } = sidebar.mail;
  if (isEmpty(found)) return ahead.emptyTitle;
  return (found.whole ? ahead.whole : ahead.part)(countIn(found), formatOf(code).day(found.to));
}

export function AheadFound({ found }: { readonly found: Rehearsed }) {
  const { language } = useDesk();
  const { ahead } = language.sidebar.mail;
  if (isEmpty(found))
    return (
      <Empty icon="mail" title={ahead.emptyTitle}>
        <p class="quiet">{ahead.emptyText}</p>
      </Empty>
    );
  const { day: dayText } = formatOf(language.code);
  return (
    <>
      <p class="panel pad">{foundSentence(language, found)}</p>
      {found.days.map(({ day, room, mails }) => (
        <AheadList key={day} id={`ahead-${day}`} title={ahead.day(dayText(day), mails.length, room)} mails={mails} />
      ))}
      {found.left.length > 0 && <AheadList id="ahead-left" title={ahead.left} help={ahead.leftHelp} mails={found.left} />}
    </>
  );
}

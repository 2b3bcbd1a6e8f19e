/** Mail: what waits for a decision, what goes when, and what has gone. */
import type { HeldMails, Mailbox, MailList } from "../../src/app/wire.ts";
import { forecastLine } from "../../src/text/forecast.ts";
import { useDesk } from "../desk/desk.ts";
import { useCall } from "../desk/useCall.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { mailLists } from "./acts.ts";
import { ApproveAll } from "./approveAll.tsx";
import { MailLine } from "./mailLine.tsx";
import { OwnSummaries } from "./ownSummaries.tsx";
import { type MailWork, useMails } from "./useMails.ts";

/** What waits for approval, rule by rule: a whole campaign is let go without the greetings beside it. */
function HeldGroup({ group, days, work }: Pick<Mailbox, "days"> & { readonly group: HeldMails; readonly work: MailWork }) {
  const { choices, sidebar } = useDesk().language;
  const { mail, today } = sidebar;
  const { rule, count, mails } = group;
  const name = rule ? choices.rule[rule] : mail.noRule;
  return (
    <section class="section" aria-label={name}>
      <h3>
        {name} <span class="tally">{count}</span>
      </h3>
      {count > 1 && <ApproveAll {...{ group, name, days, work }} />}
      <ul class="panel list">
        {mails.map((each) => (
          <MailLine key={each.id} list="held" mail={each} work={work} />
        ))}
      </ul>
      {count > mails.length && <p class="quiet small">{today.shown(mails.length, count)}</p>}
    </section>
  );
}

function Held({ box, work }: { readonly box: Mailbox; readonly work: MailWork }) {
  const { mail } = useDesk().language.sidebar;
  if (box.held.length === 0) return null;
  return (
    <section class="section" aria-labelledby="mails-held">
      <h2 id="mails-held">
        {mail.lists.held}
        <span class="tally">{box.counts.held}</span>
      </h2>
      <p class="quiet small">{mail.help.held}</p>
      {box.held.map((group) => (
        <HeldGroup key={group.rule} group={group} days={box.days} work={work} />
      ))}
    </section>
  );
}

interface SectionProps {
  readonly list: MailList;
  readonly box: Mailbox;
  readonly work: MailWork;
}

function Section({ list, box, work }: SectionProps) {
  const { sidebar } = useDesk().language;
  const { mail, today } = sidebar;
  const [mails, count] = [box.lists[list], box.counts[list]];
  if (mails.length === 0) return null;
  return (
    <section class="section" aria-labelledby={`mails-${list}`}>
      <h2 id={`mails-${list}`}>
        {mail.lists[list]}
        <span class={`tally ${list === "unknown" || list === "failed" ? "bad" : ""}`}>{count}</span>
      </h2>
      {mail.help[list] && <p class="quiet small">{mail.help[list]}</p>}
      <ul class="panel list">
        {mails.map((each) => (
          <MailLine key={each.id} list={list} mail={each} work={work} />
        ))}
      </ul>
      {count > mails.length && <p class="quiet small">{today.shown(mails.length, count)}</p>}
    </section>
  );
}

function Box({ box }: { readonly box: Mailbox }) {
  const { language, boot, go } = useDesk();
  const { mail } = language.sidebar;
  const work = useMails(box);
  const line = forecastLine(language, box.days, boot.day);
  const isEmpty = mailLists.every((list) => box.counts[list] === 0);
  return (
    <>
      {line && <p class="panel pad">{line}</p>}
      {box.needsStopForm && <p class="notice warn">{mail.needsStopForm}</p>}
      {box.late > 0 && <p class="notice warn small">{mail.late(box.late)}</p>}
      <div class="row">
        <Button wide onClick={() => go({ view: "ahead" })}>
          {mail.ahead.open}
        </Button>
      </div>
      {isEmpty && (
        <Empty icon="mail" title={mail.emptyTitle}>
          <p class="quiet">{mail.emptyText}</p>
        </Empty>
      )}
      {mailLists.map((list) =>
        list === "held" ? <Held key={list} box={box} work={work} /> : <Section key={list} list={list} box={box} work={work} />,
      )}
      <OwnSummaries />
      <p class="quiet small">{box.all ? mail.seesAll : mail.seesOwn}</p>
    </>
  );
}

export function MailView() {
  const { loading } = useDesk().language.sidebar;
  const { value, failure, again } = useCall("mailbox", {});
  return (
    <>
      {failure && <Failure message={failure} again={again} />}
      {value ? <Box box={value} /> : !failure && <Bones label={loading} />}
    </>
  );
}

/** Lets all mails of a rule go at once; where they are many, it first says how many and how long that takes. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { HeldMails, Mailbox } from "../../src/app/wire.ts";
import { addDays } from "../../src/crm/days.ts";
import type { Day } from "../../src/schema/cell.ts";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";
import type { MailWork } from "./useMails.ts";

/** So many go without a question. */
const atOnce = 20;
/** Nobody waits longer. */
const horizon = 400;

export interface Span {
  readonly room: number;
  readonly days: number;
}

/** In how many days so many more mails go; undefined where nothing is known of any day's room. */
export function spanOf(count: number, days: Mailbox["days"], today: Day): Span | undefined {
  const room = Math.max(0, ...days.map((each) => each.room));
  let left = count;
  for (let ahead = 0; ahead < horizon; ahead++) {
    const known = days.find(({ day }) => day === addDays(today, ahead));
    left -= known ? Math.max(0, known.room - known.count) : room;
    if (left <= 0) return { room, days: ahead + 1 };
  }
  return undefined;
}

interface Props {
  readonly group: HeldMails;
  /** The rule as people call it. */
  readonly name: string;
  readonly days: Mailbox["days"];
  readonly work: MailWork;
}

/** Once asked, the sentence stands where the button was, so that a second click there approves nothing. */
function useAsking(count: number) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => setOpen(false), [count]);
  const open = (): void => {
    setOpen(true);
    setTimeout(() => place.current?.focus());
  };
  const close = (): void => {
    setOpen(false);
    setTimeout(() => place.current?.querySelector("button")?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return { isOpen, place, open, close, onKeyDown };
}

export function ApproveAll({ group: { rule, count }, name, days, work }: Props) {
  const { language, boot } = useDesk();
  const { mail, cancel } = language.sidebar;
  const asking = useAsking(count);
  const all = mail.approveAll(count);
  const approve = (): Promise<void> => work.run("approve", null, rule);
  if (!asking.isOpen) {
    return (
      <div ref={asking.place} class="row">
        <Button
          look="primary"
          size="small"
          disabled={work.busy}
          aria-label={mail.of(all, name)}
          onClick={count > atOnce ? asking.open : approve}
        >
          {all}
        </Button>
      </div>
    );
  }
  const span = spanOf(count, days, boot.day);
  const sentence = span && span.days > 1 ? mail.approveOver(count, span.room, span.days) : mail.approveMany(count);
  return (
    <div ref={asking.place} class="notice" role="status" tabIndex={-1} onKeyDown={asking.onKeyDown}>
      <p>{sentence}</p>
      <div class="row wrap">
        <Button look="primary" size="small" disabled={work.busy} aria-label={mail.of(all, name)} onClick={approve}>
          {mail.acts.approve}
        </Button>
        <Button look="plain" size="small" disabled={work.busy} onClick={asking.close}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

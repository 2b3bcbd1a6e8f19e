/** One mail: to whom, when, why it stands where it does, and what can be done about it. */
import type { MailItem, MailList } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";
import { actsOn, mailStory, mailTitle, readerName } from "./acts.ts";
import { NextLetter, SentLetter } from "./letter.tsx";
import type { MailWork } from "./useMails.ts";
import "./mail.css";

interface Props {
  readonly list: MailList;
  readonly mail: MailItem;
  readonly work: MailWork;
}

/** What is held stands under the name of its rule. */
export function MailLine({ list, mail, work }: Props) {
  const { language, boot } = useDesk();
  const words = language.sidebar.mail;
  const title = mailTitle(language, mail, boot.people);
  const acts = actsOn(list, mail);
  return (
    <li class="mail">
      <b>{list === "held" ? readerName(language, mail, boot.people) : title}</b>
      {list === "sent" && mail.subject && <span>{mail.subject}</span>}
      <span class="quiet small">{mailStory(language, mail)}</span>
      {acts.length > 0 && (
        <div class="row wrap">
          {acts.map((act) => (
            <Button
              key={act}
              size="small"
              disabled={work.busy}
              aria-label={words.of(words.acts[act], title)}
              onClick={() => work.run(act, [mail])}
            >
              {words.acts[act]}
            </Button>
          ))}
        </div>
      )}
      {list === "sent" || list === "unknown" ? <SentLetter mail={mail} /> : list !== "cancelled" && <NextLetter mail={mail} />}
    </li>
  );
}

/** One mail: to whom, when, why it stands where it does, and what can be done about it. */
import { useState } from "preact/hooks";
import type { MailItem, MailList } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";
import { actsOn, mailStory, mailTitle } from "./acts.ts";
import type { MailWork } from "./useMails.ts";

/** The letter is fetched when somebody wants to read it. */
function Letter({ mail: { id, at } }: { readonly mail: MailItem }) {
  const { server, language, say } = useDesk();
  const { mail, loading } = language.sidebar;
  const [text, setText] = useState<string | undefined>();
  const fetch = async (open: boolean): Promise<void> => {
    if (!open || text !== undefined) return;
    const reply = await server.call("record", { id, at });
    if (!reply.ok) return say(reply.message);
    const body = reply.value?.record.body;
    setText(typeof body === "string" ? body : mail.noText);
  };
  return (
    <details class="small" onToggle={(event) => fetch(event.currentTarget.open)}>
      <summary>{mail.read}</summary>
      <p class="letter">{text ?? loading}</p>
    </details>
  );
}

interface Props {
  readonly list: MailList;
  readonly mail: MailItem;
  readonly work: MailWork;
}

export function MailLine({ list, mail, work }: Props) {
  const { language, boot } = useDesk();
  const words = language.sidebar.mail;
  const title = mailTitle(language, mail, boot.people);
  const acts = actsOn(list, mail);
  return (
    <li class="mail">
      <b>{title}</b>
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
      {list === "sent" && <Letter mail={mail} />}
    </li>
  );
}

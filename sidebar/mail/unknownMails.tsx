/** A notice of mails that may or may not have gone, with the two buttons that settle each. */
import { useDesk } from "../desk/desk.ts";
import { useCall } from "../desk/useCall.ts";
import { Button } from "../ui/button.tsx";
import { MailLine } from "./mailLine.tsx";
import { useMails } from "./useMails.ts";

/** Today has room for so many; the others are in Mail. */
const shown = 3;

function Unsettled() {
  const { language, go } = useDesk();
  const { mail } = language.sidebar;
  const { value } = useCall("mailbox", {});
  const work = useMails(value);
  const mails = value?.lists.unknown ?? [];
  if (mails.length === 0) return null;
  return (
    <section class="section" aria-labelledby="unknown-mails">
      <h2 id="unknown-mails">
        {mail.lists.unknown}
        <span class="tally bad">{value?.counts.unknown}</span>
      </h2>
      <p class="quiet small">{mail.help.unknown}</p>
      <ul class="panel list">
        {mails.slice(0, shown).map((each) => (
          <MailLine key={each.id} list="unknown" mail={each} work={work} />
        ))}
      </ul>
      {mails.length > shown && (
        <div class="row">
          <Button size="small" onClick={() => go({ view: "mail" })}>
            {mail.seeAll}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Asks nothing where the first screen knew of none. */
export const UnknownMails = () => (useDesk().boot.unknownMails > 0 ? <Unsettled /> : null);

/** Says that mails wait for an approval, with the way to them. */
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";

interface Props {
  readonly count: number;
  readonly needsStopForm: boolean;
}

export function HeldMails({ count, needsStopForm }: Props) {
  const { language, go } = useDesk();
  return (
    <div class="notice small" role="status">
      <p>{language.messages.mail.held(count)}</p>
      {needsStopForm && <p>{language.sidebar.mail.needsStopForm}</p>}
      <div class="row">
        <Button size="small" onClick={() => go({ view: "mail" })}>
          {language.sidebar.mail.seeAll}
        </Button>
      </div>
    </div>
  );
}

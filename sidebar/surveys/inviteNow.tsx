/** Invites a list: first who would be asked and who not, then the button that does it. */
import { useEffect, useState } from "preact/hooks";
import type { CampaignItem, Invited } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { openMail } from "../google.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "./words.ts";

type Counted = Extract<Invited, { readonly kind: "counted" }>;

function Dropped({ dropped, unknown }: Pick<Counted, "dropped" | "unknown">) {
  const { code, comma } = usePage().language;
  const { invite } = useWords();
  const { number } = formatOf(code);
  return (
    <>
      {dropped.length > 0 && (
        <div class="small">
          <p>{invite.not}</p>
          <ul class="dots">
            {dropped.map(({ reason, count }) => (
              <li key={reason}>{invite.reason(number(count), reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {unknown.length > 0 && <p class="warn small">{invite.unknown(unknown.join(comma))}</p>}
    </>
  );
}

function Outcome({ counted: { planned, held, left } }: { readonly counted: Counted }) {
  const { code, sidebar } = usePage().language;
  const { invite, gap } = useWords();
  const { number } = formatOf(code);
  return (
    <div class="notice" role="status">
      <p>
        {[held ? invite.held(number(planned)) : invite.planned(number(planned)), ...(left > 0 ? [invite.left(number(left))] : [])].join(
          gap,
        )}
      </p>
      {held && (
        <div class="row">
          <Button size="small" onClick={openMail}>
            {sidebar.mail.title}
          </Button>
        </div>
      )}
    </div>
  );
}

interface AskProps {
  readonly counted: Counted;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

function Ask({ counted, busy, onGo, onCancel }: AskProps) {
  const { code, sidebar } = usePage().language;
  const { invite } = useWords();
  const { number } = formatOf(code);
  const all = counted.planned + counted.left;
  return (
    <div class="notice" role="status">
      <p>{all > 0 ? invite.would(number(all)) : invite.nobody}</p>
      <Dropped {...counted} />
      <div class="row wrap">
        {all > 0 && (
          <Button look="primary" size="small" disabled={busy} onClick={onGo}>
            {busy ? sidebar.working : invite.go(number(all))}
          </Button>
        )}
        <Button look="plain" size="small" onClick={onCancel}>
          {sidebar.cancel}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  readonly campaign: CampaignItem;
  /** Whether to count without being asked. */
  readonly atOnce: boolean;
}

export function InviteNow({ campaign: { id, at, name }, atOnce }: Props) {
  const { server, say, changed } = usePage();
  const { invite } = useWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const [asked, setAsked] = useState<Counted | undefined>();
  const [done, setDone] = useState<Counted | undefined>();
  const call = async (dry: boolean): Promise<Counted | undefined> => {
    setBusy(true);
    const reply = await server.call("inviteNow", { id, at, dry });
    setBusy(false);
    if (!reply.ok) return void say(reply.message);
    if (reply.value.kind === "refused") return void setRefused(reply.value.sentence);
    setRefused("");
    return reply.value;
  };
  const count = async (): Promise<void> => setAsked(await call(true));
  useEffect(() => {
    if (atOnce) count();
  }, []);
  const go = async (): Promise<void> => {
    setDone(await call(false));
    setAsked(undefined);
    changed();
  };
  if (done) return <Outcome counted={done} />;
  if (asked) return <Ask counted={asked} busy={busy} onGo={go} onCancel={() => setAsked(undefined)} />;
  return (
    <>
      {refused && (
        <p class="warn small" role="alert">
          {refused}
        </p>
      )}
      <div class="row">
        <Button look="primary" size="small" disabled={busy} aria-label={`${invite.now} ${name}`} onClick={count}>
          {busy ? invite.counting : invite.now}
        </Button>
      </div>
    </>
  );
}

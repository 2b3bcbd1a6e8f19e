/** A letter as its reader sees it, at a phone's width, with its words alone for those who want no more. */
import { useState } from "preact/hooks";
import type { MailItem, MailPreview, Reply } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";
import "./letter.css";

interface Words {
  readonly subject: string | null;
  readonly text: string;
}

/** Fetches something when its fold is opened for the first time. */
function useFold<T>(fetch: () => Promise<T | undefined>) {
  const [value, setValue] = useState<T | undefined>();
  const onToggle = async (event: { readonly currentTarget: HTMLDetailsElement }): Promise<void> => {
    if (event.currentTarget.open && value === undefined) setValue(await fetch());
  };
  return { value, onToggle };
}

/** What was sent, as the Outbox keeps it. */
export function SentLetter({ mail: { id, at } }: { readonly mail: Pick<MailItem, "id" | "at"> }) {
  const { server, language, say } = useDesk();
  const { mail, loading } = language.sidebar;
  const { value, onToggle } = useFold(async () => {
    const reply = await server.call("record", { id, at });
    if (!reply.ok) return say(reply.message);
    const body = reply.value?.record.body;
    return typeof body === "string" && body !== "" ? body : mail.noText;
  });
  return (
    <details class="small" onToggle={onToggle}>
      <summary>{mail.read}</summary>
      <p class="letter">{value ?? loading}</p>
    </details>
  );
}

interface PreviewProps {
  readonly title: string;
  fetch(): Promise<Reply<MailPreview>>;
}

/** A letter that is made when somebody looks. */
export function Preview({ title, fetch }: PreviewProps) {
  const { language, say } = useDesk();
  const { mail, loading } = language.sidebar;
  const { value, onToggle } = useFold(async () => {
    const reply = await fetch();
    return reply.ok ? reply.value : say(reply.message);
  });
  return (
    <details class="small" onToggle={onToggle}>
      <summary>{title}</summary>
      {value === undefined && <p class="letter">{loading}</p>}
      {value?.kind === "nothing" && <p class="letter">{mail.nothing(value.reason)}</p>}
      {value?.kind === "letter" && (
        <>
          <b>{value.subject}</b>
          <iframe class="preview" title={value.subject} sandbox="" srcdoc={value.html} />
          <details>
            <summary>{mail.asText}</summary>
            <p class="letter">{value.text}</p>
          </details>
        </>
      )}
    </details>
  );
}

/** What a mail would say if it went now. */
export function NextLetter({ mail: { id, at } }: { readonly mail: Pick<MailItem, "id" | "at"> }) {
  const { server, language } = useDesk();
  return <Preview title={language.sidebar.mail.preview} fetch={() => server.call("previewMail", { id, at })} />;
}

/** A letter that is at hand. */
export function KnownLetter({ subject, text }: Words) {
  const { mail } = useDesk().language.sidebar;
  return (
    <details class="subject small">
      <summary>{subject ?? mail.read}</summary>
      <p class="letter">{text}</p>
    </details>
  );
}

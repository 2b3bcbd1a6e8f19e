/** The mailbox: every letter the script has sent, rendered as a mail program would and as plain text. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { MailBody, MailLine } from "../../wire.ts";
import { post } from "../connection.ts";
import { longMoment, type Place, shortMoment } from "../moments.ts";
import type { Words } from "../words.ts";

interface Props {
  lines: readonly MailLine[];
  place: Place;
  words: Words;
  /** A link of a letter was pressed. */
  onLink(address: string): void;
}

/** By its name and not by its class: a letter's nodes belong to another window. */
const isLink = (target: EventTarget): target is HTMLAnchorElement => "tagName" in target && target.tagName === "A";

/** No script of a letter runs; its links are heard from outside, which `allow-same-origin` permits. */
function Rendered({ html, title, onLink }: { html: string; title: string; onLink(address: string): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const follow = (event: Event) => {
    const link = event.composedPath().find(isLink);
    if (!link) return;
    event.preventDefault();
    onLink(link.getAttribute("href") ?? "");
  };
  const listen = () => frame.current?.contentDocument?.addEventListener("click", follow);
  return <iframe ref={frame} title={title} sandbox="allow-same-origin" srcdoc={html} onLoad={listen} />;
}

/** Who wrote to whom, and when. */
function Facts({ line, body, place, words }: { line: MailLine; body: MailBody | null; place: Place; words: Words }) {
  const facts = [
    [words.from, line.from],
    [words.to, line.to],
    [words.cc, line.cc],
    [words.replyTo, line.replyTo],
    [words.attachments, body?.attachments.map((file) => file.name).join(", ") ?? ""],
  ].filter(([, value]) => value !== "");
  return (
    <p>
      {facts.map(([label, value]) => (
        <span key={label}>
          <b>{label}</b> {value}
        </span>
      ))}
      <time>{longMoment(line.at, place)}</time>
    </p>
  );
}

function Letter({ line, place, words, onLink }: { line: MailLine } & Omit<Props, "lines">) {
  const [body, setBody] = useState<MailBody | null>(null);
  const [plain, setPlain] = useState(false);
  useEffect(() => {
    setBody(null);
    void post<MailBody>("mail", { id: line.id }).then(setBody);
  }, [line.id]);
  const asText = plain || body?.html === "";
  return (
    <article class="letter" aria-label={line.subject}>
      <header>
        <h2>{line.subject}</h2>
        <Facts line={line} body={body} place={place} words={words} />
        <div class="switch">
          <button type="button" aria-pressed={!asText} disabled={body?.html === ""} onClick={() => setPlain(false)}>
            {words.rendered}
          </button>
          <button type="button" aria-pressed={asText} onClick={() => setPlain(true)}>
            {words.plain}
          </button>
        </div>
      </header>
      {body === null && <p class="empty">{words.loading}</p>}
      {body !== null && asText && <pre>{body.text}</pre>}
      {body !== null && !asText && <Rendered html={body.html} title={line.subject} onLink={onLink} />}
    </article>
  );
}

/** The latest letter stands first and is open. */
export function Mailbox({ lines, place, words, onLink }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const open = lines.find((line) => line.id === chosen) ?? lines[0];
  if (!open) return <p class="empty">{words.noMails}</p>;
  return (
    <div class="mailbox">
      <ul aria-label={words.mailbox}>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" aria-current={line === open} onClick={() => setChosen(line.id)}>
              <span class="to">{line.to}</span>
              <time>{shortMoment(line.at, place)}</time>
              <span class="subject">{line.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      <Letter key={open.id} line={open} place={place} words={words} onLink={onLink} />
    </div>
  );
}

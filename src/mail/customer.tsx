/** A letter to a customer: its text as the template has it, who signs it, why it comes, and how to stop such mail. */
import { onlyLink, type Paragraph, paragraphsOf, type Run } from "../crm/letters/shape.ts";
import type { Language } from "../text/language.ts";
import type { Written } from "./digest.tsx";
import { accent, Link, quiet, renderFrame } from "./frame.tsx";

export interface CustomerLetter {
  readonly subject: string;
  /** Plain text: blank lines part its paragraphs. */
  readonly body: string;
  /** How the team is known; blank for no name of its own. */
  readonly brand: string;
  /** The customer for whom the reader works; blank where that is the reader. */
  readonly reader: string;
  readonly signature: { readonly name: string; readonly mail: string | null };
  /** Null in a preview, and in a test to oneself: there is nobody whose mail it could stop. */
  readonly stop: string | null;
  /** Whether a link that stands alone asks for answers. */
  readonly asks: boolean;
}

/** The most of a long address that is shown. */
const longestLink = 60;
const shownLink = (link: string): string => (link.length > longestLink ? `${link.slice(0, longestLink - 1)}…` : link);

const Words = ({ run }: { readonly run: Run }) => ("link" in run ? <Link href={run.link}>{shownLink(run.link)}</Link> : run.text);

const Lines = ({ paragraph }: { readonly paragraph: Paragraph }) =>
  paragraph.map((runs, at) => (
    <span key={at}>
      {at > 0 ? <br /> : null}
      {runs.map((run) => (
        <Words key={JSON.stringify(run)} run={run} />
      ))}
    </span>
  ));

const Button = ({ href, label }: { readonly href: string; readonly label: string }) => (
  <a
    href={href}
    style={`display:inline-block;padding:10px 20px;border:1px solid ${accent};border-radius:8px;font-weight:600;text-decoration:none;color:${accent}`}
  >
    {label}
  </a>
);

function Body({ letter, words }: { readonly letter: CustomerLetter; readonly words: Language }) {
  const { frame } = words.customer;
  const { name, mail } = letter.signature;
  return (
    <div style="font-size:15px;line-height:24px">
      {paragraphsOf(letter.body).map((paragraph) => {
        const link = onlyLink(paragraph);
        return (
          <p key={JSON.stringify(paragraph)} style="margin:0;padding:8px 0">
            {link === undefined ? <Lines paragraph={paragraph} /> : <Button href={link} label={letter.asks ? frame.answer : frame.open} />}
          </p>
        );
      })}
      <div style="padding-top:4px;font-weight:600">{name}</div>
      {mail === null ? null : <Link href={`mailto:${mail}`}>{mail}</Link>}
    </div>
  );
}

const Footer = ({ why, stop, word }: { readonly why: string; readonly stop: string | null; readonly word: string }) => (
  <>
    <div>{why}</div>
    <div style="padding-top:4px">
      {stop === null ? (
        word
      ) : (
        <a href={stop} style={`color:${quiet};text-decoration:underline`}>
          {word}
        </a>
      )}
    </div>
  </>
);

export function writeCustomerLetter(letter: CustomerLetter, words: Language): Written {
  const { frame } = words.customer;
  const { subject, body, brand, stop, signature } = letter;
  const title = brand === "" ? signature.name || frame.us : brand;
  const why = frame.why(title, letter.reader);
  const { colon } = words.summary.letter;
  const footer = <Footer why={why} stop={stop} word={frame.stop} />;
  const text = paragraphsOf(body).map((paragraph) =>
    paragraph.map((runs) => runs.map((run) => ("link" in run ? run.link : run.text)).join("")).join("\n"),
  );
  const signed = [signature.name, signature.mail].filter(Boolean).join("\n");
  const end = [why, stop === null ? frame.stop : `${frame.stop}${colon}${stop}`].join("\n");
  return {
    subject,
    html: renderFrame({
      language: words.code,
      preview: body.replaceAll(/\s+/g, " ").slice(0, 120),
      title,
      footer,
      calm: true,
      children: <Body letter={letter} words={words} />,
    }),
    text: `${[...text, ...(signed === "" ? [] : [signed]), `--\n${end}`].join("\n\n")}\n`,
  };
}

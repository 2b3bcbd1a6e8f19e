/** A form's page, and the notices beside it, as whole HTML documents. */
import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { behaviour } from "./behaviour.ts";
import { Question } from "./question.tsx";
import { style } from "./style.ts";
import type { NoticeView, PageView } from "./view.ts";
import { type Language, wordsOf } from "./words.ts";

interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly children: ComponentChildren;
}

const Document = ({ language, title, children }: Frame): VNode => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body>
      <main>{children}</main>
      <footer>{wordsOf(language).foot}</footer>
    </body>
  </html>
);

const written = (document: VNode): string => `<!DOCTYPE html>${renderToString(document)}`;

function Head({ view }: { view: PageView }): VNode {
  const words = wordsOf(view.language);
  const anyRequired = view.email !== null || view.items.some(({ item }) => item.required);
  return (
    <header class="card head">
      <h1>{view.title || words.untitled}</h1>
      {view.opener === null && view.description !== "" && <p class="help">{view.description}</p>}
      {anyRequired && <p class="starred">{words.starred}</p>}
    </header>
  );
}

function Email({ view }: { view: PageView }): VNode | null {
  const words = wordsOf(view.language);
  const { email } = view;
  if (!email) return null;
  return (
    <div class={email.problem ? "card question wrong" : "card question"} id="q-email">
      <label class="title" for="email">
        {words.email}
        <span class="star">{" *"}</span>
      </label>
      <p class="help" id="h-email">
        {words.emailHelp}
      </p>
      <input
        class="line"
        id="email"
        type="email"
        name="emailAddress"
        autocomplete="email"
        value={email.value}
        aria-describedby={email.problem ? "h-email p-email" : "h-email"}
        aria-invalid={email.problem !== null || undefined}
        aria-required
      />
      {email.problem && (
        <p class="problem" id="p-email">
          {email.problem}
        </p>
      )}
    </div>
  );
}

/** Told at once to who cannot see it; its links lead to each question that needs attention. */
function Summary({ view }: { view: PageView }): VNode | null {
  const words = wordsOf(view.language);
  const wrong = view.items.filter(({ problem }) => problem !== null).map(({ item }) => ({ id: `q${item.id}`, title: item.title }));
  const all = view.email?.problem ? [{ id: "q-email", title: words.email }, ...wrong] : wrong;
  if (all.length === 0) return null;
  return (
    <div class="card summary" role="alert" tabIndex={-1} data-focus>
      <p>{words.fix(all.length)}</p>
      <ul>
        {all.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title || words.answer}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Progress({ view }: { view: PageView }): VNode | null {
  const text = wordsOf(view.language).progress(view.number, view.count);
  if (view.count < 2) return null;
  return (
    <span class="progress">
      {view.progressBar && <progress value={view.number} max={view.count} aria-label={text} />}
      {text}
    </span>
  );
}

/** The button of the Enter key comes first in the document, as browsers take the first. */
function Buttons({ view }: { view: PageView }): VNode {
  const words = wordsOf(view.language);
  const step = (action: string, text: string, look: string) => (
    <button type="submit" name="action" value={action} class={look}>
      {text}
    </button>
  );
  return (
    <nav class="buttons">
      {view.isLast ? step("submit", words.submit, "main") : step("next", words.next, "main")}
      {view.canGoBack && step("back", words.back, "quiet")}
      <Progress view={view} />
    </nav>
  );
}

const Section = ({ view: { opener } }: { view: PageView }): VNode | null =>
  opener && (opener.title !== "" || opener.help !== "") ? (
    <section class="card section">
      {opener.title !== "" && <h2>{opener.title}</h2>}
      {opener.help !== "" && <p class="help">{opener.help}</p>}
    </section>
  ) : null;

/** A page to fill in. */
export function formPage(view: PageView): string {
  const words = wordsOf(view.language);
  return written(
    <Document language={view.language} title={view.title || words.untitled}>
      <form method="post" action={view.action} noValidate data-clear={words.clear}>
        <Head view={view} />
        <Summary view={view} />
        <Section view={view} />
        <Email view={view} />
        {view.items.map((one) => (
          <Question key={one.item.id} {...one} words={words} />
        ))}
        {view.hidden.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Buttons view={view} />
      </form>
      <script nonce={view.nonce} dangerouslySetInnerHTML={{ __html: behaviour }} />
    </Document>,
  );
}

function Results({ language, results }: Pick<NoticeView, "language" | "results">): VNode | null {
  const words = wordsOf(language);
  const total = (of: "score" | "points") => results.reduce((sum, result) => sum + result[of], 0);
  if (results.length === 0) return null;
  return (
    <>
      <p class="message">{words.score(total("score"), total("points"))}</p>
      <ul>
        {results.map(({ title, score, points, feedback }, index) => (
          <li key={index}>
            {title}: {words.score(score, points)}
            {feedback !== "" && <p class="help">{feedback}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A page with a message. */
export const noticePage = ({ language, title, message, links, results }: NoticeView): string =>
  written(
    <Document language={language} title={title || wordsOf(language).untitled}>
      <section class="card head">
        <h1>{title || wordsOf(language).untitled}</h1>
        <p class="message">{message}</p>
        <Results language={language} results={results} />
        {links.map(({ text, address }) => (
          <p key={address}>
            <a href={address}>{text}</a>
          </p>
        ))}
      </section>
    </Document>,
  );

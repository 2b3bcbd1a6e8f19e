/** The links that somebody opens in a private window before anybody is invited, and the button that says they open. */
import { useState } from "preact/hooks";
import type { FormLink } from "../../src/app/surveys/wire.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { languageName, useWords } from "./words.ts";

interface Props {
  /** The survey's id; null for the stop form. */
  readonly id: string | null;
  readonly forms: readonly FormLink[];
}

/** A page within Google's frame may be denied the clipboard: then the link is selected for copying by hand. */
async function copy(url: string, box: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    box?.select();
    return document.execCommand("copy");
  }
}

function Link({ id, url, name }: { readonly id: string; readonly url: string; readonly name: string }) {
  const { say } = usePage();
  const words = useWords().check;
  const take = async (): Promise<void> => {
    const box = document.getElementById(id);
    say((await copy(url, box instanceof HTMLInputElement ? box : null)) ? words.copied : words.copyFailed);
  };
  return (
    <li class="field">
      <label class="label" for={id}>
        {name}
      </label>
      <input id={id} class="input link-box" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <div class="row">
        <Button size="small" aria-label={words.copyOf(name)} onClick={take}>
          {words.copy}
        </Button>
        <a class="button small" href={url} target="_blank" rel="noopener noreferrer" aria-label={words.openOf(name)}>
          <span>{words.open}</span>
        </a>
      </div>
    </li>
  );
}

export function LinkCheck({ id, forms }: Props) {
  const { language, server, say, changed } = usePage();
  const words = useWords().check;
  const [busy, setBusy] = useState(false);
  const isStop = id === null;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("checkedLink", { id });
    const refusal = reply.ok ? (reply.value.kind === "refused" ? reply.value.sentence : null) : reply.message;
    say(refusal ?? (isStop ? words.stopDone : words.done));
    // A link that is confirmed has no button any more, as soon as the page knows.
    if (refusal !== null) setBusy(false);
    if (reply.ok) changed();
  };
  const title = `check-${id ?? "stop"}`;
  return (
    <section class="section" aria-labelledby={title}>
      <h2 id={title}>{isStop ? words.stopTitle : words.title}</h2>
      <div class="panel pad stack">
        <p>{isStop ? words.stopHow : words.how}</p>
        <ul class="form">
          {forms.flatMap(({ language: code, url }) =>
            url === null ? [] : [<Link key={code} id={`${title}-${code}`} url={url} name={languageName(code)} />],
          )}
        </ul>
        <Button look="primary" disabled={busy} onClick={confirm}>
          {busy ? language.sidebar.working : words.confirm}
        </Button>
        <p class="hint">{words.ifNot}</p>
      </div>
    </section>
  );
}

/** What is wrong with forms, each with the one button that mends it. */
import { useState } from "preact/hooks";
import type { FormProblem } from "../../src/app/surveys/wire.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { languageName, useWords } from "./words.ts";

interface Props {
  /** The survey's id; null for the stop form. */
  readonly id: string | null;
  readonly name: string;
  readonly problems: readonly FormProblem[];
}

function Problem({ id, name, problem }: Omit<Props, "problems"> & { readonly problem: FormProblem }) {
  const { language, server, say, changed } = usePage();
  const { problems: words, gap } = useWords();
  const [busy, setBusy] = useState(false);
  const { trouble, what, mendable } = problem;
  const mend = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("mendSurvey", { id, language: problem.language });
    setBusy(false);
    const { value } = reply.ok ? reply : { value: undefined };
    say(reply.ok ? (value?.kind === "refused" ? value.sentence : words.mended) : reply.message);
    changed();
  };
  return (
    <li class="notice warn">
      <p>
        <b>{words.of(name, languageName(problem.language))}</b>
        {gap}
        {[words.troubles[trouble](what), ...(mendable ? [] : [words.byHand])].join(gap)}
      </p>
      {mendable && (
        <div class="row">
          <Button size="small" disabled={busy} onClick={mend}>
            {busy ? language.sidebar.working : words.mend[trouble]}
          </Button>
        </div>
      )}
    </li>
  );
}

export function Problems({ id, name, problems }: Props) {
  const { title } = useWords().problems;
  if (problems.length === 0) return null;
  return (
    <ul class="stack" aria-label={title}>
      {problems.map((problem) => (
        <Problem key={`${problem.language} ${problem.trouble} ${problem.what}`} {...{ id, name, problem }} />
      ))}
    </ul>
  );
}

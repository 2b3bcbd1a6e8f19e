/** One rule: its sentence, its switch, why it stands still, and its parameters. */
import { useState } from "preact/hooks";
import type { RuleView } from "../../src/app/rules/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { ruleDefinitions } from "../../src/crm/rules/rules.ts";
import { usePage } from "../desk/page.ts";
import { useUndo } from "../desk/useUndo.ts";
import { sentenceOf } from "../form/label.ts";
import { openSurveys } from "../google.ts";
import { Segments } from "../ui/segments.tsx";
import { useWords, type ViewProps } from "./routes.ts";
import { cellsOf, type RuleCells } from "./ruleDraft.ts";
import { RuleForm } from "./ruleForm.tsx";

interface Props extends ViewProps {
  readonly rule: RuleView;
  readonly levels: readonly string[];
  readonly mayEdit: boolean;
}

type Cells = RuleCells & { readonly switch?: RuleView["switch"] };

function useSave(rule: RuleView) {
  const { server, say, changed, language } = usePage();
  const { rules: words, gap } = useWords();
  const report = useUndo();
  const [busy, setBusy] = useState(false);
  const { code, at } = rule;
  const name = language.choices.rule[code];
  const save = async (original: Cells, mine: Cells): Promise<void> => {
    setBusy(true);
    const reply = await server.call("saveRule", { code, at, original, mine });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    const { value } = reply;
    if (value.kind === "invalid") return say(value.problems.map((problem) => sentenceOf(language, "rule", problem)).join(gap));
    if (value.kind === "saved") report(words.saved(name), value.undo);
    else say(value.kind === "gone" ? words.gone : words.conflict(name));
    changed();
  };
  return { busy, name, save };
}

function Problems({ rule }: { readonly rule: RuleView }) {
  const { rules } = useWords();
  if (rule.problems.length === 0) return null;
  return (
    <div class="notice warn small">
      <p>{rules.still}</p>
      <ul>
        {rule.problems.map(({ field, sentence }) => (
          <li key={field}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** The way to what it says, or to whom it is said. */
function Doors({ rule: { code, letter, defaults, takes }, steps }: Omit<Props, "levels" | "mayEdit">) {
  const { code: language } = usePage().language;
  const { rules } = useWords();
  const sent = letter ?? defaults.letter;
  return (
    <>
      {takes.includes("letter") && sent && (
        <button type="button" class="link small" onClick={() => steps.go({ view: "letter", of: { letter: sent, language } })}>
          {rules.letterDoor}
        </button>
      )}
      {code === "surveyInvitation" && (
        <button type="button" class="link small" onClick={openSurveys}>
          {rules.campaigns}
        </button>
      )}
    </>
  );
}

/** What was opened comes into view, with the focus in its first control. */
function reveal({ currentTarget: fold }: { readonly currentTarget: HTMLDetailsElement }): void {
  if (!fold.open) return;
  fold.querySelector<HTMLElement>("form :is(input, select)")?.focus();
  fold.scrollIntoView({ block: "nearest" });
}

export function RuleLine({ rule, levels, mayEdit, steps }: Props) {
  const { language } = usePage();
  const { rules } = useWords();
  const { busy, name, save } = useSave(rule);
  const standing = rule.switch ?? ruleDefinitions[rule.code].defaults.switch;
  const offered = choices.ruleSwitch.filter((each) => each !== "ask" || rule.does !== "task");
  const options = offered.map((each) => ({ name: each, label: language.choices.ruleSwitch[each] }));
  const hasParameters = rule.takes.some((field) => field !== "switch");
  return (
    <li class="entry">
      <b>{name}</b>
      {rule.problems.length === 0 && <p>{rule.sentence}</p>}
      {rule.at === 0 && <p class="warn small">{rules.gone}</p>}
      <Problems rule={rule} />
      {mayEdit ? (
        <Segments
          label={rules.switchOf(name)}
          options={options}
          current={standing}
          onPick={(picked) => !busy && picked !== rule.switch && save({ switch: rule.switch }, { switch: picked })}
        />
      ) : (
        <p class="small quiet">{language.choices.ruleSwitch[standing]}</p>
      )}
      {!mayEdit && <Doors rule={rule} steps={steps} />}
      {mayEdit && hasParameters && (
        <details class="small" onToggle={reveal}>
          <summary aria-label={rules.parametersOf(name)}>{rules.parameters}</summary>
          <RuleForm key={JSON.stringify(rule)} {...{ rule, levels, busy }} onSave={(cells) => save(cellsOf(rule), cells)} />
          <Doors rule={rule} steps={steps} />
        </details>
      )}
    </li>
  );
}

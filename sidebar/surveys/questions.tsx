/** The questions of a new survey: moved, taken out, put back, and one's own. */
import { useState } from "preact/hooks";
import type { AskedQuestion, SurveyQuestion } from "../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { mostQuestions, shippedQuestions } from "../../src/crm/satisfaction/questions.ts";
import { usePage } from "../desk/page.ts";
import { Button, Tool } from "../ui/button.tsx";
import { moved, takenOut, without } from "./draft.ts";
import { OwnQuestion } from "./ownQuestion.tsx";
import { questionLabel, useWords } from "./words.ts";

interface Props {
  readonly questions: readonly AskedQuestion[];
  readonly languages: readonly LanguageCode[];
  readonly onQuestions: (questions: readonly AskedQuestion[]) => void;
}

const scaleOf = (question: AskedQuestion): SurveyQuestion["scale"] =>
  question.code === null ? question.scale : (shippedQuestions.find(({ code }) => code === question.code)?.scale ?? "open");

function useLabel(): (question: AskedQuestion) => string {
  const { language } = usePage();
  return (question) =>
    questionLabel(language, question.code === null ? { code: "", words: question.words } : { code: question.code, words: null });
}

const ownId = "question-own";
const toolId = (at: number, tool: "up" | "down" | "out"): string => `question-${at}-${tool}`;

/** The first of these buttons that can be pressed takes the focus, once the list is drawn anew. */
function focusFirst(ids: readonly string[]): void {
  setTimeout(() => {
    const buttons = ids.map((id) => document.getElementById(id));
    buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
  });
}

function Line({ questions, at, onQuestions }: Omit<Props, "languages"> & { readonly at: number }) {
  const { make } = useWords();
  const labelOf = useLabel();
  const question = questions[at];
  if (!question) return null;
  const label = labelOf(question);
  const move = (by: -1 | 1): void => {
    onQuestions(moved(questions, at, by));
    const tools = [toolId(at + by, "up"), toolId(at + by, "down")];
    focusFirst(by < 0 ? tools : tools.reverse());
  };
  const takeOut = (): void => {
    onQuestions(without(questions, at));
    focusFirst([toolId(at, "out"), toolId(at - 1, "out"), ownId]);
  };
  return (
    <li class="line question">
      <span class="grow">
        {label}
        <span class="quiet small block">{make.scales[scaleOf(question)]}</span>
      </span>
      <Tool id={toolId(at, "up")} icon="up" label={make.up(label)} disabled={at === 0} onClick={() => move(-1)} />
      <Tool id={toolId(at, "down")} icon="down" label={make.down(label)} disabled={at === questions.length - 1} onClick={() => move(1)} />
      <Tool id={toolId(at, "out")} icon="close" label={make.remove(label)} onClick={takeOut} />
    </li>
  );
}

function Additions({ questions, languages, onQuestions }: Props) {
  const { make } = useWords();
  const labelOf = useLabel();
  const [own, setOwn] = useState(false);
  if (own) {
    const add = (question: AskedQuestion): void => {
      onQuestions([...questions, question]);
      setOwn(false);
      focusFirst([ownId]);
    };
    const cancel = (): void => {
      setOwn(false);
      focusFirst([ownId]);
    };
    return <OwnQuestion languages={languages} onAdd={add} onCancel={cancel} />;
  }
  return (
    <div class="row wrap">
      {takenOut(questions).map((code) => (
        <Button
          key={code}
          size="small"
          icon="plus"
          aria-label={`${make.add}: ${labelOf({ code })}`}
          onClick={() => {
            onQuestions([...questions, { code }]);
            focusFirst([ownId]);
          }}
        >
          {labelOf({ code })}
        </Button>
      ))}
      <Button id={ownId} size="small" icon="plus" disabled={languages.length === 0} onClick={() => setOwn(true)}>
        {make.own}
      </Button>
    </div>
  );
}

export function Questions(props: Props) {
  const { questions } = props;
  const { make } = useWords();
  return (
    <>
      <ol class="panel list">
        {questions.map((question, at) => (
          <Line key={question.code ?? JSON.stringify(question.words)} {...props} at={at} />
        ))}
      </ol>
      <p role="status" class={questions.length > mostQuestions ? "notice warn" : "hidden"}>
        {questions.length > mostQuestions ? make.tooMany(questions.length) : ""}
      </p>
      <Additions {...props} />
    </>
  );
}

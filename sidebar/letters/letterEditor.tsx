/** The editor of a letter: subject and text, buttons for merge fields, what is to be mended, and the letter as it would arrive. */
import { useRef } from "preact/hooks";
import type { LetterField, LetterItem, LetterText } from "../../src/app/letters/wire.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Field } from "../ui/field.tsx";
import { insert } from "./insert.ts";
import { controlOf, idOf, type Part, select } from "./part.ts";
import { Problems } from "./problems.tsx";
import { useWords } from "./routes.ts";
import { useLetter } from "./useLetter.ts";
import { type Preview, usePreview } from "./usePreview.ts";
import "../mail/letter.css";

interface TextsProps {
  readonly item: LetterItem;
  readonly mayEdit: boolean;
  readonly text: LetterText;
  readonly onText: (text: LetterText) => void;
  /** Which part somebody is in. */
  readonly onPart: (part: Part) => void;
}

function Texts({ item: { language }, mayEdit, text, onText, onPart }: TextsProps) {
  const { letters } = useWords();
  return (
    <>
      <Field id={idOf("subject")} label={letters.subject}>
        {(state) => (
          <input
            {...state}
            class="input"
            lang={language}
            autocomplete="off"
            maxLength={300}
            readOnly={!mayEdit}
            value={text.subject}
            onFocus={() => onPart("subject")}
            onInput={(event) => onText({ ...text, subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id={idOf("body")} label={letters.body} hint={letters.bodyHelp}>
        {(state) => (
          <textarea
            {...state}
            class="input tall"
            lang={language}
            rows={9}
            maxLength={20_000}
            readOnly={!mayEdit}
            value={text.body}
            onFocus={() => onPart("body")}
            onInput={(event) => onText({ ...text, body: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

interface FieldsProps {
  readonly item: LetterItem;
  readonly fields: readonly LetterField[];
  readonly onInsert: (given: string) => void;
}

/** The text keeps the focus, so that what is put in can be typed on. */
function Fields({ item: { language }, fields, onInsert }: FieldsProps) {
  const { letters } = useWords();
  return (
    <details class="panel fields">
      <summary>{letters.insert}…</summary>
      <div class="chips">
        {fields.map(({ code, labels }) => (
          <button
            key={code}
            type="button"
            class="chip"
            lang={language}
            aria-label={letters.insertOf(labels[language])}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(`{{${labels[language]}}}`)}
          >
            {labels[language]}
          </button>
        ))}
      </div>
      <p class="hint">{letters.insertHelp}</p>
    </details>
  );
}

/** As high as the letter is: it runs no script, and so may be looked into. */
function fit({ currentTarget: frame }: { readonly currentTarget: HTMLIFrameElement }): void {
  const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
  if (height > 0) frame.style.height = `${Math.min(height + 2, 900)}px`;
}

function Shown({ preview: { value, failure, again } }: { readonly preview: Preview }) {
  const { letters } = useWords();
  const { loading } = usePage().language.sidebar;
  return (
    <section class="section" aria-labelledby="preview">
      <h2 id="preview">{letters.preview}</h2>
      {failure && <Failure message={failure} again={again} />}
      {!value && !failure && <p class="quiet">{loading}</p>}
      {value && (
        <>
          <p class="small quiet">{value.sample}</p>
          <b>{value.subject}</b>
          <iframe class="preview" title={value.subject || letters.preview} sandbox="allow-same-origin" srcdoc={value.html} onLoad={fit} />
          <details class="small">
            <summary>{letters.asText}</summary>
            <p class="letter">{value.text}</p>
          </details>
        </>
      )}
    </section>
  );
}

interface TheirsProps {
  readonly theirs: LetterText;
  readonly busy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

function Theirs({ theirs, busy, onMine, onTheirs }: TheirsProps) {
  const { letters } = useWords();
  return (
    <div class="notice warn" role="alert">
      <p>{letters.conflict}</p>
      <b>{theirs.subject}</b>
      <p class="letter small">{theirs.body}</p>
      <div class="row wrap">
        <Button size="small" disabled={busy} onClick={onMine}>
          {letters.mine}
        </Button>
        <Button size="small" disabled={busy} onClick={onTheirs}>
          {letters.theirs}
        </Button>
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly letter: ReturnType<typeof useLetter>;
  readonly item: LetterItem;
  readonly mayEdit: boolean;
}

function Actions({ letter, item, mayEdit }: ActionsProps) {
  const { sidebar } = usePage().language;
  const { letters } = useWords();
  return (
    <div class="row wrap">
      <Button size="small" disabled={letter.busy} onClick={letter.test}>
        {letters.test}
      </Button>
      {mayEdit && (!item.shipped || letter.isChanged) && (
        <Button look="plain" size="small" disabled={letter.busy} onClick={letter.restore}>
          {letters.shipped}
        </Button>
      )}
      <span class="hidden" role="status">
        {letter.busy ? sidebar.working : ""}
      </span>
    </div>
  );
}

interface SavingProps {
  readonly letter: ReturnType<typeof useLetter>;
  readonly mayEdit: boolean;
}

function Saving({ letter, mayEdit }: SavingProps) {
  const { sidebar } = usePage().language;
  const { letters, rules } = useWords();
  if (!mayEdit) return <p class="quiet small">{rules.readOnly}</p>;
  return (
    <div class="actions">
      <span class="grow small quiet" role="status">
        {letter.isChanged ? letters.unsaved : ""}
      </span>
      <Button look="primary" type="submit" disabled={letter.busy || !letter.isChanged}>
        {letter.busy ? sidebar.form.saving : letters.save}
      </Button>
    </div>
  );
}

interface Props {
  readonly item: LetterItem;
  /** Else it is there to be read, and tried. */
  readonly mayEdit: boolean;
  readonly fields: readonly LetterField[];
}

export function LetterEditor({ item, mayEdit, fields }: Props) {
  const letter = useLetter(item);
  const preview = usePreview(item, letter.text);
  const part = useRef<Part>("body");
  const put = (given: string): void => {
    const control = controlOf(part.current);
    const end = letter.text[part.current].length;
    const { text, caret } = insert(
      letter.text[part.current],
      { from: control?.selectionStart ?? end, to: control?.selectionEnd ?? end },
      given,
    );
    letter.set({ ...letter.text, [part.current]: text });
    setTimeout(() => select(part.current, caret, caret));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (mayEdit && !letter.busy) letter.save();
  };
  return (
    <form class="form" noValidate onSubmit={submit} aria-busy={letter.busy}>
      <Texts item={item} mayEdit={mayEdit} text={letter.text} onText={letter.set} onPart={(now) => (part.current = now)} />
      {mayEdit && <Fields item={item} fields={fields} onInsert={put} />}
      <Problems
        problems={preview.value?.problems ?? item.problems}
        refused={letter.refused}
        text={letter.text}
        onText={mayEdit ? letter.set : undefined}
      />
      {letter.theirs && <Theirs theirs={letter.theirs} busy={letter.busy} onMine={letter.save} onTheirs={letter.takeTheirs} />}
      <Actions letter={letter} item={item} mayEdit={mayEdit} />
      <Shown preview={preview} />
      <Saving letter={letter} mayEdit={mayEdit} />
    </form>
  );
}

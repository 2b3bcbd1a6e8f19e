/** Alerts and prompts that an execution waits for, and toasts that nobody waits for. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Button, Question, Toast } from "../../wire.ts";
import { post } from "../connection.ts";
import type { Words } from "../words.ts";

interface Answers {
  question: Question;
  words: Words;
  /** Takes what is to be in focus first. */
  keep(element: HTMLElement | null): void;
  answer(button: Button): void;
}

function Buttons({ question, words, keep, answer }: Answers) {
  return (
    <footer>
      {question.buttons.map((button, index) => (
        <button
          key={button}
          type="button"
          class={index === 0 ? "primary" : ""}
          ref={index === 0 && !question.prompt ? keep : null}
          onClick={() => answer(button)}
        >
          {words[button]}
        </button>
      ))}
    </footer>
  );
}

/** One question. Escape closes it, as pressing the cross does; Enter gives the first answer. */
export function QuestionBox({ question, words }: { question: Question; words: Words }) {
  const [text, setText] = useState("");
  const first = useRef<HTMLElement | null>(null);
  useEffect(() => first.current?.focus(), []);
  const answer = (button: Button) => void post("answer", { id: question.id, button, text });
  const submit = (event: Event) => {
    event.preventDefault();
    answer(question.buttons[0] ?? "OK");
  };
  const keep = (element: HTMLElement | null) => {
    first.current = element;
  };
  return (
    <div class="veil" role="alertdialog" aria-modal="true" aria-label={question.title || question.text}>
      <form class="dialog question" onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && answer("CLOSE")}>
        <header>
          <h2>{question.title}</h2>
          <button type="button" class="icon" aria-label={words.close} onClick={() => answer("CLOSE")}>
            ×
          </button>
        </header>
        <p>{question.text}</p>
        {question.prompt && (
          <input ref={keep} aria-label={words.answer} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        )}
        <Buttons question={question} words={words} keep={keep} answer={answer} />
      </form>
    </div>
  );
}

/** A toast, which goes by itself; a time of 0 or less keeps it until it is closed. */
export function ToastBox({ toast, words, onGone }: { toast: Toast; words: Words; onGone: () => void }) {
  useEffect(() => {
    if (toast.seconds <= 0) return;
    const timer = setTimeout(onGone, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div class="toast" role="status">
      <div>
        {toast.title && <strong>{toast.title}</strong>}
        <span>{toast.text}</span>
      </div>
      <button type="button" class="icon" aria-label={words.close} onClick={onGone}>
        ×
      </button>
    </div>
  );
}

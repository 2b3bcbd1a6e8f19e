/** Opens a page: one call asks the workbook for its language, its people and the first screen. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Boot } from "../../src/app/wire.ts";
import { choices, type LanguageCode } from "../../src/crm/choices.ts";
import { type PageLanguage, pageLanguages } from "../../src/text/page.ts";
import { connect, googleTransport } from "../server.ts";
import { Button } from "../ui/button.tsx";
import { Bones } from "../ui/progress.tsx";
import type { Opened } from "./page.ts";
import { watch } from "./watch.ts";
import "./shell.css";

/** The language of the browser, for what is said before the workbook's is known. */
const browserLanguage = (): LanguageCode =>
  choices.language.find((code) => navigator.languages.includes(code)) ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en");

/** The way to the workbook, and whether it has been slow to answer. */
function useServer(language: PageLanguage) {
  const [slow, setSlow] = useState(false);
  const { failure: words } = language.messages;
  const server = useMemo(() => {
    const transport = watch(googleTransport(), setSlow);
    return connect(transport, (trouble, said) => (trouble === "unknown" ? words.unknown(said) : words[trouble]));
  }, [language]);
  return { server, slow };
}

/** What the workbook says at first; `turn` counts how often it was asked anew. */
function useBoot() {
  const [boot, setBoot] = useState<Boot | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const [turn, setTurn] = useState(0);
  const language = pageLanguages[boot?.language ?? browserLanguage()];
  const { server, slow } = useServer(language);
  useEffect(() => {
    setFailure(undefined);
    server.call("boot", {}).then((reply) => (reply.ok ? setBoot(reply.value) : setFailure(reply.message)));
  }, [turn]);
  const restart = (): void => {
    setBoot(undefined);
    setTurn(turn + 1);
  };
  return { boot, failure, turn, language, server, slow, restart };
}

interface FailedProps {
  readonly language: PageLanguage;
  readonly failure: string;
  readonly onRetry: () => void;
}

const Failed = ({ language, failure, onRetry }: FailedProps) => (
  <div class="notice bad" role="alert">
    <p>{failure}</p>
    <div class="row">
      <Button size="small" onClick={onRetry}>
        {language.sidebar.retry}
      </Button>
    </div>
  </div>
);

export interface Opening extends Opened {
  readonly turn: number;
  readonly slow: boolean;
  /** Asks anew. */
  readonly restart: () => void;
}

interface Props {
  readonly title: (language: PageLanguage) => string;
  /** Whether it is of use in a workbook that was never set up. */
  readonly early?: boolean;
  readonly children: (opening: Opening) => ComponentChildren;
}

export function Open({ title, early = false, children }: Props) {
  const { boot, failure, turn, language, server, slow, restart } = useBoot();
  useEffect(() => {
    document.documentElement.lang = language.code;
    document.title = title(language);
  }, [language]);
  if (boot && (early || boot.setUp)) return children({ boot, server, turn, slow, restart });
  const sentence = failure ?? (boot ? language.messages.broken.notSetUp({}) : undefined);
  return (
    <main class="view" lang={language.code}>
      <h1 class="hidden">{title(language)}</h1>
      {sentence ? <Failed language={language} failure={sentence} onRetry={restart} /> : <Bones label={language.sidebar.loading} />}
    </main>
  );
}

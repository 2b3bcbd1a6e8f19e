/** Starts the sidebar: one call brings the first screen. */
import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Boot } from "../src/app/wire.ts";
import { choices, type LanguageCode } from "../src/crm/choices.ts";
import { type PageLanguage as Language, pageLanguages } from "../src/text/page.ts";
import { App } from "./app.tsx";
import { startRoute } from "./desk/start.ts";
import { watch } from "./desk/watch.ts";
import { connect, googleTransport } from "./server.ts";
import { Button } from "./ui/button.tsx";
import { Bones } from "./ui/progress.tsx";
import "./sidebar.css";

/** The language of the browser, for what is said before the workbook's is known. */
const browserLanguage = (): LanguageCode =>
  choices.language.find((code) => navigator.languages.includes(code)) ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en");

/** The way to the workbook, and whether it has been slow to answer. */
function useServer(language: Language) {
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

function Failed({ language, failure, onRetry }: { readonly language: Language; readonly failure: string; readonly onRetry: () => void }) {
  return (
    <div class="notice bad" role="alert">
      <p>{failure}</p>
      <div class="row">
        <Button size="small" onClick={onRetry}>
          {language.sidebar.retry}
        </Button>
      </div>
    </div>
  );
}

function Start({ view }: { readonly view: string }) {
  const { boot, failure, turn, language, server, slow, restart } = useBoot();
  useEffect(() => {
    document.documentElement.lang = language.code;
    document.title = language.sidebar.title;
  }, [language]);
  if (boot) {
    const start = startRoute(boot, turn === 0 ? view : "today");
    return <App key={turn} boot={boot} server={server} store={() => localStorage} start={start} slow={slow} onRestart={restart} />;
  }
  return (
    <main class="view" lang={language.code}>
      <h1 class="hidden">{language.sidebar.title}</h1>
      {failure ? <Failed language={language} failure={failure} onRetry={restart} /> : <Bones label={language.sidebar.loading} />}
    </main>
  );
}

const root = document.getElementById("app");
if (root) render(<Start view={root.dataset.view ?? ""} />, root);

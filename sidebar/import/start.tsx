/** Asks the workbook for its language and people, then shows the importer. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Boot } from "../../src/app/wire.ts";
import { choices, type LanguageCode } from "../../src/crm/choices.ts";
import { importerLanguages } from "../../src/text/importer.ts";
import { connect, googleTransport } from "../server.ts";
import { Button } from "../ui/button.tsx";
import { Bones } from "../ui/progress.tsx";
import { Importer } from "./importer.tsx";

/** The language of the browser, for what is said before the workbook's is known. */
const browserLanguage = (): LanguageCode =>
  choices.language.find((code) => navigator.languages.includes(code)) ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en");

export function Start() {
  const [boot, setBoot] = useState<Boot | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const [turn, setTurn] = useState(0);
  const language = importerLanguages[boot?.language ?? browserLanguage()];
  const server = useMemo(() => {
    const { failure: words } = language.messages;
    return connect(googleTransport(), (trouble, said) => (trouble === "unknown" ? words.unknown(said) : words[trouble]));
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language.code;
    document.title = language.importer.title;
  }, [language]);
  useEffect(() => {
    setFailure(undefined);
    server.call("boot", {}).then((reply) => (reply.ok ? setBoot(reply.value) : setFailure(reply.message)));
  }, [turn]);
  if (boot?.setUp) return <Importer boot={boot} server={server} language={language} />;
  const sentence = failure ?? (boot ? language.importer.notSetUp : undefined);
  return (
    <main class="import">
      <h1 class="hidden">{language.importer.title}</h1>
      {sentence === undefined ? (
        <Bones label={language.sidebar.loading} />
      ) : (
        <div class="notice bad" role="alert">
          <p>{sentence}</p>
          <Button size="small" onClick={() => setTurn(turn + 1)}>
            {language.messages.failure.retry}
          </Button>
        </div>
      )}
    </main>
  );
}

/** The page from its opening: what is shown until the first state has come, and from then on the workbench. */
import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "../wire.ts";
import { actingAs, post } from "./connection.ts";
import { busyText } from "./desk/clock.tsx";
import type { Sheet } from "./grid/sheet.tsx";
import { useServer } from "./server.ts";
import { wordsFor } from "./words.ts";
import { Workbench } from "./workbench.tsx";

/** Seconds for which it stands on the page that the script could not open the document. */
const COMPLAINT = 20;

/** Opens the document once, as loading a sheet at Google does, and shows it when the first state has come. */
export function App() {
  const sheet = useRef<Sheet | null>(null);
  const server = useServer(sheet);
  useEffect(() => {
    void post<Answer>("open").then((answer) => answer.ok || server.tell({ title: "", text: answer.problem, seconds: COMPLAINT }));
  }, []);
  useEffect(() => {
    if (server.state) document.title = `${server.state.title} · ${wordsFor(server.state.locale, navigator.language).name}`;
  }, [server.state?.title]);
  const words = wordsFor(navigator.language);
  if (!server.state || server.state.tabs.length === 0) {
    return (
      <p class="loading" role="status">
        {words.loading} {busyText(server.state?.busy ?? null, words)}
      </p>
    );
  }
  return <Workbench key={actingAs} server={server} state={server.state} sheet={sheet} />;
}

/** Starts the sidebar. */
import "./ui/look.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { Open } from "./desk/opening.tsx";
import { startRoute } from "./desk/start.ts";

const Start = ({ view }: { readonly view: string }) => (
  <Open early title={({ sidebar }) => sidebar.title}>
    {({ boot, server, turn, slow, restart }) => {
      const start = startRoute(boot, turn === 0 ? view : "today");
      return <App key={turn} boot={boot} server={server} store={() => localStorage} start={start} slow={slow} onRestart={restart} />;
    }}
  </Open>
);

const root = document.getElementById("app");
if (root) render(<Start view={root.dataset.view ?? ""} />, root);

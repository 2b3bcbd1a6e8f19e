/** What is open with a customer: planned visits, tasks and cases; each opens its form. */
import type { Card } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";
import type { Route } from "../desk/routes.ts";
import { awayWords } from "../today/when.ts";
import { Tool } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";

interface Line {
  readonly id: string;
  readonly icon: IconName;
  readonly kind: string;
  readonly title: string;
  readonly due: string | null;
  readonly open: Route;
  readonly log?: Route;
}

function useLines({ openVisits, openTasks, openCases }: Card): readonly Line[] {
  const { language, words } = useDesk();
  const { today } = language.sidebar;
  const visits = openVisits.map(({ at, record }): Line => {
    const { id, purpose, due, customer } = record;
    const log: Route = { view: "visit", customer, closes: { id, at }, purpose, due };
    return {
      id,
      icon: "calendar",
      kind: today.visit,
      title: purpose ?? "",
      due,
      open: { view: "edit", entity: "visit", id, at, record },
      log,
    };
  });
  const tasks = openTasks.map(({ at, record }): Line => {
    const { id, subject, due } = record;
    return { id, icon: "task", kind: today.task, title: subject ?? "", due, open: { view: "edit", entity: "task", id, at, record } };
  });
  const cases = openCases.map(({ at, record }): Line => {
    const { id, kind, subject, promised } = record;
    const title = subject ?? record.number ?? "";
    return {
      id,
      icon: "case",
      kind: kind ? words.label("feedbackKind", kind) : "",
      title,
      due: promised,
      open: { view: "edit", entity: "case", id, at, record },
    };
  });
  return [...visits, ...tasks, ...cases];
}

function OpenLine({ line }: { readonly line: Line }) {
  const { language, boot, go } = useDesk();
  const { log, due } = line;
  const away = due === null || due > boot.day ? "dull" : due < boot.day ? "late" : "soon";
  return (
    <li class="row">
      <button type="button" class="rowlink grow" onClick={() => go(line.open)}>
        <Icon name={line.icon} />
        <span class="grow">
          <span class="quiet">{line.kind}</span>
          {line.title && ` · ${line.title}`}
          {due && (
            <>
              <br />
              <span class={`badge ${away}`}>{awayWords(language, boot.day, due)}</span>
            </>
          )}
        </span>
      </button>
      {log && <Tool icon="pen" label={language.sidebar.today.logOf(line.title || line.kind)} onClick={() => go(log)} />}
    </li>
  );
}

export function OpenItems({ value }: { readonly value: Card }) {
  const { card } = useDesk().language.sidebar;
  const lines = useLines(value);
  if (lines.length === 0) return null;
  return (
    <section class="section" aria-labelledby="open">
      <h2 id="open">{card.openItems}</h2>
      <ul class="panel list">
        {lines.map((line) => (
          <OpenLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

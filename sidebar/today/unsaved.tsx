/** Forms that were begun and not saved: go on with them, or let them go. */
import { useState } from "preact/hooks";
import { useDesk } from "../desk/desk.ts";
import type { Route } from "../desk/routes.ts";
import type { Draft } from "../form/drafts.ts";
import { Tool } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

const isLog = ({ entity, id }: Draft): boolean => entity === "visit" && id === null;

/** The form that a draft belongs to. */
export function routeOf(draft: Draft): Route {
  const { entity, id, at, of, original, closes } = draft;
  if (isLog(draft)) return { view: "visit", customer: of || null, closes, purpose: null, due: null };
  return { view: "edit", entity, id, at, record: id === null ? { customer: of || null } : original };
}

export function Unsaved() {
  const { drafts, go, language, say } = useDesk();
  const { today } = language.sidebar;
  const [list, setList] = useState(drafts.list());
  const discard = (key: string): void => {
    drafts.drop(key);
    setList(drafts.list());
    say(today.discarded);
  };
  if (list.length === 0) return null;
  return (
    <section class="section" aria-labelledby="unsaved">
      <h2 id="unsaved">{today.drafts}</h2>
      <ul class="panel list">
        {list.map(({ key, draft }) => (
          <li key={key} class="row">
            <button type="button" class="rowlink grow" aria-label={today.resume(draft.title)} onClick={() => go(routeOf(draft))}>
              <Icon name="edit" />
              <span class="grow">{draft.title}</span>
            </button>
            <Tool icon="close" label={today.discard(draft.title)} onClick={() => discard(key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

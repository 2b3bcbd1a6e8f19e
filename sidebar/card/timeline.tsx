/** Everything that happened with a customer, newest first, in one line of time. */
import { useState } from "preact/hooks";
import type { TimelineEvent } from "../../src/app/wire.ts";
import type { EntityName } from "../../src/crm/entities.ts";
import { formatOf } from "../../src/text/format.ts";
import { useOpenRecord } from "../customers/useOpenRecord.ts";
import { nameOf, useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";

/** How many are shown before one asks for all. */
const first = 12;

function Happened({ event }: { readonly event: TimelineEvent }) {
  const { language, boot, words } = useDesk();
  const open = useOpenRecord();
  const format = formatOf(language.code);
  const { entity, id, at, when, title, detail, owner, satisfaction } = event;
  const facts = [when.length > 10 ? format.moment(when) : format.day(when), nameOf(boot.people, owner)].filter(Boolean);
  return (
    <li>
      <button type="button" class="link" onClick={() => open({ id, at })}>
        {title || language.entities[entity].one}
      </button>
      <div class="quiet small event">{[language.entities[entity].one, ...facts].join(" · ")}</div>
      {satisfaction !== null && (
        <div class="small">
          <span aria-hidden="true">{"★".repeat(satisfaction)}</span> {words.label("satisfaction", String(satisfaction))}
        </div>
      )}
      {detail && <p class="detail">{detail}</p>}
    </li>
  );
}

export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { language } = useDesk();
  const { card, showAll } = language.sidebar;
  const [filter, setFilter] = useState<EntityName | null>(null);
  const [all, setAll] = useState(false);
  const kinds = [...new Set(events.map(({ entity }) => entity))];
  const matching = events.filter(({ entity }) => filter === null || entity === filter);
  const shown = all ? matching : matching.slice(0, first);
  const chip = (name: EntityName | null, label: string) => (
    <button key={label} type="button" class="chip" aria-pressed={filter === name} onClick={() => setFilter(name)}>
      {label}
    </button>
  );
  return (
    <section class="section" aria-labelledby="timeline">
      <h2 id="timeline">{card.timeline}</h2>
      {kinds.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend on the page
        <div role="group" aria-label={card.filter} class="chips">
          {chip(null, card.all)}
          {kinds.map((name) => chip(name, language.entities[name].tab))}
        </div>
      )}
      {events.length === 0 && <p class="quiet">{card.nothingYet}</p>}
      <ol class="timeline">
        {shown.map((event) => (
          <Happened key={event.id} event={event} />
        ))}
      </ol>
      {shown.length < matching.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {showAll(matching.length)}
        </Button>
      )}
    </section>
  );
}

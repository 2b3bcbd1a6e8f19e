/** A customer in a list of findings: the name, and what tells it from others of that name. */
import type { Indexed } from "../../src/app/wire.ts";
import { nameOf } from "../desk/desk.ts";
import { usePage } from "../desk/page.ts";

export function Hit({ row }: { row: Indexed }) {
  const { boot, language } = usePage();
  const [, , name, shortName, level, owner, phone, email, , contacts] = row;
  const people = contacts.slice(0, 2).map(([, contact]) => contact);
  const facts = [shortName === name ? "" : shortName, ...people, phone || email, nameOf(boot.people, owner)].filter(Boolean);
  return (
    <div class="row">
      <div class="grow">
        <b>{name}</b>
        <div class="quiet small">{facts.join(" · ")}</div>
      </div>
      {level && (
        <span class="badge" title={language.sidebar.card.level(level)}>
          {level}
        </span>
      )}
    </div>
  );
}

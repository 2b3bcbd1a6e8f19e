/** The contacts of a customer: who they are, and one touch to call or write. */
import type { ConsentNote } from "../../src/app/letters/wire.ts";
import type { Card, Wired } from "../../src/app/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import { Button, Tool } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";

interface ReachProps {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
}

const Reach = ({ href, icon, label }: ReachProps) => (
  <a class="tool" href={href} target="_blank" rel="noreferrer" aria-label={label} title={label}>
    <Icon name={icon} />
  </a>
);

/** Digits and a plus sign: what a `tel:` link may hold of a written number. */
const dial = (phone: string): string => phone.replace(/(?:x|ext\.?|转|轉|#)\s*\d+$/i, "").replace(/[^\d+]/g, "");

interface PersonProps {
  readonly contact: Wired<"contact">;
  readonly consent: ConsentNote | undefined;
}

function Person({ contact: { at, record }, consent }: PersonProps) {
  const { language, go } = useDesk();
  const { card } = language.sidebar;
  const phone = record.mobile ?? record.phone;
  const name = record.name ?? record.id;
  const facts = [
    record.title,
    record.decisionMaker ? card.decides : null,
    record.optOut ? card.optOut : null,
    consent
      ? (consent.state === "withdrawn" ? card.noMailSince : card.mailAgreed)(
          consent.day === null ? "" : formatOf(language.code).day(consent.day),
        )
      : null,
  ].filter(Boolean);
  return (
    <li class="row">
      <button
        type="button"
        class="rowlink grow"
        title={card.editOf(name)}
        onClick={() => go({ view: "edit", entity: "contact", id: record.id, at, record })}
      >
        <span class="grow">
          <b>{name}</b>
          {facts.length > 0 && <div class="quiet small">{facts.join(" · ")}</div>}
          {phone && <div class="small">{phone}</div>}
        </span>
      </button>
      {phone && <Reach icon="phone" href={`tel:${dial(phone)}`} label={card.call(name)} />}
      {record.email && <Reach icon="mail" href={`mailto:${record.email}`} label={card.write(name)} />}
    </li>
  );
}

interface Props {
  readonly customer: Wired<"customer">;
  readonly contacts: readonly Wired<"contact">[];
  readonly consents: Card["consents"];
}

export function People({ customer: { record }, contacts, consents }: Props) {
  const { language, go } = useDesk();
  const { card } = language.sidebar;
  const add = (): void => go({ view: "edit", entity: "contact", id: null, at: null, record: { customer: record.id } });
  return (
    <section class="section" aria-labelledby="contacts">
      <div class="row spread">
        <h2 id="contacts">{card.contacts}</h2>
        <span class="row">
          {record.phone && <Reach icon="phone" href={`tel:${dial(record.phone)}`} label={card.call(record.name ?? "")} />}
          {record.email && <Reach icon="mail" href={`mailto:${record.email}`} label={card.write(record.name ?? "")} />}
          <Tool icon="plus" label={language.sidebar.form.newOf(language.entities.contact.one)} onClick={add} />
        </span>
      </div>
      {contacts.length === 0 ? (
        <div class="panel pad row spread">
          <span class="quiet">{card.noContacts}</span>
          <Button size="small" look="plain" icon="plus" onClick={add}>
            {card.add}
          </Button>
        </div>
      ) : (
        <ul class="panel list">
          {contacts.map((contact) => (
            <Person key={contact.record.id} contact={contact} consent={consents[contact.record.id]} />
          ))}
        </ul>
      )}
    </section>
  );
}

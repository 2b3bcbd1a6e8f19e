/** A customer's card: all that the team knows, and what can be done next. */
import { useEffect } from "preact/hooks";
import type { Card, Editable } from "../../src/app/wire.ts";
import { addDays } from "../../src/crm/days.ts";
import type { Values } from "../../src/schema/row.ts";
import { useDesk } from "../desk/desk.ts";
import type { Spot } from "../desk/routes.ts";
import { useCall } from "../desk/useCall.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { Facts } from "./facts.tsx";
import { OpenItems } from "./openItems.tsx";
import { People } from "./people.tsx";
import { Timeline } from "./timeline.tsx";
import "./card.css";

/** A planned visit this many days ahead is the one that a visit of today was meant to be. */
const soon = 14;

function Actions({ value, onEdit }: { readonly value: Card; readonly onEdit: () => void }) {
  const { language, boot, go } = useDesk();
  const { card } = language.sidebar;
  const customer = value.customer.record.id;
  const due = value.openVisits.find(({ record }) => record.due !== null && record.due <= addDays(boot.day, soon));
  const closes = due ? { id: due.record.id, at: due.at } : null;
  const start = (entity: Editable, more: Values): void => go({ view: "edit", entity, id: null, at: null, record: { customer, ...more } });
  const mine = { owner: boot.me.email };
  return (
    <div class="stack">
      <div class="row">
        <Button
          look="primary"
          icon="pen"
          wide
          onClick={() => go({ view: "visit", customer, closes, purpose: due?.record.purpose ?? null, due: due?.record.due ?? null })}
        >
          {card.logVisit}
        </Button>
        <Button icon="edit" onClick={onEdit}>
          {card.edit}
        </Button>
      </div>
      <div class="row wrap">
        <Button size="small" icon="plus" onClick={() => start("task", mine)}>
          {card.newTask}
        </Button>
        <Button size="small" icon="plus" onClick={() => start("case", mine)}>
          {card.newCase}
        </Button>
        <Button size="small" icon="plus" onClick={() => start("opportunity", mine)}>
          {card.newOpportunity}
        </Button>
      </div>
    </div>
  );
}

export function CardView({ spot }: { readonly spot: Spot }) {
  const { language, go, customers } = useDesk();
  const { sidebar } = language;
  const { value, failure, again } = useCall("card", { id: spot.id, at: spot.at });
  useEffect(() => {
    if (value) customers.put(value.customer.at, value.customer.record);
  }, [value]);
  if (failure) return <Failure message={failure} again={again} />;
  if (value === undefined) return <Bones label={sidebar.loading} />;
  if (value === null) return <Empty icon="alert" title={sidebar.card.gone} />;
  const { at, record } = value.customer;
  const edit = (): void => go({ view: "edit", entity: "customer", id: record.id, at, record });
  return (
    <>
      <Facts value={value} onFill={edit} />
      <Actions value={value} onEdit={edit} />
      <OpenItems value={value} />
      <People customer={value.customer} contacts={value.contacts} consents={value.consents} />
      <Timeline events={value.timeline} />
    </>
  );
}

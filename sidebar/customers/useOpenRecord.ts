/** Opens any record by its id: a customer's card, or the form of what it is. */
import type { Editable } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";
import type { Route, Spot } from "../desk/routes.ts";
import { layouts } from "../form/layout.ts";

const isEditable = (entity: string): entity is Editable => entity in layouts;

export function useOpenRecord(): (spot: Spot) => Promise<void> {
  const { server, go, say, language } = useDesk();
  const { customers } = language.sidebar;
  return async ({ id, at }) => {
    const reply = await server.call("record", { id, at });
    if (!reply.ok) return say(reply.message);
    if (!reply.value) return say(customers.noRecord(id));
    const { entity, record, customer } = reply.value;
    const card: Route | undefined =
      customer === null ? undefined : { view: "card", id: customer, at: entity === "customer" ? reply.value.at : null };
    if (entity === "customer" && card) go(card);
    else if (isEditable(entity)) go({ view: "edit", entity, id, at: reply.value.at, record });
    else if (card) go(card);
    else say(customers.noRecord(id));
  };
}

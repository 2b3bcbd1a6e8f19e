/** What would not have gone by the end of the days: each mail that then stands in the Outbox, with its letter as it would be. */
import type { Rec } from "../../crm/entities.ts";
import type { Moment } from "../../schema/cell.ts";
import { openContext } from "../context.ts";
import { pretendStopForm } from "../letters/stopForm.ts";
import { composer } from "../outbox/letters.ts";
import { type DueMail, idsIn, isWaiting } from "../outbox/queue.ts";
import type { Compose, Composed } from "../outbox/send.ts";
import type { World } from "../ports.ts";
import type { RehearsalWorld } from "./world.ts";

/** A mail that would still stand in the Outbox, and its letter as it would be. */
export type Left = DueMail & Pick<Rec<"outbox">, "due" | "state" | "subject" | "body" | "reason">;

type Standing = Omit<Left, "subject" | "body">;

const fields = ["id", "key", "rule", "recipient", "language", "period", "due", "state", "changed", "reason", "asked", "rows"] as const;

/** What waits for its turn, for an approval, or for a person's word; and what somebody was asked about and is cancelled since this moment. */
function standing(world: World, since: Moment): readonly Standing[] {
  const { values } = world.tables.columns("outbox", fields);
  const wasLetGo = ({ state, asked }: Standing, at: number): boolean =>
    state === "cancelled" && asked && (values.changed[at] ?? "") >= since;
  return values.id
    .map((id, at) => ({
      ...{ id, key: values.key[at] ?? null, rule: values.rule[at] ?? null, recipient: values.recipient[at] ?? null },
      ...{ language: values.language[at] ?? null, period: values.period[at] ?? null, due: values.due[at] ?? null },
      ...{ state: values.state[at] ?? null, reason: values.reason[at] ?? null, rows: idsIn(values.rows[at]) },
      asked: values.asked[at] === true || values.state[at] === "held",
    }))
    .filter(
      (mail, at) => ["held", "failed", "unknown"].includes(mail.state ?? "") || isWaiting(mail.state, mail.due) || wasLetGo(mail, at),
    );
}

type Letterlike = Pick<Left, "subject" | "body" | "reason">;

function asLeft(composed: Composed, reason: string | null): Letterlike {
  if ("letter" in composed) return { subject: composed.letter.subject, body: composed.letter.text, reason };
  const why = "nothing" in composed ? composed.nothing : "hold" in composed ? composed.hold : composed.reason;
  return { subject: null, body: null, reason: reason ?? why };
}

/** Composes a mail as of the moment when it is due, which may lie beyond the days looked at. */
function composerAt(world: RehearsalWorld): (moment: Moment) => Compose {
  const made = new Map<Moment, Compose>();
  return (moment) => {
    world.setNow({ ...world.now(), day: moment.slice(0, 10), moment });
    const compose = made.get(moment) ?? composer(openContext(world));
    made.set(moment, compose);
    return compose;
  };
}

/** Its letter, or why there would be none. */
function letterOf(mail: Standing, compose: () => Composed): Letterlike {
  try {
    return asLeft(compose(), mail.reason);
  } catch (error) {
    return { subject: null, body: null, reason: mail.reason ?? (error instanceof Error ? error.message : String(error)) };
  }
}

/** What waits is shown as it would read; what it waits for, its state and reason say. */
export function leftIn(world: RehearsalWorld, since: Moment): readonly Left[] {
  pretendStopForm(world);
  const { moment } = world.now();
  const at = composerAt(world);
  return standing(world, since).map((mail) => ({ ...mail, ...letterOf(mail, () => at(mail.due ?? moment)(mail)) }));
}

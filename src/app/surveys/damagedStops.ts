/** Stop requests whose link was damaged: whoever sent one reads that no more mail comes, so a person must find out who it was. */
import { plainAddress } from "../../crm/letters/consent.ts";
import { Broken } from "../broken.ts";
import type { Context } from "../context.ts";
import type { Tables } from "../ports.ts";
import { stopId } from "./forms.ts";

/** State key: set while there may be any. */
const damagedKey = "stops.damaged";

/** What the state holds once one stands in the Answers tab. */
export const damagedEntry = { [damagedKey]: "1" } as const;

interface Damaged {
  readonly at: number;
  readonly id: string;
  /** What stood in the form's field. */
  readonly said: string;
}

/** Those of which nobody has noted a consent: one from the address that was written, or one whose source or proof names the answer. */
function openStops(tables: Tables): readonly Damaged[] {
  const { id, survey, odd } = tables.columns("answer", ["id", "survey", "odd"]).values;
  const damaged = id.flatMap((each, at) => (survey[at] === stopId ? [{ at: at + 2, id: each, said: odd[at] ?? "" }] : []));
  if (damaged.length === 0) return [];
  const consents = tables.columns("consent", ["address", "state", "source", "proof"]).values;
  const withdrawn = consents.state.flatMap((state, at) => (state === "withdrawn" ? [at] : []));
  const isNoted = ({ id: answer, said }: Damaged): boolean =>
    withdrawn.some((at) => {
      const address = plainAddress(consents.address[at] ?? null);
      const named = `${consents.source[at] ?? ""} ${consents.proof[at] ?? ""}`.includes(answer);
      return named || (address !== "" && said.toLowerCase().includes(address));
    });
  return damaged.filter((each) => !isNoted(each));
}

const [mostTold, longest] = [5, 60];

/** What the owners and the first screen are told. Of a tab that is missing, whoever needs it tells. */
export function damagedSentences({ world, language }: Context): readonly string[] {
  if (!world.state.get(damagedKey)) return [];
  try {
    const open = openStops(world.tables);
    return open.slice(0, mostTold).map(({ at, id, said }) => language.survey.damagedStop(at, id, said.slice(0, longest)));
  } catch (error) {
    if (error instanceof Broken) return [];
    throw error;
  }
}

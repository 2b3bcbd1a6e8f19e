/** What customers answered to surveys, in the columns that figures need; a workbook without a survey reads nothing. */

import { dayOf } from "../../crm/days.ts";
import type { SurveyData } from "../../crm/insight/data.ts";
import type { World } from "../ports.ts";
import { knownSurveys, stopId } from "../surveys/forms.ts";
import { hasGone } from "../surveys/reading.ts";

interface Read {
  readonly answers: SurveyData["answers"];
  /** Ids of invitations that were answered, with at least one score. */
  readonly answered: ReadonlySet<string>;
}

/** Answers by the form that count; those typed in by colleagues are told apart from them. */
function readAnswers({ tables }: World): Read {
  const { values, size } = tables.columns("answer", ["id", "given", "channel", "verdict", "overall", "recommend", "invitation", "manager"]);
  const rows = Array.from({ length: size }, (_, row) => row).filter(
    (row) => values.id[row] !== "" && values.verdict[row] === "counts" && (values.channel[row] ?? "form") === "form",
  );
  const isScored = (row: number): boolean => values.overall[row] !== null || values.recommend[row] !== null;
  return {
    answers: {
      id: rows.map((row) => values.id[row] ?? ""),
      day: rows.map((row) => dayOf(values.given[row] ?? "") || null),
      manager: rows.map((row) => values.manager[row] ?? null),
      overall: rows.map((row) => (values.overall[row] ? Number(values.overall[row]) : null)),
      recommend: rows.map((row) => values.recommend[row] ?? null),
    },
    answered: new Set(rows.flatMap((row) => (isScored(row) && values.invitation[row] ? [values.invitation[row]] : []))),
  };
}

/** Those whose mail went, less those that are marked as bounced and were not answered after all. */
function readInvitations({ tables }: World, answered: ReadonlySet<string>): SurveyData["invitations"] {
  const { values: mails } = tables.columns("outbox", ["key", "state"]);
  const sent = new Set(mails.key.filter((_, row) => hasGone(mails.state[row] ?? null)));
  const { values, size } = tables.columns("invitation", ["id", "day", "manager", "mail", "bounced"]);
  const rows = Array.from({ length: size }, (_, row) => row).filter((row) => {
    const id = values.id[row] ?? "";
    return id !== "" && sent.has(values.mail[row] ?? null) && (values.bounced[row] !== true || answered.has(id));
  });
  return {
    id: rows.map((row) => values.id[row] ?? ""),
    sent: rows.map((row) => values.day[row] ?? null),
    manager: rows.map((row) => values.manager[row] ?? null),
    answered: rows.map((row) => answered.has(values.id[row] ?? "")),
  };
}

/** Undefined where nobody was ever asked. */
export function readSurvey(world: World): SurveyData | undefined {
  if (knownSurveys(world.state).every(({ id }) => id === stopId)) return undefined;
  const { answers, answered } = readAnswers(world);
  return { answers, invitations: readInvitations(world, answered) };
}

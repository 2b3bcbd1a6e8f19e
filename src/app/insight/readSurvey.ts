/** What customers answered to surveys, in the columns that figures need; a workbook without a survey reads nothing. */

import { dayOf } from "../../crm/days.ts";
import type { SurveyData } from "../../crm/insight/data.ts";
import { scoreFields } from "../../crm/satisfaction/given.ts";
import type { World } from "../ports.ts";
import { hasSurveys } from "../surveys/forms.ts";
import { readInvitations } from "../surveys/reading.ts";

interface Read {
  readonly answers: SurveyData["answers"];
  /** Ids of invitations that were answered, with at least one score. */
  readonly answered: ReadonlySet<string>;
}

/** Answers by the form that count; those typed in by colleagues are told apart from them. */
function readAnswers({ tables }: World): Read {
  const { values, size } = tables.columns("answer", ["id", "given", "channel", "verdict", ...scoreFields, "invitation", "manager"]);
  const rows = Array.from({ length: size }, (_, row) => row).filter(
    (row) => values.id[row] !== "" && values.verdict[row] === "counts" && (values.channel[row] ?? "form") === "form",
  );
  const isScored = (row: number): boolean => scoreFields.some((field) => values[field][row] !== null);
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
function arrived({ tables }: World, answered: ReadonlySet<string>): SurveyData["invitations"] {
  const { id: ids, sent, manager, bounced } = readInvitations(tables);
  const rows = Array.from(ids.keys()).filter((row) => {
    const id = ids[row] ?? "";
    return id !== "" && (sent[row] ?? null) !== null && (bounced[row] !== true || answered.has(id));
  });
  return {
    id: rows.map((row) => ids[row] ?? ""),
    sent: rows.map((row) => dayOf(sent[row] ?? "")),
    manager: rows.map((row) => manager[row] ?? null),
    answered: rows.map((row) => answered.has(ids[row] ?? "")),
  };
}

/** Undefined where nobody was ever asked. */
export function readSurvey(world: World): SurveyData | undefined {
  if (!hasSurveys(world.state)) return undefined;
  const { answers, answered } = readAnswers(world);
  return { answers, invitations: arrived(world, answered) };
}

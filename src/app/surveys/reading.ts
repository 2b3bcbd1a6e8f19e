/** Reads answers, invitations and what became of their mails, each column once, as the readings need them. */
import type { MailState } from "../../crm/outbox/moves.ts";
import type { Invitations } from "../../crm/satisfaction/rate.ts";
import type { Responses, Verdict } from "../../crm/satisfaction/responses.ts";
import type { Tables } from "../ports.ts";

const answerFields = [
  "id",
  "given",
  "channel",
  "verdict",
  "contactName",
  "customerName",
  "overall",
  "quality",
  "speed",
  "service",
  "recommend",
  "open",
  "others",
  "odd",
  "survey",
  "campaign",
  "invitation",
  "touchPoint",
  "level",
  "manager",
  "recovery",
] as const;

type AnswerColumns = ReturnType<typeof answerColumns>;
const answerColumns = (tables: Tables) => tables.columns("answer", answerFields).values;

export interface ReadAnswers {
  readonly columns: AnswerColumns;
  /** An answer's token is its invitation here: the tokens themselves were judged when it came. */
  readonly responses: Responses;
  readonly verdicts: readonly Verdict[];
}

/** A row that nobody judged, such as one that was typed into the tab by hand, counts for nothing. */
export function readAnswers(tables: Tables): ReadAnswers {
  const columns = answerColumns(tables);
  const { given, channel, campaign, touchPoint, manager, open, overall, quality, speed, service, recommend } = columns;
  const responses: Responses = {
    submission: columns.id,
    token: columns.invitation,
    person: [],
    segment: columns.level,
    ...{ given, channel, campaign, touchPoint, manager, open },
    scores: { overall, quality, speed, service, recommend },
  };
  return { columns, responses, verdicts: columns.verdict.map((verdict) => verdict ?? "forged") };
}

/** A mail of which nobody knows whether it went counts as sent: most have. */
export const hasGone = (state: MailState | null): boolean => state === "sent" || state === "unknown";

/** When each mail went, by its key. */
function sentMails(tables: Tables): ReadonlyMap<string | null, string | null> {
  const { values } = tables.columns("outbox", ["key", "state", "changed"]);
  return new Map(values.key.flatMap((key, at) => (hasGone(values.state[at] ?? null) ? [[key, values.changed[at] ?? null] as const] : [])));
}

export function readInvitations(tables: Tables): Invitations & { readonly id: readonly string[] } {
  const fields = ["id", "campaign", "touchPoint", "level", "manager", "mail", "bounced"] as const;
  const { values } = tables.columns("invitation", fields);
  const { id, campaign, touchPoint, manager, bounced } = values;
  const sent = values.id.length === 0 ? new Map<string | null, string | null>() : sentMails(tables);
  return {
    id,
    token: id,
    sent: values.mail.map((mail) => (mail === null ? null : (sent.get(mail) ?? null))),
    ...{ campaign, touchPoint, manager, bounced },
    segment: values.level,
  };
}

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
const hasGone = (state: MailState | null): boolean => state === "sent" || state === "unknown";

/** When each mail went, by its key; blank where its row does not tell. */
function sentMails(tables: Tables): ReadonlyMap<string | null, string> {
  const { values } = tables.columns("outbox", ["key", "state", "changed"]);
  return new Map(values.key.flatMap((key, at) => (hasGone(values.state[at] ?? null) ? [[key, values.changed[at] ?? ""] as const] : [])));
}

export function readInvitations(tables: Tables): Invitations & { readonly id: readonly string[] } {
  const fields = ["id", "day", "campaign", "touchPoint", "level", "manager", "mail", "bounced"] as const;
  const { values } = tables.columns("invitation", fields);
  const { id, campaign, touchPoint, manager, bounced } = values;
  const mails = id.length === 0 ? new Map<string | null, string>() : sentMails(tables);
  const sentAt = (mail: string | null, at: number): string | null => {
    const sent = mail === null ? undefined : mails.get(mail);
    return sent === undefined ? null : sent || (values.day[at] ?? null);
  };
  return { id, token: id, sent: values.mail.map(sentAt), ...{ campaign, touchPoint, manager, bounced }, segment: values.level };
}

/** The Summaries tab: each sentence and figure of a summary that went, so that it can be read beside the others. */
import type { Rec } from "../../crm/entities.ts";
import type { SummaryModel, SummaryRemark } from "../../mail/summaryShape.ts";
import type { Language } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";

type Row = Rec<"summary">;

/** What a summary is kept as. */
export interface Sent {
  readonly recipient: string;
  readonly period: string;
  readonly model: SummaryModel;
  readonly words: Language;
}

const firstLink = ({ evidence, places }: SummaryRemark): string | null =>
  [...evidence, ...places].find(({ link }) => link !== undefined)?.link ?? null;

function lines({ model, words }: Sent): Pick<Row, "section" | "sentence" | "link">[] {
  const { colon, semicolon, before: _, ...letter } = words.summary.letter;
  const named = (remark: SummaryRemark): string => {
    const names = remark.places.map(({ text }) => text).join(words.comma);
    return names === "" ? remark.text : `${remark.text} → ${names}`;
  };
  const sentences = model.sections.flatMap(({ code, remarks }) =>
    remarks.map((remark) => ({ section: code, sentence: named(remark), link: firstLink(remark) })),
  );
  const figures = model.figures.map(({ label, value, basis, before, change }) => {
    const rest = [basis.text, before.text === "–" ? "" : letter.was(before.text), change.text === "–" ? "" : change.text];
    const sentence = `${label}${colon}${[value.text, ...rest.filter((part) => part !== "")].join(semicolon)}`;
    return { section: "happened", sentence, link: value.link ?? null } as const;
  });
  return [...sentences, ...figures];
}

/** The same mail has the same ids. */
function rowsOf(sent: Sent, moment: string): Row[] {
  const { recipient, period, model } = sent;
  const key = fingerprint(`${recipient} ${period}`);
  return lines(sent).map((line, at) => ({ id: `Y-${key}-${at + 1}`, sent: moment, period, recipient, about: model.about, ...line }));
}

const gone = new WeakMap<Context, Sent[]>();

/** Notes that a summary went. */
export function noteSummary(context: Context, sent: Sent): void {
  gone.set(context, [...(gone.get(context) ?? []), sent]);
}

/** Writes down the summaries that went in this execution, below those before them, all at once; and none twice. */
export function keepSummaries(context: Context): void {
  const { world } = context;
  const sent = gone.get(context) ?? [];
  gone.delete(context);
  if (sent.length === 0) return;
  world.lock(() => {
    const known = new Set(world.tables.columns("summary", ["id"]).values.id);
    const all = new Map(sent.flatMap((each) => rowsOf(each, world.now().moment)).map((row) => [row.id, row]));
    const rows = [...all.values()].filter(({ id }) => !known.has(id));
    if (rows.length > 0) world.tables.append("summary", rows);
  });
}

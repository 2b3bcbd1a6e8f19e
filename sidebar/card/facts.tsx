/** The head of a customer's card: who it is, how complete, how close. */
import type { Card } from "../../src/app/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { nameOf, useDesk } from "../desk/desk.ts";
import { awayWords } from "../today/when.ts";
import { Meter } from "../ui/progress.tsx";

/** Below this share a record is called incomplete. */
const lowShare = 0.6;

function Completeness({
  value,
  missing,
  onFill,
}: {
  readonly value: number;
  readonly missing: readonly string[];
  readonly onFill: () => void;
}) {
  const { language } = useDesk();
  const { card } = language.sidebar;
  return (
    <div>
      <div class="row spread small">
        <span class="quiet">{card.complete}</span>
        <span class="number">{formatOf(language.code).percent(value, 0)}</span>
      </div>
      <Meter label={card.complete} value={value} low={value < lowShare} />
      {missing.length > 0 && (
        <p class="hint">
          {card.missing(missing.join(language.comma))}{" "}
          <button type="button" class="link" onClick={onFill}>
            {card.fill}
          </button>
        </p>
      )}
    </div>
  );
}

type Part = Pick<Card, "sales"> & { readonly record: Card["customer"]["record"] };

function Due({ record }: Pick<Part, "record">) {
  const { language, boot } = useDesk();
  const { card } = language.sidebar;
  const { nextDue } = record;
  return (
    <>
      <dt>{card.nextDue}</dt>
      <dd class={nextDue !== null && nextDue < boot.day ? "bad" : ""}>
        {nextDue ? formatOf(language.code).day(nextDue) : card.notPlanned}
        {nextDue && <span class="small block">{awayWords(language, boot.day, nextDue)}</span>}
      </dd>
    </>
  );
}

function Sales({ sales }: Pick<Part, "sales">) {
  const { language, boot } = useDesk();
  const { card } = language.sidebar;
  if (sales.orders <= 0) return null;
  return (
    <>
      <dt>{card.sales}</dt>
      <dd class="number">
        {formatOf(language.code).money(sales.total, boot.currency)}
        <span class="quiet small block">{card.orders(sales.orders)}</span>
      </dd>
    </>
  );
}

function Contact({ record, sales }: Part) {
  const { language } = useDesk();
  const { card } = language.sidebar;
  return (
    <dl class="facts">
      <dt>{card.lastContact}</dt>
      <dd>{record.lastContact ? formatOf(language.code).day(record.lastContact) : card.never}</dd>
      <Due record={record} />
      <Sales sales={sales} />
    </dl>
  );
}

export function Facts({ value, onFill }: { readonly value: Card; readonly onFill: () => void }) {
  const { language, boot } = useDesk();
  const { card } = language.sidebar;
  const { record } = value.customer;
  return (
    <section class="panel pad face">
      <h2>{record.name}</h2>
      <div class="row wrap">
        {record.level && <span class="badge">{card.level(record.level)}</span>}
        <span class="quiet">{record.owner ? nameOf(boot.people, record.owner) : card.noOwner}</span>
      </div>
      <Completeness value={record.completeness ?? 0} missing={value.missing} onFill={onFill} />
      <Contact record={record} sales={value.sales} />
      {record.preferences && (
        <div>
          <h3 class="heading">{card.preferences}</h3>
          <p class="detail">{record.preferences}</p>
        </div>
      )}
    </section>
  );
}

/** One visit or task that waits, and what one click does to it. */
import { useRef, useState } from "preact/hooks";
import type { Item } from "../../src/app/wire.ts";
import { addDays } from "../../src/crm/days.ts";
import { formatOf } from "../../src/text/format.ts";
import { useOpenRecord } from "../customers/useOpenRecord.ts";
import { nameOf, useDesk } from "../desk/desk.ts";
import { Button, Tool } from "../ui/button.tsx";
import { titleOf } from "./useProgress.ts";
import { awayWords } from "./when.ts";
import "./today.css";

interface LaterProps {
  readonly item: Item;
  readonly onMove: (to: string) => void;
  readonly onClose: () => void;
}

/** A day to move it to: from today on, for moving it to a day that has passed helps nobody. */
function Later({ item, onMove, onClose }: LaterProps) {
  const { language, boot } = useDesk();
  const { today } = language.sidebar;
  const [day, setDay] = useState("");
  const from = item.due > boot.day ? item.due : boot.day;
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend on the page
    <div class="choices" role="group" aria-label={today.postponeOf(titleOf(item))} onKeyDown={onEscape}>
      <Button size="small" ref={(button: HTMLButtonElement | null) => button?.focus()} onClick={() => onMove(addDays(from, 1))}>
        {today.byDay}
      </Button>
      <Button size="small" onClick={() => onMove(addDays(from, 7))}>
        {today.byWeek}
      </Button>
      <div class="field">
        <label class="label" for={`later-${item.id}`}>
          {today.otherDay}
        </label>
        <div class="row">
          <input
            id={`later-${item.id}`}
            type="date"
            class="input"
            min={boot.day}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <Button size="small" disabled={day < boot.day} onClick={() => onMove(day)}>
            {today.move}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface Props {
  readonly item: Item;
  readonly showOwner: boolean;
  readonly onDone: () => void;
  readonly onMove: (to: string) => void;
}

/** What it is about: the customer's name opens the card, and where there is none its subject opens the form. */
function Name({ item }: { readonly item: Item }) {
  const { language, go } = useDesk();
  const { today } = language.sidebar;
  const openRecord = useOpenRecord();
  const { entity, id, at, customer, customerName, subject } = item;
  const open = () => (customer ? go({ view: "card", id: customer, at: null }) : openRecord({ id, at }));
  return (
    <button type="button" class="name" onClick={open}>
      {customer ? customerName : (subject ?? today[entity])}
    </button>
  );
}

function What({ item, showOwner }: Pick<Props, "item" | "showOwner">) {
  const { language, boot } = useDesk();
  const { today } = language.sidebar;
  const openRecord = useOpenRecord();
  const { entity, id, at, customerName, subject, owner } = item;
  const what = [customerName ? subject : null, showOwner ? nameOf(boot.people, owner) : null].filter(Boolean).join(" · ");
  return (
    <button type="button" class="what" title={today.editOf(titleOf(item))} onClick={() => openRecord({ id, at })}>
      <span class="quiet">{today[entity]}</span>
      {what && ` · ${what}`}
    </button>
  );
}

function Due({ due }: Pick<Item, "due">) {
  const { language, boot } = useDesk();
  const format = formatOf(language.code);
  const away = due < boot.day ? "late" : due === boot.day ? "soon" : "dull";
  return (
    <span class={`badge ${away}`} title={format.longDay(due)}>
      {away === "dull" ? format.shortDay(due) : awayWords(language, boot.day, due)}
    </span>
  );
}

interface ToolsProps extends Pick<Props, "item" | "onDone"> {
  readonly later: boolean;
  readonly onLater: () => void;
}

function Tools({ item, later, onLater, onDone }: ToolsProps) {
  const { language, go } = useDesk();
  const { today } = language.sidebar;
  const { entity, id, at, customer, subject, due } = item;
  const title = titleOf(item);
  const closes = entity === "visit" ? { id, at } : null;
  const log = (): void => go({ view: "visit", customer, closes, purpose: closes && subject, due: closes && due });
  return (
    <span class="tools">
      {customer && <Tool icon="pen" label={today.logOf(title)} onClick={log} />}
      <Tool icon="clock" label={today.postponeOf(title)} aria-expanded={later} onClick={onLater} />
      <Tool icon="check" class="done" label={today.doneOf(title)} onClick={onDone} />
    </span>
  );
}

export function WaitingItem({ item, showOwner, onDone, onMove }: Props) {
  const [later, setLater] = useState(false);
  const clock = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setLater(false);
    clock.current?.querySelector<HTMLButtonElement>("[aria-expanded]")?.focus();
  };
  return (
    <li class="item">
      <Name item={item} />
      <What item={item} showOwner={showOwner} />
      <div class="foot" ref={clock}>
        <Due due={item.due} />
        <Tools item={item} later={later} onLater={() => setLater(!later)} onDone={onDone} />
      </div>
      {later && <Later item={item} onMove={onMove} onClose={close} />}
    </li>
  );
}

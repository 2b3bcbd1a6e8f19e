/** How each kind of question is asked: one row a kind. Names of inputs are those of Google's own forms. */
import type { VNode } from "preact";
import type { ItemKind, ItemState } from "../state.ts";
import { type Asked, Choice, type Control, choices, grid, nameOf, offered, one } from "./marks.tsx";

/** What every input of a question tells a screen reader. */
const aria = ({ explained, problem, item }: Asked) => ({
  "aria-describedby": explained,
  "aria-invalid": problem !== null || undefined,
  "aria-required": item.required || undefined,
});

const labelled = (asked: Asked) => ({ ...aria(asked), "aria-labelledby": `t${asked.item.id}` });

const keyboards: Readonly<Record<string, "email" | "url" | "decimal" | "numeric">> = {
  requireTextIsEmail: "email",
  requireTextIsUrl: "url",
  requireWholeNumber: "numeric",
};

const keyboardFor = ({ rule }: ItemState) => (rule?.kind.startsWith("requireNumber") ? "decimal" : keyboards[rule?.kind ?? ""]);

const text: Control = (asked) => (
  <input class="line" type="text" name={nameOf(asked.item)} value={one(asked)} inputMode={keyboardFor(asked.item)} {...labelled(asked)} />
);

const paragraph: Control = (asked) => (
  <textarea class="line" rows={4} name={nameOf(asked.item)} {...labelled(asked)}>
    {one(asked)}
  </textarea>
);

const input = (type: "date" | "datetime-local" | "time", written: (value: string) => string): Control =>
  function Moment(asked) {
    return <input class="line short" type={type} name={nameOf(asked.item)} value={written(one(asked))} {...labelled(asked)} />;
  };

const list: Control = (asked) => (
  <select class="line short" name={nameOf(asked.item)} {...labelled(asked)}>
    <option value="">{asked.words.choose}</option>
    {offered(asked.item).map(({ value }) => (
      <option key={value} value={value} selected={value === one(asked)}>
        {value}
      </option>
    ))}
  </select>
);

const steps = ({ lower, upper }: ItemState) => Array.from({ length: upper - lower + 1 }, (_, index) => String(lower + index));

const scale: Control = (asked) => (
  <div class="scale">
    <span class="end">{asked.item.labels[0]}</span>
    <div class="steps">
      {steps(asked.item).map((step) => (
        <Choice key={step} class="step" type="radio" name={nameOf(asked.item)} value={step} checked={one(asked) === step}>
          {step}
        </Choice>
      ))}
    </div>
    <span class="end">{asked.item.labels[1]}</span>
  </div>
);

const icons = {
  STAR: "M12 2l3.1 6.3 6.9 1-5 4.9 1.2 6.8-6.2-3.2L5.8 21 7 14.2 2 9.3l6.9-1z",
  HEART: "M12 21C5 15 2 12 2 8a5 5 0 0 1 10-1 5 5 0 0 1 10 1c0 4-3 7-10 13z",
  THUMB_UP: "M2 10h4v11H2zM8 21h9c1 0 2-.7 2.3-1.6l2.5-7c.5-1.4-.5-2.9-1.8-2.9h-6l1-4.500c.2-1.500-1.500-2.700-2.700-1.500L8 9z",
} as const;

const rating: Control = (asked) => (
  <div class="steps rating">
    {steps(asked.item).map((step) => (
      <Choice key={step} class="step" type="radio" name={nameOf(asked.item)} value={step} checked={one(asked) === step}>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d={icons[asked.item.icon]} />
        </svg>
        {step}
      </Choice>
    ))}
  </div>
);

interface Part {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
}

function parts(asked: Asked, made: readonly Part[]): VNode {
  return (
    <div class="parts">
      {made.map(({ name, label, value, most }) => (
        <label key={name}>
          <span>{label}</span>
          <input
            class="line"
            type="number"
            min="0"
            max={most}
            name={`${nameOf(asked.item)}_${name}`}
            value={value}
            aria-describedby={asked.explained}
          />
        </label>
      ))}
    </div>
  );
}

const duration: Control = (asked) => {
  const [hour = "", minute = "", second = ""] = one(asked).split(":");
  const { words } = asked;
  return parts(asked, [
    { name: "hour", label: words.hours, value: hour, most: 72 },
    { name: "minute", label: words.minutes, value: minute, most: 59 },
    { name: "second", label: words.seconds, value: second, most: 59 },
  ]);
};

const dayOfYear: Control = (asked) => {
  const [month = "", day = ""] = one(asked).split("-");
  const { words } = asked;
  return parts(asked, [
    { name: "month", label: words.month, value: month, most: 12 },
    { name: "day", label: words.day, value: day, most: 31 },
  ]);
};

const wholeDay = input("date", (value) => value);

const controls: Readonly<Partial<Record<ItemKind, { readonly control: Control; readonly grouped?: true }>>> = {
  TEXT: { control: text },
  PARAGRAPH_TEXT: { control: paragraph },
  MULTIPLE_CHOICE: { control: choices("radio"), grouped: true },
  CHECKBOX: { control: choices("checkbox"), grouped: true },
  LIST: { control: list },
  SCALE: { control: scale, grouped: true },
  RATING: { control: rating, grouped: true },
  GRID: { control: grid("radio"), grouped: true },
  CHECKBOX_GRID: { control: grid("checkbox"), grouped: true },
  DATE: { control: (asked) => (asked.item.year ? wholeDay(asked) : dayOfYear(asked)), grouped: true },
  DATETIME: { control: input("datetime-local", (value) => value.replace(" ", "T")) },
  TIME: { control: input("time", (value) => value) },
  DURATION: { control: duration, grouped: true },
};

/** The control of a question, and whether it has several inputs; `undefined` for what asks nothing. */
export const controlOf = (kind: ItemKind) => controls[kind];

/** Controls that people type into. */
import type { JSX } from "preact";
import { type ControlProps, stateOf } from "./control.ts";

const box = (native: JSX.IntrinsicElements["input"]) => (props: ControlProps) => (
  <input
    {...native}
    {...stateOf(props)}
    class="input"
    autocomplete="off"
    value={props.text}
    onInput={(event) => props.onText(event.currentTarget.value)}
    onBlur={props.onLeave}
  />
);

export const TextBox = box({ type: "text" });
export const EmailBox = box({ type: "text", inputMode: "email" });
export const PhoneBox = box({ type: "tel" });
export const AddressBox = box({ type: "text", inputMode: "url" });
export const NumberBox = box({ type: "text", inputMode: "decimal" });
export const DayBox = box({ type: "date" });
export const MomentBox = box({ type: "datetime-local" });

export const NoteBox = (props: ControlProps) => (
  <textarea
    {...stateOf(props)}
    class="input"
    rows={2}
    value={props.text}
    onInput={(event) => props.onText(event.currentTarget.value)}
    onBlur={props.onLeave}
  />
);

/** What a percent box shows of `0.25` or `25%`. */
export function shownPercent(text: string): string {
  if (text === "" || text.endsWith("%")) return text.replace("%", "");
  const share = Number(text);
  return Number.isFinite(share) ? String(Number((share * 100).toFixed(6))) : text;
}

export const PercentBox = (props: ControlProps) => (
  <div class="suffix">
    <input
      {...stateOf(props)}
      class="input"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={shownPercent(props.text)}
      onInput={({ currentTarget: { value } }) => props.onText(value.trim() === "" ? "" : `${value.replace(/%/g, "")}%`)}
      onBlur={props.onLeave}
    />
    <span aria-hidden="true">%</span>
  </div>
);

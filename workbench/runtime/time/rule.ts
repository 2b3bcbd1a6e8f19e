/** When a clock trigger is to fire, as its maker said. */

/** `minute` is the minute of the hour that was drawn when the trigger was made, and is kept (D installable-triggers.md). */
export type ClockRule =
  | { readonly kind: "once"; readonly at: number }
  | { readonly kind: "minutes"; readonly every: number; readonly minute: number }
  | { readonly kind: "hours"; readonly every: number; readonly minute: number }
  | ({ readonly kind: "days"; readonly every: number } & TimeOfDay)
  | ({ readonly kind: "weeks"; readonly every: number; readonly weekday: number } & TimeOfDay)
  | ({ readonly kind: "months"; readonly day: number } & TimeOfDay);

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

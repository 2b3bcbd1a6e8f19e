/** The virtual clock: what time it is in the workbook, what comes next, and the buttons that push it. */
import type { Busy, State } from "../../wire.ts";
import { post } from "../connection.ts";
import { longMoment, type Place } from "../moments.ts";
import type { Words } from "../words.ts";

/** What is going on, in a sentence; empty when nothing is. */
export function busyText(busy: Busy | null, words: Words): string {
  if (busy === null) return "";
  return `${busy.doing === "clock" ? words.clockMoves : words.sample} ${busy.detail}`.trim();
}

export function Clock({ state, place, words }: { state: State; place: Place; words: Words }) {
  const push = (by: string) => () => void post("advance", { by });
  const busy = state.busy !== null;
  return (
    <div class="clock">
      <dl>
        <dt>{words.now}</dt>
        <dd class="big">{longMoment(state.now, place)}</dd>
        <dt>{words.next}</dt>
        <dd>{state.nextTrigger === null ? words.none : longMoment(state.nextTrigger, place)}</dd>
        <dt>{words.zone}</dt>
        <dd>{state.zone}</dd>
        <dt>{words.language}</dt>
        <dd>{state.locale}</dd>
      </dl>
      <div class="buttons">
        <button type="button" class="primary" disabled={busy || state.nextTrigger === null} onClick={push("next")}>
          {words.pushNext}
        </button>
        <button type="button" disabled={busy} onClick={push("1h")}>
          {words.pushHour}
        </button>
        <button type="button" disabled={busy} onClick={push("1d")}>
          {words.pushDay}
        </button>
        <button type="button" disabled={busy} onClick={push("7d")}>
          {words.pushWeek}
        </button>
      </div>
      <p role="status" class="progress">
        {busyText(state.busy, words)}
      </p>
    </div>
  );
}

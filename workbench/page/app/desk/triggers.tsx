/** What will run by itself, or when something happens. */
import type { TriggerLine } from "../../wire.ts";
import { post } from "../connection.ts";
import { longMoment, type Place } from "../moments.ts";
import type { Words } from "../words.ts";

export function Triggers({ lines, place, words }: { lines: readonly TriggerLine[]; place: Place; words: Words }) {
  if (lines.length === 0) return <p class="empty">{words.noTriggers}</p>;
  return (
    <table>
      <thead>
        <tr>
          {[words.ran, words.event, words.who, words.next].map((head) => (
            <th key={head}>{head}</th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.function}</td>
            <td>{line.event[words.tongue]}</td>
            <td>{line.user}</td>
            <td>{line.next === null ? "–" : longMoment(line.next, place)}</td>
            <td>
              <button type="button" aria-label={words.deleteOf(line.function)} onClick={() => void post("deleteTrigger", { id: line.id })}>
                {words.delete}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

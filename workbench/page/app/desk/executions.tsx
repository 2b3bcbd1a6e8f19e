/** What has run: by whom, how it ended, and what it cost. */
import { useState } from "preact/hooks";
import type { ExecutionLine } from "../../wire.ts";
import { type Place, shortMoment, span } from "../moments.ts";
import type { Words } from "../words.ts";

const count = (number: number): string => number.toLocaleString("en");

function Row({ line, place, words }: { line: ExecutionLine; place: Place; words: Words }) {
  const [open, setOpen] = useState(false);
  const told = line.log.length > 0 || line.error !== null;
  return (
    <>
      <tr>
        <td>
          <button type="button" class="disclose" aria-expanded={open} disabled={!told} onClick={() => setOpen(!open)}>
            <span aria-hidden="true">{told ? (open ? "▾" : "▸") : ""}</span>
            {line.function}
          </button>
        </td>
        <td>{line.user}</td>
        <td>{shortMoment(line.at, place)}</td>
        <td>
          <span class={`outcome ${line.outcome}`}>{words[line.outcome]}</span>
        </td>
        <td class="number">{count(line.serviceCalls)}</td>
        <td class="number">{count(line.roundTrips)}</td>
        <td class="number">
          {count(line.cellsRead)} / {count(line.cellsWritten)}
        </td>
        <td class="number">{span(line.modelledMs)}</td>
        <td class="number">{span(line.cpuMs)}</td>
      </tr>
      {open && (
        <tr class="log">
          <td colSpan={9}>
            <pre>{[...line.log, ...(line.error === null ? [] : [line.error])].join("\n")}</pre>
          </td>
        </tr>
      )}
    </>
  );
}

/** The latest stands first. */
export function Executions({ lines, place, words }: { lines: readonly ExecutionLine[]; place: Place; words: Words }) {
  if (lines.length === 0) return <p class="empty">{words.noExecutions}</p>;
  const heads = [words.ran, words.who, words.when, words.outcome];
  const figures = [words.calls, words.trips, words.cells, words.modelled, words.cpu];
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
          {figures.map((head) => (
            <th key={head} class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} place={place} words={words} />
        ))}
      </tbody>
    </table>
  );
}

/** How far the building of forms is, step by step; and how to go on when it stopped. */
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Progress as Bar } from "../ui/progress.tsx";
import type { Progress, Step } from "./build.ts";
import { languageName, useWords } from "./words.ts";

interface Props {
  readonly progress: Progress;
  readonly toDo: readonly Step[];
  /** Why it stopped; undefined while it runs. */
  readonly sentence: string | undefined;
  readonly run: (from: Progress) => void;
}

export function BuildProgress({ progress, toDo, sentence, run }: Props) {
  const { make, gap } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const nameOf = ({ builds, language: code }: Step): string => make.steps[builds](languageName(code));
  const step = toDo[progress.at];
  const label = step ? make.building(progress.at + 1, toDo.length, nameOf(step)) : "";
  return (
    <div ref={box} class="panel pad stack" tabIndex={-1}>
      {sentence === undefined && <Bar label={label} value={(progress.at + 0.5) / toDo.length} />}
      <p role="status">
        <b>{label}</b>
      </p>
      <ol class="stack steps">
        {toDo.map((each, at) => (
          <li key={`${each.builds} ${each.language}`} class={at < progress.at ? "good" : at === progress.at ? "" : "quiet"}>
            {at < progress.at ? <Icon name="check" /> : <Icon name={at === progress.at ? "clock" : "more"} />} {nameOf(each)}
          </li>
        ))}
      </ol>
      {sentence === undefined ? (
        <p class="quiet small">{make.wait}</p>
      ) : (
        <div class="notice bad" role="alert">
          <p>{[sentence, ...(progress.at > 0 ? [make.halfway] : [])].join(gap)}</p>
          <div class="row">
            <Button size="small" onClick={() => run(progress)}>
              {make.goOn}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** The importer: a file, what its columns are, what would be done, the import, and its report. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Boot } from "../../src/app/wire.ts";
import type { Mapping } from "../../src/crm/import/mapping.ts";
import { shape } from "../../src/crm/import/shape.ts";
import { type Language, vocabulary } from "../../src/text/language.ts";
import type { Server } from "../server.ts";
import { Columns } from "./columns.tsx";
import { DropZone } from "./dropZone.tsx";
import { Outcome } from "./outcome.tsx";
import { type Prepared, prepare } from "./prepare.ts";
import { type Report, run } from "./run.ts";
import { Working } from "./working.tsx";

interface Props {
  readonly boot: Boot;
  readonly server: Server;
  readonly language: Language;
}

type Step =
  | { readonly name: "file" }
  | { readonly name: "columns" }
  | { readonly name: "working"; readonly isDry: boolean; readonly done: number }
  | { readonly name: "outcome"; readonly isDry: boolean; readonly report: Report };

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Moves the focus to the heading of a step, so that a screen reader tells of it. */
function useHeading(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  return heading;
}

export function Importer({ boot, server, language }: Props) {
  const [chosen, setChosen] = useState<Chosen | undefined>();
  const [prepared, setPrepared] = useState<Prepared | undefined>();
  const [mapping, setMapping] = useState<Mapping | undefined>();
  const [step, setStep] = useState<Step>({ name: "file" });
  const cancelled = useRef(false);
  const heading = useHeading(step.name);

  const read = (file: Chosen, how: { readonly encoding?: Prepared["encoding"]; readonly separator?: string } = {}): void => {
    setChosen(file);
    setMapping(undefined);
    setPrepared(prepare(file.name, file.bytes, { language, ...how }));
    setStep({ name: "columns" });
  };

  const work = async (given: Mapping, isDry: boolean): Promise<void> => {
    if (!prepared) return;
    cancelled.current = false;
    setMapping(given);
    setStep({ name: "working", isDry, done: 0 });
    const shaped = shape(prepared.table, given, { words: vocabulary(language), zone: boot.timeZone, people: boot.people });
    const report = await run(shaped, {
      file: prepared.file,
      isDry,
      importChunk: (chunk) => server.call("importChunk", chunk),
      progress: (done) => setStep({ name: "working", isDry, done }),
      isCancelled: () => cancelled.current,
    });
    setStep(isDry && report.stopped === "" ? { name: "columns" } : { name: "outcome", isDry, report });
  };

  const restart = (): void => {
    setPrepared(undefined);
    setMapping(undefined);
    setStep({ name: "file" });
  };

  return (
    <main class="import" lang={language.code}>
      <h1 ref={heading} tabIndex={-1}>
        {prepared && step.name !== "file" ? `${language.importer.title}: ${prepared.file}` : language.importer.title}
      </h1>
      {step.name === "file" && <DropZone language={language} onFile={read} />}
      {step.name === "columns" && prepared && chosen && (
        <Columns
          key={`${prepared.encoding} ${prepared.separator} ${prepared.file}`}
          language={language}
          prepared={prepared}
          given={mapping}
          onReread={(how) => read(chosen, { encoding: prepared.encoding, separator: prepared.separator, ...how })}
          onRestart={restart}
          onDone={(given) => work(given, true)}
        />
      )}
      {step.name === "working" && (
        <Working
          label={step.isDry ? language.importer.previewing : language.importer.running}
          cancel={language.importer.cancel}
          done={step.done}
          onCancel={() => {
            cancelled.current = true;
          }}
        />
      )}
      {step.name === "outcome" && prepared && (
        <Outcome
          language={language}
          prepared={prepared}
          report={step.report}
          isDry={step.isDry}
          onBack={() => setStep({ name: "columns" })}
          onRun={() => mapping && work(mapping, false)}
          onRestart={restart}
        />
      )}
    </main>
  );
}

/** The importer: a file, what its columns are, what would be done, the import, and its report. */
import { useEffect, useRef } from "preact/hooks";
import { Working } from "../ui/working.tsx";
import { Columns } from "./columns.tsx";
import { DropZone } from "./dropZone.tsx";
import { Outcome } from "./outcome.tsx";
import { type ImporterProps, type Steps, useSteps } from "./steps.ts";
import "./importer.css";

function View({ steps, language }: Pick<ImporterProps, "language"> & { readonly steps: Steps }) {
  const { step, read, work, back, cancel, restart } = steps;
  const { importer } = language;
  if (step.name === "file") return <DropZone language={language} onFile={read} />;
  const { chosen, prepared, mapping } = step;
  if (step.name === "working") {
    return (
      <Working label={step.isDry ? importer.previewing : importer.running} cancel={importer.cancel} done={step.done} onCancel={cancel} />
    );
  }
  if (step.name === "outcome") {
    const { report, isDry } = step;
    const file = { chosen, prepared, ...(mapping ? { mapping } : {}) };
    return (
      <Outcome {...{ language, prepared, report, isDry }} onBack={() => back(file)} onRun={() => work(file, false)} onRestart={restart} />
    );
  }
  return (
    <Columns
      key={`${prepared.encoding} ${prepared.separator} ${prepared.file}`}
      {...{ language, prepared }}
      given={mapping}
      onReread={(how) => read(chosen, { encoding: prepared.encoding, separator: prepared.separator, ...how })}
      onRestart={restart}
      onDone={(given) => work({ chosen, prepared, mapping: given }, true)}
    />
  );
}

export function Importer(props: ImporterProps) {
  const { language } = props;
  const steps = useSteps(props);
  const { step } = steps;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step.name]);
  const { title } = language.importer;
  return (
    <main class="import" lang={language.code}>
      <h1 ref={heading} tabIndex={-1}>
        {step.name === "file" ? title : `${title}: ${step.prepared.file}`}
      </h1>
      <View steps={steps} language={language} />
    </main>
  );
}

/** The importer's steps: what is shown, and what leads from one to the next. */
import { useRef, useState } from "preact/hooks";
import type { Boot } from "../../src/app/wire.ts";
import type { Mapping } from "../../src/crm/import/mapping.ts";
import { shape } from "../../src/crm/import/shape.ts";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { pageVocabulary } from "../../src/text/page.ts";
import type { Server } from "../server.ts";
import type { Encoding } from "./decode.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { type Report, run } from "./run.ts";

export interface ImporterProps {
  readonly boot: Boot;
  readonly server: Server;
  readonly language: Language;
}

export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a person wants the file read, where it was guessed wrong. */
export interface How {
  readonly encoding?: Encoding;
  readonly separator?: string;
}

/** A file that was read; the mapping is there once it was confirmed. */
interface Read {
  readonly chosen: Chosen;
  readonly prepared: Prepared;
  readonly mapping?: Mapping;
}

export type Step =
  | { readonly name: "file" }
  | ({ readonly name: "columns" } & Read)
  | ({ readonly name: "working"; readonly isDry: boolean; readonly done: number } & Read)
  | ({ readonly name: "outcome"; readonly isDry: boolean; readonly report: Report } & Read);

export interface Steps {
  readonly step: Step;
  read(chosen: Chosen, how?: How): void;
  /** Rehearses the import, or does it. */
  work(read: Read, isDry: boolean): Promise<void>;
  back(read: Read): void;
  cancel(): void;
  restart(): void;
}

export function useSteps({ boot, server, language }: ImporterProps): Steps {
  const [step, setStep] = useState<Step>({ name: "file" });
  const isCancelled = useRef(false);
  const work = async (read: Read, isDry: boolean): Promise<void> => {
    const { prepared, mapping } = read;
    if (!mapping) return;
    isCancelled.current = false;
    setStep({ ...read, name: "working", isDry, done: 0 });
    const shaped = shape(prepared.table, mapping, { words: pageVocabulary(language), zone: boot.timeZone, people: boot.people });
    const report = await run(shaped, {
      file: prepared.file,
      isDry,
      importChunk: (chunk) => server.call("importChunk", chunk),
      progress: (done) => setStep({ ...read, name: "working", isDry, done }),
      isCancelled: () => isCancelled.current,
    });
    setStep(isDry && report.stopped === "" ? { ...read, name: "columns" } : { ...read, name: "outcome", isDry, report });
  };
  return {
    step,
    work,
    read: (chosen, how = {}) => setStep({ name: "columns", chosen, prepared: prepare(chosen.name, chosen.bytes, { language, ...how }) }),
    back: (read) => setStep({ ...read, name: "columns" }),
    cancel: () => {
      isCancelled.current = true;
    },
    restart: () => setStep({ name: "file" }),
  };
}

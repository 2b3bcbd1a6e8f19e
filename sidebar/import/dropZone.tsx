/** Where a file is dropped or chosen. */
import { useRef, useState } from "preact/hooks";
import type { Language } from "../../src/text/language.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

interface Props {
  readonly language: Language;
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
}

export function DropZone({ language: { importer }, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isReading, setReading] = useState(false);
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    setReading(true);
    onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const over = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
    return event.dataTransfer?.files[0];
  };
  return (
    <section
      class="drop"
      data-over={isOver || undefined}
      aria-label={importer.drop}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => take(over(false)(event))}
    >
      <Icon name="upload" />
      <p class="big">{isReading ? importer.reading : importer.drop}</p>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label={importer.choose}
        tabIndex={-1}
        onChange={() => take(input.current?.files?.[0])}
      />
      <Button look="primary" onClick={() => input.current?.click()}>
        {importer.choose}
      </Button>
      <p class="quiet">{importer.dropHelp}</p>
    </section>
  );
}

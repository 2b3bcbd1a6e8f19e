/** Where a file is dropped or chosen. */
import { useRef, useState } from "preact/hooks";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

interface Props {
  readonly language: Language;
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
}

/** Reads what is dropped or chosen, and knows while a file is held over the page. */
function useDrop(onFile: Props["onFile"]) {
  const [isOver, setOver] = useState(false);
  const [isReading, setReading] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setReading(true);
    onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const over = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
    return event.dataTransfer?.files[0];
  };
  return { isOver, isReading, take, over };
}

function Chooser({ label, onChoose }: { readonly label: string; readonly onChoose: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label={label}
        tabIndex={-1}
        onChange={() => onChoose(input.current?.files?.[0])}
      />
      <Button look="primary" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

export function DropZone({ language: { importer }, onFile }: Props) {
  const { isOver, isReading, take, over } = useDrop(onFile);
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
      <Chooser label={importer.choose} onChoose={take} />
      <p class="quiet">{importer.dropHelp}</p>
    </section>
  );
}

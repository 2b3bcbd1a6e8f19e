/** What a letter would look like as it stands, asked for when the typing rests. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { LetterName, LetterPreview, LetterText } from "../../src/app/letters/wire.ts";
import { usePage } from "../desk/page.ts";

/** Milliseconds in which nobody types. */
const rest = 600;

export interface Preview {
  readonly value: LetterPreview | undefined;
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** A late answer to an old text is dropped. */
export function usePreview({ letter, language }: LetterName, { subject, body }: LetterText): Preview {
  const { server } = usePage();
  const [value, setValue] = useState<LetterPreview | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const latest = useRef(0);
  const ask = async (): Promise<void> => {
    latest.current += 1;
    const own = latest.current;
    const reply = await server.call("previewLetter", { letter, language, subject, body });
    if (own !== latest.current) return;
    setFailure(reply.ok ? undefined : reply.message);
    if (reply.ok) setValue(reply.value);
  };
  useEffect(() => {
    const timer = setTimeout(ask, latest.current === 0 ? 0 : rest);
    return () => clearTimeout(timer);
  }, [subject, body]);
  return { value, failure, again: ask };
}

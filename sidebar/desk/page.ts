/** What every view of every page beside the sheet may ask for: the server, the words, the people, and how to say something. */
import { createContext } from "preact";
import { useCallback, useContext, useMemo, useRef, useState } from "preact/hooks";
import type { Boot } from "../../src/app/wire.ts";
import type { Vocabulary } from "../../src/schema/kind.ts";
import { type PageLanguage, pageLanguages, pageVocabulary } from "../../src/text/page.ts";
import { type CustomerIndex, customerIndex } from "../customers/customerIndex.ts";
import type { Server } from "../server.ts";

/** Shows a sentence for a while and says it aloud, with a way to take back what it tells of. */
export type Say = (message: string, undo?: () => void) => void;

export interface Page {
  readonly server: Server;
  readonly boot: Boot;
  readonly language: PageLanguage;
  readonly words: Vocabulary;
  readonly customers: CustomerIndex;
  /** What views remember of themselves while others are in front. */
  readonly memory: Map<string, unknown>;
  /** Rises whenever something was saved: what was asked before is asked again. */
  readonly revision: number;
  readonly changed: () => void;
  readonly say: Say;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("a view outside its page");
  return page;
}

/** What a page starts with. */
export interface Opened {
  readonly boot: Boot;
  readonly server: Server;
}

export function useNewPage({ boot, server }: Opened, say: Say): Page {
  const [revision, setRevision] = useState(0);
  const language = pageLanguages[boot.language];
  const words = useMemo(() => pageVocabulary(language), [language]);
  const customers = useMemo(() => customerIndex((version) => server.call("index", { version })), [server]);
  const changed = useCallback(() => {
    customers.stale();
    setRevision((count) => count + 1);
  }, [customers]);
  const memory = useRef(new Map<string, unknown>()).current;
  return { server, boot, language, words, customers, memory, revision, changed, say };
}

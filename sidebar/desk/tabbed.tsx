/** The head of a page with tabs: the way back to the main sidebar and the tabs; in a view within, the way back and its title. */
import { openToday } from "../google.ts";
import { Tool } from "../ui/button.tsx";
import { type Tab, Tabs } from "../ui/tabs.tsx";
import { usePage } from "./page.ts";

interface Props<N extends string> {
  readonly title: string;
  readonly home: string;
  readonly tabs: readonly Tab<N>[];
  /** The tab in front; undefined in a view within. */
  readonly current: N | undefined;
  readonly onPick: (name: N) => void;
  readonly onBack: () => void;
}

export function TabbedHead<N extends string>({ title, home, tabs, current, onPick, onBack }: Props<N>) {
  const { sidebar } = usePage().language;
  if (current === undefined) {
    return (
      <div class="back">
        <Tool icon="back" label={sidebar.back} onClick={onBack} />
        <h1>{title}</h1>
      </div>
    );
  }
  return (
    <div class="tabbed">
      <h1 class="hidden">{title}</h1>
      <Tool icon="back" label={home} onClick={openToday} />
      <Tabs label={title} tabs={tabs} current={current} panel="view" onPick={onPick} />
    </div>
  );
}

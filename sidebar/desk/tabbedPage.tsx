/** A page of its own beside the sheet: places under tabs, and views within them. */
import type { ComponentChildren } from "preact";
import type { Opening } from "./opening.tsx";
import { type Page, useNewPage } from "./page.ts";
import { Shell, useSaying } from "./shell.tsx";
import { type Steps, useSteps } from "./steps.ts";
import { TabbedHead } from "./tabbed.tsx";

/** At a place, or in a view within. */
type At<N extends string, W> = { readonly view: N } | W;

interface Props<N extends string, W> {
  readonly opening: Opening;
  readonly words: { readonly title: string; readonly home: string; readonly places: Readonly<Record<N, string>> };
  /** It opens at the first. */
  readonly places: readonly [N, ...N[]];
  readonly titleOf: (within: W, page: Page) => string;
  readonly children: (steps: Steps<At<N, W>>) => ComponentChildren;
}

export function TabbedPage<N extends string, W extends { readonly view: string }>(props: Props<N, W>) {
  const { opening, words, places, titleOf, children } = props;
  const { said, say, hush } = useSaying();
  const page = useNewPage(opening, say);
  const isPlace = (route: At<N, W>): route is { readonly view: N } => places.some((place) => place === route.view);
  const steps = useSteps<At<N, W>>({ view: places[0] }, isPlace);
  const { route, back } = steps;
  const current = isPlace(route) ? route.view : undefined;
  const title = isPlace(route) ? `${words.title}: ${words.places[route.view]}` : titleOf(route, page);
  const head = (
    <TabbedHead
      {...{ title, current }}
      home={words.home}
      tabs={places.map((name) => ({ name, label: words.places[name] }))}
      onPick={(view) => steps.go({ view })}
      onBack={back}
    />
  );
  return (
    <Shell {...{ page, said, route, title, head }} onHush={hush} tab={current} slow={opening.slow} onBack={back}>
      {children(steps)}
    </Shell>
  );
}

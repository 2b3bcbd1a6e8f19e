/** How a tab's cells come in. */
import { expect, test } from "@jest/globals";
import { Rows, type Span } from "../../../workbench/page/app/grid/rows.ts";

/** A tab of so many rows; `idle` runs what waits for an idle page. */
function tabOf(total: number) {
  const fetched: string[] = [];
  const taken: boolean[] = [];
  let waiting: (() => void) | null = null;
  const rows = new Rows({
    async fetch({ from, to }: Span) {
      fetched.push(`${from}-${to}`);
      return { block: { row: from, column: 0, cells: [], styles: [] }, rows: total, pictures: [] };
    },
    take: (_content, fresh) => void taken.push(fresh),
    whenIdle: (work) => {
      waiting = work;
    },
  });
  async function idle(): Promise<boolean> {
    const work = waiting;
    waiting = null;
    work?.();
    await new Promise((resolve) => setImmediate(resolve));
    return work !== null;
  }
  return { rows, fetched, taken, idle };
}

test("a short tab comes in one piece", async () => {
  const { rows, fetched, taken, idle } = tabOf(60);
  await rows.load({ from: 0, to: 30 });
  expect(await idle()).toBe(false);
  expect(fetched).toEqual(["0-200"]);
  expect(taken).toEqual([true]);
});

test("a long tab is there with its first piece; the others follow one by one when the page is idle", async () => {
  const { rows, fetched, taken, idle } = tabOf(5000);
  await rows.load({ from: 0, to: 30 });
  expect(fetched).toEqual(["0-200"]);
  while (await idle());
  expect(fetched).toEqual(["0-200", "200-2200", "2200-4200", "4200-6200"]);
  expect(taken).toEqual([true, false, false, false]);
});

test("what comes into sight is fetched at once, and only once", async () => {
  const { rows, fetched, idle } = tabOf(9000);
  await rows.load({ from: 0, to: 30 });
  await rows.show({ from: 4190, to: 4230 });
  await rows.show({ from: 4190, to: 4230 });
  expect(fetched).toEqual(["0-200", "2200-4200", "4200-6200"]);
  while (await idle());
  expect(fetched.slice(3)).toEqual(["200-2200", "6200-8200", "8200-10200"]);
});

test("a tab fetched anew begins where the person looks, and forgets what was on its way", async () => {
  const { rows, fetched, taken, idle } = tabOf(5000);
  await rows.load({ from: 0, to: 30 });
  await rows.load({ from: 4300, to: 4330 });
  expect(fetched).toEqual(["0-200", "4200-6200"]);
  while (await idle());
  expect(fetched.slice(2)).toEqual(["0-200", "200-2200", "2200-4200"]);
  expect(taken).toEqual([true, true, false, false, false]);
});

test("nothing is asked for below the last row", async () => {
  const { rows, fetched } = tabOf(100);
  await rows.load({ from: 0, to: 30 });
  await rows.show({ from: 700, to: 730 });
  expect(fetched).toEqual(["0-200"]);
});

/** The world in memory and Google's keep the same promises, in two zones. */
import { afterAll, expect, test } from "@jest/globals";
import { memoryWorld } from "../app/world.ts";
import { removeBundle, withWorkbook, zones } from "./google.ts";
import { promises } from "./promises.ts";

afterAll(removeBundle);

const names = Object.keys(promises);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

test.each(zones.flatMap((zone) => names.map((name) => [name, zone])))("%s (%s)", async (name, zone) => {
  const inMemory = plain(promises[name]?.(memoryWorld()));
  const atGoogle = await withWorkbook(zone, async (hands) => {
    expect(await hands.setUp()).toMatchObject({ ok: true, value: { kind: "done", changed: true } });
    return JSON.parse(String(await hands.call("keep", name)));
  });
  expect(atGoogle).toEqual(inMemory);
});

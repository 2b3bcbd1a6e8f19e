/** Mail is never sent twice and never lost: two senders of the built add-on that overlap, either of which is killed at every call. */
import { expect, test } from "@jest/globals";
import { explore } from "../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { sending, tenMails } from "./outboxScenario.ts";

const open: typeof Workbench.open = (options) => Workbench.open(options);
const quietly = { print: () => undefined, parallel: 2 };

test("two senders of ten mails, either killed at any of its service calls, under twenty seeds", async () => {
  const { kills, interleavings, findings } = await explore(sending({ open, ...tenMails, senders: 2 }), { ...quietly, seeds: 20 });
  expect(findings).toEqual([]);
  expect(kills).toBeGreaterThan(20 * 220);
  expect(interleavings.size).toBeGreaterThan(20 * 20);
}, 900_000);

test("three senders, any of which is killed", async () => {
  expect(await explore(sending({ open, people: 1, senders: 3 }), { ...quietly, seeds: [7] })).toMatchObject({ findings: [] });
}, 240_000);

test("firings that are doubled or missing", async () => {
  const options = { ...quietly, seeds: 5, kills: false, firings: ["twice", "never"] } as const;
  expect(await explore(sending({ open, people: 2, senders: 2 }), options)).toMatchObject({ findings: [] });
}, 120_000);

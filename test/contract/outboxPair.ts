/** Mail is never sent twice and never lost: two senders of the built add-on that overlap, either of which is killed at every call. */
import { expect, test } from "@jest/globals";
import { explore } from "../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { sending, tenMails } from "./outboxScenario.ts";

const open: typeof Workbench.open = (options) => Workbench.open(options);

/** Twenty seeds are tried in two files, so that both of Jest's workers have their share. */
export const exploreTwoSenders = (seeds: readonly number[]): void =>
  test(`two senders of ten mails, either killed at any of its service calls, under the seeds ${seeds.join(", ")}`, async () => {
    const options = { print: () => undefined, parallel: 2, seeds };
    const { kills, interleavings, findings } = await explore(sending({ open, ...tenMails, senders: 2 }), options);
    expect(findings).toEqual([]);
    expect(kills).toBeGreaterThan(seeds.length * 220);
    expect(interleavings.size).toBeGreaterThan(seeds.length * 20);
  }, 600_000);

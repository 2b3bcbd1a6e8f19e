/** What the contract suite runs on the workbench: the promises over Google's world, and the add-on's own way in. */
import { callApi } from "../../src/app/reply.ts";
import * as clock from "../../src/app/tick.ts";
import { type EditEvent, noteEdit } from "../../src/google/edits.ts";
import { googleWorld } from "../../src/google/world.ts";
import { promises } from "./promises.ts";

export const keep = (promise: string): string => JSON.stringify(promises[promise]?.(googleWorld()) ?? null);
export const api = (name: string, json: string): string => JSON.stringify(callApi(googleWorld(), name, json));
export const onEdit = (event: EditEvent): void => noteEdit(googleWorld(), event);
export const tick = (): void => clock.tick(googleWorld());

/** Puts the tasks that rules ask for on the Tasks tab, each once. */
import { entities } from "../../crm/entities.ts";
import { blank } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { recall, remember } from "./memory.ts";
import { runPlanners } from "./runPlanners.ts";
import { type PlannedTask, taskPlanners } from "./taskPlanners.ts";

/** So many tasks are made under one lock, for which people who save meanwhile wait. */
const chunkSize = 500;

function taskRow({ world, language }: Context, { missed, ...task }: PlannedTask) {
  const row = { ...blank(entities.task, world.newId("task")), ...task, status: "open", origin: "planned" } as const;
  return missed ? { ...row, status: "cancelled" as const, remark: language.rules.missed } : row;
}

const taskKey = (sourceId: string): string => `task ${sourceId}`;

function makeSome(context: Context, tasks: readonly PlannedTask[]): number {
  const { tables, state, now } = context.world;
  const recalled = recall(state);
  const known = new Set(tables.columns("task", ["sourceId"]).values.sourceId);
  const fresh = tasks.filter(({ sourceId }) => !known.has(sourceId) && recalled(taskKey(sourceId)) === undefined);
  if (fresh.length > 0)
    tables.append(
      "task",
      fresh.map((task) => taskRow(context, task)),
    );
  remember(
    context.world,
    fresh.map(({ sourceId }) => ({ what: taskKey(sourceId), day: now().day })),
  );
  return fresh.length;
}

/** Gives how many were made; when the time is up the rest is left for another tick. */
export function makeTasks(context: Context, tasks: readonly PlannedTask[]): number {
  const { world } = context;
  const wanted = [...new Map(tasks.map((task) => [task.sourceId, task])).values()];
  let made = 0;
  for (let first = 0; first < wanted.length && !(first > 0 && world.timeIsUp()); first += chunkSize) {
    made += world.lock(() => makeSome(context, wanted.slice(first, first + chunkSize)));
  }
  return made;
}

/** False when the time was up. */
export const planTasks = (context: Context): boolean => runPlanners(context, taskPlanners, (tasks) => makeTasks(context, tasks));

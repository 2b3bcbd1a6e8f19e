/** Reads the columns that figures need, each once, and makes the board of them. */
import { type Board, boardOf } from "../../crm/insight/board.ts";
import { type Data, needed } from "../../crm/insight/data.ts";
import type { Context } from "../context.ts";
import type { World } from "../ports.ts";
import { readSurvey } from "./readSurvey.ts";

function readData(world: World): Data {
  const { tables } = world;
  const survey = readSurvey(world);
  return {
    member: tables.columns("member", needed.member).values,
    goal: tables.columns("goal", needed.goal).values,
    customer: tables.columns("customer", needed.customer).values,
    visit: tables.columns("visit", needed.visit).values,
    task: tables.columns("task", needed.task).values,
    opportunity: tables.columns("opportunity", needed.opportunity).values,
    order: tables.columns("order", needed.order).values,
    case: tables.columns("case", needed.case).values,
    ...(survey ? { survey } : {}),
  };
}

/** Figures as they are now, in the workbook of this context. */
export function openBoard({ world, settings }: Context): Board {
  const { supervisor, leastCases, activeBy } = settings;
  return boardOf(readData(world), {
    today: world.now().day,
    supervisor: supervisor.toLowerCase(),
    least: leastCases,
    byVisits: activeBy !== "orders",
  });
}

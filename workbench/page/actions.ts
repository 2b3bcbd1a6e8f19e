/** What a page may ask for, one entry an action: the shape of the request, and what is done. */
import * as z from "zod";
import type { ExecutionReport } from "../runtime/execution/report.ts";
import { GoogleError } from "../runtime/execution/service.ts";
import { a1 } from "../sheets/model/a1.ts";
import type { Content } from "./cells.ts";
import { bodyOf } from "./letters.ts";
import { roleOf } from "./people.ts";
import { picturesOf } from "./pictures.ts";
import { applyReform } from "./reform.ts";
import type { Site } from "./site.ts";
import { blockOf, visibleRows } from "./snapshot.ts";
import type { Answer, MailBody, RunAnswer } from "./wire.ts";

/** Who asks, and of what. */
export interface Asked extends Pick<Site, "bench" | "feed" | "runs"> {
  readonly user: string;
}

export interface Action {
  /** Rejects with a sentence when the request is not of the action's shape. */
  run(asked: Asked, body: unknown): Promise<unknown>;
}

function action<S extends z.ZodType>(shape: S, act: (asked: Asked, body: z.output<S>) => Promise<unknown>): Action {
  return { run: (asked, body) => act(asked, shape.parse(body)) };
}

const DONE: Answer = { ok: true };
const sorry = (problem: string): Answer => ({ ok: false, problem });
const VIEW_ONLY = "You may look at this workbook, and neither change it nor run its script.";
const index = z.number().int().min(0);
const nothing = z.object({});

/** Carries an action out for those who may edit the file; a viewer is refused (D guides/Boundtogoogleworkspacedocuments.md). */
function forEditors<A>(act: (asked: Asked, body: A) => Promise<unknown>): (asked: Asked, body: A) => Promise<unknown> {
  return async (asked, body) => (roleOf(asked.bench, asked.user) === "viewer" ? sorry(VIEW_ONLY) : act(asked, body));
}

function answerOf(reports: readonly ExecutionReport[]): Answer {
  const failed = reports.find((report) => report.outcome !== "done");
  return failed ? sorry(failed.error?.message ?? `${failed.function}: ${failed.outcome}`) : DONE;
}

/** Somebody who may only read has no menus: simple triggers do not run for them (D triggers/simple-triggers.md). */
const open = action(nothing, async ({ bench, user }) => {
  bench.closeSidebar(user);
  return roleOf(bench, user) === "viewer" ? DONE : answerOf(await bench.openDocument(user));
});

/** Rows of a tab, `to` not included. */
const tab = action(
  z.object({ tab: index, from: index, to: index }),
  async ({ bench }, { tab: id, from, to }): Promise<Content | Answer> => {
    const sheet = bench.spreadsheet.sheetById(id);
    if (!sheet) return sorry("There is no such tab.");
    const rows = visibleRows(sheet);
    const box = { top: from, left: 0, rows: Math.max(0, Math.min(to, rows) - from), columns: sheet.columns.length };
    return { block: blockOf(bench.spreadsheet, sheet, box), rows, pictures: picturesOf(bench.spreadsheet, sheet) };
  },
);

const typing = z.object({ tab: index, row: index, column: index, values: z.array(z.array(z.string())) });

const edit = action(
  z.object({ edit: typing }),
  forEditors(async ({ bench, user }, { edit: { tab: id, row, column, values } }) => {
    const sheet = bench.spreadsheet.sheetById(id);
    if (!sheet) return sorry("There is no such tab.");
    const first = a1({ top: row, left: column, rows: 1, columns: 1 });
    try {
      return answerOf(await bench.edit(user, { sheet: sheet.name, a1: first, values }));
    } catch (failure) {
      if (failure instanceof GoogleError) return sorry(failure.message);
      throw failure;
    }
  }),
);

const axis = z.enum(["rows", "columns"]);
const count = z.number().int().min(1);
const span = { tab: index, axis, at: index, count };

const reforms = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["insert", "delete"]), ...span }),
  z.object({ kind: z.literal("move"), ...span, to: index }),
  z.object({ kind: z.literal("size"), ...span, pixels: z.number().min(2).max(2000) }),
  z.object({ kind: z.literal("sort"), tab: index, column: index, ascending: z.boolean() }),
  z.object({ kind: z.literal("addTab") }),
  z.object({ kind: z.literal("renameTab"), tab: index, name: z.string().min(1).max(100) }),
  z.object({ kind: z.literal("moveTab"), tab: index, to: index }),
  z.object({ kind: z.literal("deleteTab"), tab: index }),
]);

/** Changed in the store first, then told to the script. */
const reform = action(
  z.object({ reform: reforms }),
  forEditors(async ({ bench, user }, { reform: asked }) => {
    const done = applyReform(bench.spreadsheet, asked);
    return "problem" in done ? sorry(done.problem) : answerOf(await bench.changed(user, done.change));
  }),
);

const menu = action(
  z.object({ name: z.string() }),
  forEditors(async ({ bench, user }, { name }) => answerOf([await bench.call(name, [], { user, context: "menu" })])),
);

const sentFile = z.object({ name: z.string(), type: z.string(), data: z.string() });
const call = z.object({ name: z.string(), args: z.array(z.unknown()), files: z.record(z.string(), z.array(sentFile)).optional() });

const run = action(call, ({ bench, runs, user }, request): Promise<RunAnswer> => runs.run(bench, user, request));

const arranged = z.object({ accounts: z.boolean(), shuffle: z.number().int().nullable() }).partial();

/** Switches accidents on and off. */
const faults = action(z.object({ faults: arranged }), async ({ runs, feed }, { faults: { accounts, shuffle } }) => {
  runs.arrange({ ...(accounts !== undefined && { accounts }), ...(shuffle !== undefined && { shuffle }) });
  feed.stateChanged();
  return DONE;
});

const BUTTONS = ["OK", "CANCEL", "YES", "NO", "CLOSE"] as const;

const answer = action(z.object({ id: z.number(), button: z.enum(BUTTONS), text: z.string() }), async ({ bench }, { id, button, text }) =>
  bench.answerDialog(id, { button, text }) ? DONE : sorry("This question has been answered already."),
);

const closePanel = action(z.object({ id: z.number(), sidebar: z.boolean() }), async ({ bench, user }, { id, sidebar }) => {
  if (sidebar) bench.closeSidebar(user);
  else bench.answerDialog(id, { button: "CLOSE" });
  return DONE;
});

/** `next` pushes to the next trigger; anything else is a span such as `1d`. */
const advance = action(z.object({ by: z.string() }), async ({ bench, feed }, { by }) => {
  const next = by === "next" ? bench.nextTrigger() : null;
  if (by === "next" && next === null) return sorry("No trigger is waiting.");
  const ran: ExecutionReport[] = [];
  feed.busy({ doing: "clock", detail: "" });
  try {
    await bench.advance(next === null ? { by } : { to: next }, (report) => {
      ran.push(report);
      feed.busy({ doing: "clock", detail: `${ran.length}` });
    });
  } finally {
    feed.busy(null);
  }
  return DONE;
});

const mail = action(z.object({ id: z.number() }), async ({ bench }, { id }): Promise<MailBody | Answer> => {
  const found = bench.mails().find((each) => each.id === id);
  return found ? bodyOf(found) : sorry("There is no such letter.");
});

const deleteTrigger = action(z.object({ id: z.string() }), async ({ bench, user }, { id }) =>
  bench.deleteTrigger(id, user) ? DONE : sorry("There is no such trigger."),
);

export const actions: Readonly<Record<string, Action>> = {
  ...{ open, tab, edit, reform, menu, run },
  ...{ answer, closePanel, advance, mail, faults, deleteTrigger },
};

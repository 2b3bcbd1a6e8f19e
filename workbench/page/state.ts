/** What a person's page shows of the workbench, save the cells. */
import type {
  Change,
  Dialog,
  ExecutionReport,
  Mail,
  MenuItem as StoredItem,
  Menu as StoredMenu,
  TriggerInfo,
} from "../runtime/execution/report.ts";
import { occasionIn } from "../runtime/time/in-words.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { peopleOf, roleOf } from "./people.ts";
import { tabOf } from "./snapshot.ts";
import type { Busy, ExecutionLine, MailLine, Menu, MenuItem, Panel, Question, RunFaults, State, TriggerLine } from "./wire.ts";

/** How many executions and letters the page lists. */
const LISTED = 200;

export type Started = Extract<Change, { kind: "started" }> & { readonly at: number };

/** What is going on besides what the workbench itself remembers. */
export interface Going {
  readonly running: ReadonlyMap<number, Started>;
  readonly busy: Busy | null;
  readonly faults: RunFaults;
  readonly webApp: boolean;
}

function itemOf(item: StoredItem): MenuItem {
  if (item.kind === "item") return { kind: "item", label: item.label, run: item.function };
  return item.kind === "separator" ? { kind: "separator" } : { kind: "menu", ...menuOf(item.menu), label: item.menu.title };
}

const menuOf = (menu: StoredMenu): Menu => ({ label: menu.title, items: menu.items.map(itemOf) });

function executionLine(report: ExecutionReport): ExecutionLine {
  const { id, user, outcome, log, cost } = report;
  return { id, user, outcome, log, ...cost, function: report.function, at: report.started, error: report.error?.message ?? null };
}

const NOTHING = { serviceCalls: 0, roundTrips: 0, cellsRead: 0, cellsWritten: 0, modelledMs: 0, cpuMs: 0 };

function runningLine({ id, user, at, ...started }: Started): ExecutionLine {
  return { id, user, at, function: started.function, outcome: "running", error: null, log: [], ...NOTHING };
}

function mailLine(mail: Mail): MailLine {
  const { id, at, replyTo, subject } = mail;
  const from = mail.name === "" ? mail.from : `${mail.name} <${mail.from}>`;
  return { id, at, from, replyTo, subject, to: mail.to.join(", "), cc: mail.cc.join(", "), bcc: mail.bcc.join(", ") };
}

function triggerLine(trigger: TriggerInfo): TriggerLine {
  const event = { en: trigger.rule, "zh-CN": occasionIn("zh-CN", trigger), "zh-TW": occasionIn("zh-TW", trigger) };
  return { id: trigger.id, function: trigger.function, event, user: trigger.user, next: trigger.next };
}

const isQuestion = (dialog: Dialog): boolean => dialog.kind === "alert" || dialog.kind === "prompt";

function questionOf(dialog: Dialog): Question {
  return { id: dialog.id, title: dialog.title, text: dialog.message, prompt: dialog.kind === "prompt", buttons: dialog.buttons };
}

function panelOf(dialog: Dialog): Panel {
  const path = `/frame/dialog/${dialog.id}?user=${encodeURIComponent(dialog.user)}`;
  return {
    id: dialog.id,
    title: dialog.title,
    path,
    width: dialog.width || null,
    height: dialog.height || null,
    modal: dialog.kind === "modal",
  };
}

function sidebarOf(bench: Workbench, user: string): Panel | null {
  const sidebar = bench.sidebar(user);
  if (!sidebar) return null;
  return {
    id: sidebar.id,
    title: sidebar.title,
    path: `/frame/sidebar/${sidebar.id}?user=${encodeURIComponent(user)}`,
    width: 300,
    height: null,
    modal: false,
  };
}

/** Newest first. */
const latest = <T, L>(items: readonly T[], line: (item: T) => L): L[] => items.slice(-LISTED).reverse().map(line);

/** The address that `getUrl` gives for the workbook, to which links of letters point. */
export const addressOf = (bench: Workbench): string => `https://docs.google.com/spreadsheets/d/${bench.spreadsheet.id}/edit`;

const concerns = (mail: Mail, user: string): boolean =>
  mail.from === user || [mail.to, mail.cc, mail.bcc].some((list) => list.includes(user));

/** What this person alone sees. */
function ownState(bench: Workbench, user: string) {
  const dialogs = bench.dialogs(user);
  const role = roleOf(bench, user);
  return {
    user,
    role,
    menus: role === "viewer" ? [] : bench.menus(user).map(menuOf),
    sidebar: sidebarOf(bench, user),
    dialogs: dialogs.filter((dialog) => !isQuestion(dialog)).map(panelOf),
    questions: dialogs.filter(isQuestion).map(questionOf),
    mails: latest(
      bench.mails().filter((mail) => concerns(mail, user)),
      mailLine,
    ),
    triggers: bench.triggers(user).map(triggerLine),
    allowance: bench.allowance(user),
  };
}

/** Who may edit the script sees what it does for everybody, others see their own (K). */
function executionsOf(bench: Workbench, user: string, { running }: Going): ExecutionLine[] {
  const mayEdit = roleOf(bench, user) !== "viewer";
  const seen = (line: ExecutionLine) => mayEdit || line.user === user;
  return [...[...running.values()].reverse().map(runningLine), ...latest(bench.executions(), executionLine)].filter(seen);
}

export function stateOf(bench: Workbench, user: string, going: Going): State {
  const book = bench.spreadsheet;
  return {
    ...ownState(bench, user),
    title: book.name,
    locale: book.locale,
    zone: book.zone,
    now: bench.now(),
    address: addressOf(bench),
    people: peopleOf(bench, user),
    faults: going.faults,
    webApp: going.webApp,
    books: bench.books.others().map(({ id, name }) => ({ id, name })),
    forms: bench.forms().map(({ title, name, url }) => ({ title: title || name, url })),
    busy: going.busy,
    tabs: book.sheets.map((sheet) => tabOf(book, sheet)),
    activeTab: book.selection(user).sheet,
    executions: executionsOf(bench, user, going),
    nextTrigger: bench.nextTrigger(),
  };
}

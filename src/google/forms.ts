/** Google Forms: builds a survey's form, and puts it right again. The full scope `forms` is the least that Google asks for this (platform.md 3.3). */
import type { FormDraft, Forms, MadeForm, State } from "../app/ports.ts";
import { type FormItem, type FormPlan, tokenPlace } from "../crm/satisfaction/formPlan.ts";
import { answersOf, lookAt, openForm } from "./formReading.ts";
import { moveBack, tabOfForm } from "./formTab.ts";
import type { Tabs } from "./tabs.ts";
import type { Zone } from "./zone.ts";

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.ScaleItem | GoogleAppsScript.Forms.TextItem | GoogleAppsScript.Forms.ParagraphTextItem;

const handler = "onFormAnswer";

/** Ends the execution in Google's question for what the person has not ticked (D guides/Scopes.md). */
const insistOn = (name: string): void => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [`https://www.googleapis.com/auth/${name}`]);

/** The item of that id, where it is still there and of its kind. */
function standing(form: Form, { kind }: FormItem, id: string | undefined): Item | undefined {
  const item = id === undefined ? null : form.getItemById(Number(id));
  const type = item?.getType();
  if (!item) return undefined;
  if (kind === "scale") return type === FormApp.ItemType.SCALE ? item.asScaleItem() : undefined;
  if (kind === "line") return type === FormApp.ItemType.TEXT ? item.asTextItem() : undefined;
  return type === FormApp.ItemType.PARAGRAPH_TEXT ? item.asParagraphTextItem() : undefined;
}

function added(form: Form, { kind }: FormItem): Item {
  if (kind === "scale") return form.addScaleItem();
  return kind === "line" ? form.addTextItem() : form.addParagraphTextItem();
}

/** Makes the item as planned; gives its id. */
function ensureItem(form: Form, plan: FormItem, known: string | undefined): string {
  const there = standing(form, plan, known);
  const item = there ?? added(form, plan);
  item
    .setTitle(plan.title)
    .setHelpText(plan.help ?? "")
    .setRequired(plan.required);
  if (plan.scale && "setBounds" in item) {
    const { least, most, low, high } = plan.scale;
    item.setBounds(least, most).setLabels(low, high);
  }
  return String(item.getId());
}

/** A form of the workbook's own: whoever keeps the clock must be able to open it, too. One who cannot be added is no reason to have none. */
function share(form: Form, editors: readonly string[]): void {
  for (const editor of editors) {
    try {
      form.addEditor(editor);
    } catch (error) {
      console.warn(`${editor} does not edit the form: ${error}`);
    }
  }
}

/** What customers see, and nobody asked for: no login, no addresses, no editing afterwards. */
function furnish(form: Form, { title, description, thanks }: FormPlan): void {
  for (const item of form.getItems()) form.deleteItem(item);
  form.setTitle(title).setDescription(description).setConfirmationMessage(thanks);
  form.setCollectEmail(false).setLimitOneResponsePerUser(false).setAllowResponseEdits(false).setShowLinkToRespondAgain(false);
}

/** Asked for explicitly: forms made by script are not published by themselves, and older ones cannot be (platform.md 6.4). */
function publish(form: Form): void {
  if (form.supportsAdvancedResponderPermissions() && !form.isPublished()) form.setPublished(true);
  if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
}

/** True where it was not linked, so that Google makes a tab for it. */
function linkTo(form: Form, book: string): boolean {
  if (destinationOf(form) === book) return false;
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book);
  return true;
}

/** Google throws where there is none. */
export function destinationOf(form: Form): string | null {
  try {
    return form.getDestinationId();
  } catch {
    return null;
  }
}

function prefilled(form: Form, item: string | undefined): string {
  const token = form.getItemById(Number(item)).asTextItem();
  return form.createResponse().withItemResponse(token.createResponse(tokenPlace)).toPrefilledUrl();
}

interface Place {
  readonly tabs: Tabs;
  readonly state: State;
}

/** A tab that Google has only just made goes behind the others; afterwards its place is the people's. */
function settleTab({ tabs, state }: Place, form: Form, { wanted, isNew }: { wanted: string; isNew: boolean }): boolean {
  const sheet = tabOfForm(tabs.book(), state, form);
  if (!sheet) return false;
  if (isNew) moveBack(tabs.book(), sheet);
  const base = wanted
    .replace(/[\s'[\]*?:/\\]+/g, " ")
    .trim()
    .slice(0, 80);
  const free = [base, ...Array.from({ length: 98 }, (_, at) => `${base} ${at + 2}`)];
  const name = free.find((each) => each === sheet.getName() || !tabs.book().getSheetByName(each));
  if (name !== undefined && name !== sheet.getName()) sheet.setName(name);
  return true;
}

function make(place: Place, plan: FormPlan, { id, items, named, editors, begun }: FormDraft): MadeForm {
  insistOn("forms");
  const form = (id === null ? undefined : openForm(id)) ?? FormApp.create(plan.file, false);
  begun(form.getId());
  const isNew = linkTo(form, place.tabs.book().getId()) || !named;
  if (items === null) furnish(form, plan);
  share(form, editors);
  const codes = plan.items.map((item) => [item.code, ensureItem(form, item, items?.[item.code])] as const);
  if (items !== null) codes.forEach(([, each], index) => void form.moveItem(form.getItemById(Number(each)), index));
  publish(form);
  SpreadsheetApp.flush();
  const made: Record<string, string> = Object.fromEntries(codes);
  const addresses = { url: form.getPublishedUrl(), edit: form.getEditUrl(), link: prefilled(form, made[plan.token]) };
  return { id: form.getId(), ...addresses, items: made, named: settleTab(place, form, { wanted: plan.tab, isNew }) };
}

/** One trigger covers every form that is linked to the workbook (platform.md 6.4). */
function listen({ tabs }: Place): void {
  insistOn("script.scriptapp");
  if (ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler)) return;
  ScriptApp.newTrigger(handler).forSpreadsheet(tabs.book()).onFormSubmit().create();
}

function accept(form: Form, accepting: boolean): void {
  if (accepting) publish(form);
  else if (form.isAcceptingResponses()) form.setAcceptingResponses(false);
}

/** Somebody else's form, or one that is gone, is said to be so by whoever asked. */
function opened(id: string): Form {
  const form = openForm(id);
  if (form) return form;
  throw new Error(`The form ${id} cannot be opened.`);
}

export function googleForms(tabs: Tabs, state: State, zone: () => Zone): Forms {
  const place = { tabs, state };
  return {
    make: (plan, draft) => make(place, plan, draft),
    look: (id) => {
      const form = openForm(id);
      const isLinked = form !== undefined && destinationOf(form) === tabs.book().getId();
      return form && lookAt(form, isLinked ? (tabOfForm(tabs.book(), state, form)?.getName() ?? null) : null);
    },
    answers: (id, since) => {
      const form = openForm(id);
      return form && answersOf(form, since, zone());
    },
    accept: (id, accepting) => accept(opened(id), accepting),
    name: (id, tab) => settleTab(place, opened(id), { wanted: tab, isNew: true }),
    listen: () => listen(place),
  };
}

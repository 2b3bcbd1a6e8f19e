/** Protected ranges and tabs. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { Box } from "../model/box.ts";
import type { ProtectionState } from "../model/features.ts";
import { allows, hasDomain } from "../model/guard.ts";
import type { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { enums } from "./enums.ts";
import { flag, install, list, type Methods, made, makers, maybeText, text } from "./methods.ts";
import { mailOf, Person, someone } from "./person.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

export class Protection extends GoogleObject {
  readonly googleName = "Protection";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: ProtectionState,
  ) {
    super();
  }
}

/** A new protection restricts nobody until editors are removed (platform notes 5.2). Protecting a tab twice gives the same protection. */
export function protect(session: Session, sheet: SheetModel, what: { readonly kind: "RANGE" | "SHEET"; readonly box: Box }): Protection {
  const existing = what.kind === "SHEET" ? sheet.protections.find((other) => other.kind === "SHEET") : undefined;
  if (existing) return new Protection(session, sheet, existing);
  const id = session.model.freshId();
  const state: ProtectionState = {
    id,
    ...what,
    description: "",
    warningOnly: false,
    domainEdit: false,
    editors: null,
    unprotected: [],
    rangeName: null,
  };
  sheet.protections.push(state);
  sheet.changed({ kind: "features" });
  return new Protection(session, sheet, state);
}

export const protectionsOn = (session: Session, sheet: SheetModel, kind: string): Protection[] =>
  sheet.protections.filter((state) => state.kind === kind).map((state) => new Protection(session, sheet, state));

function update(self: Protection, change: Partial<ProtectionState>): Protection {
  Object.assign(self.state, change);
  self.sheet.changed({ kind: "features" });
  return self;
}

/** Everybody who may edit the file, until somebody was removed. The owner is never listed (gas-fakes, oddities). */
const editorsOf = ({ session, state }: Protection): string[] =>
  state.editors ?? session.model.editors.filter((mail) => mail !== session.model.owner);

function addEditors(self: Protection, mails: readonly string[]): Protection {
  noWarning(self);
  allowed(self);
  return update(self, { editors: [...new Set([...editorsOf(self), ...mails])].filter((mail) => mail !== self.session.model.owner) });
}

/** Neither the owner nor oneself can be removed (TD Protection.removeEditor). */
function removeEditors(self: Protection, mails: readonly string[]): Protection {
  noWarning(self);
  allowed(self);
  const me = self.session.execution.effectiveUser;
  return update(self, { editors: editorsOf(self).filter((mail) => mail === me || !mails.includes(mail)) });
}

/** Who may not edit what is protected may not change or see who may (TD Protection.getEditors). */
function allowed({ session, state }: Protection): void {
  if (!allows(session.model, state, session.execution.effectiveUser)) throw new GoogleError(errors.protectedCell);
}

/** Only in a Workspace organisation (gas-fakes, oddities; the wording K). */
function setDomainEdit(self: Protection, domainEdit: boolean): Protection {
  allowed(self);
  if (!hasDomain(self.session.model)) throw new GoogleError(errors.noDomain);
  return update(self, { domainEdit, editors: editorsOf(self) });
}

function noWarning({ state }: Protection): void {
  if (state.warningOnly) throw new GoogleError("Cannot edit the editors of a warning-only protection.");
}

const on = makers<Protection>();
const methods: Methods<Protection, GoogleAppsScript.Spreadsheet.Protection> = {
  addEditor: on.change([someone], (self, who) => addEditors(self, [mailOf(who)])),
  addEditors: on.change([list(text)], addEditors),
  removeEditor: on.change([someone], (self, who) => removeEditors(self, [mailOf(who)])),
  removeEditors: on.change([list(someone)], (self, people) => removeEditors(self, people.map(mailOf))),
  getEditors: on.read([], (self) => {
    allowed(self);
    return editorsOf(self).map((mail) => new Person(self.session, mail));
  }),
  canEdit: on.read([], ({ session, state }) => allows(session.model, state, session.execution.effectiveUser)),
  canDomainEdit: on.read([], (self) => {
    allowed(self);
    return self.state.domainEdit;
  }),
  setDomainEdit: on.change([flag], setDomainEdit),
  getDescription: on.read([], ({ state }) => state.description),
  setDescription: on.change([maybeText], (self, description) => update(self, { description: description ?? "" })),
  getProtectionType: on.free([], ({ state }) => enums.ProtectionType[state.kind]),
  getRange: on.free([], ({ session, sheet, state }) => new Range(session, sheet, state.kind === "SHEET" ? sheet.everything : state.box)),
  setRange: on.change([made(Range)], (self, range) => update(self, { box: range.box })),
  getRangeName: on.read([], ({ state }) => state.rangeName),
  setRangeName: on.change([text], (self, rangeName) => {
    const named = self.session.model.named.find((one) => one.name === rangeName);
    if (!named) throw new GoogleError(`The range name "${rangeName}" does not exist.`);
    return update(self, { rangeName, box: named.box });
  }),
  getUnprotectedRanges: on.read([], ({ session, sheet, state }) => state.unprotected.map((box) => new Range(session, sheet, box))),
  setUnprotectedRanges: on.change([list(made(Range))], (self, ranges) => update(self, { unprotected: ranges.map((range) => range.box) })),
  isWarningOnly: on.read([], ({ state }) => state.warningOnly),
  setWarningOnly: on.change([flag], (self, warningOnly) => update(self, { warningOnly, ...(warningOnly ? { editors: null } : {}) })),
  remove: on.change([], (self) => {
    const { sheet, state } = self;
    allowed(self);
    sheet.protections = sheet.protections.filter((other) => other !== state);
    sheet.changed({ kind: "features" });
  }),
};
install(Protection, "SpreadsheetApp.Protection", methods);

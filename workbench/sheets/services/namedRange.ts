/** Named ranges. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { NamedState } from "../model/features.ts";
import { install, type Methods, made, makers, text } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

export class NamedRange extends GoogleObject {
  readonly googleName = "NamedRange";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly state: NamedState,
  ) {
    super();
  }
}

const changed = (session: Session): void => session.model.tell(-1, { kind: "tabs" });

/** Sheets' own rule for names of ranges. */
function checkName(name: string): void {
  const valid = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !/^(true|false)$/i.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  if (!valid) throw new GoogleError("The name you provided for the named range is invalid.");
}

/** Gives a range a name, or moves the name there. */
export function nameRange(session: Session, name: string, range: Range): void {
  checkName(name);
  const { model } = session;
  const existing = model.named.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (existing) Object.assign(existing, { sheet: range.sheet.id, box: range.box });
  else model.named.push({ name, sheet: range.sheet.id, box: range.box });
  changed(session);
}

export function rangeByName(session: Session, name: string): Range | null {
  const found = session.model.named.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const sheet = found && session.model.sheetById(found.sheet);
  return found && sheet ? new Range(session, sheet, found.box) : null;
}

export function removeName(session: Session, name: string): void {
  const kept = session.model.named.filter((one) => one.name !== name);
  if (kept.length === session.model.named.length) throw new GoogleError(`The range name "${name}" does not exist.`);
  session.model.named = kept;
  changed(session);
}

const on = makers<NamedRange>();
const methods: Methods<NamedRange, GoogleAppsScript.Spreadsheet.NamedRange> = {
  getName: on.free([], ({ state }) => state.name),
  getRange: on.read([], ({ session, state }) => rangeByName(session, state.name)),
  remove: on.change([], ({ session, state }) => removeName(session, state.name)),
  setName: on.change([text], (self, name) => {
    checkName(name);
    self.state.name = name;
    changed(self.session);
    return self;
  }),
  setRange: on.change([made(Range)], (self, range) => {
    Object.assign(self.state, { sheet: range.sheet.id, box: range.box });
    changed(self.session);
    return self;
  }),
};
install(NamedRange, "SpreadsheetApp.NamedRange", methods);

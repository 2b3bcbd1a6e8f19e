/** Who may edit what: protections of ranges and tabs (platform.md 5.2). */
import type { SpreadsheetModel } from "../model.ts";
import { type Box, encloses, intersects } from "./box.ts";
import type { ProtectionState } from "./features.ts";
import type { SheetModel } from "./sheet.ts";

export const domainOf = (mail: string): string => mail.split("@").at(-1) ?? "";

/** Whether a file belongs to a Workspace organisation, whose members can be let in together. */
export const hasDomain = ({ owner }: SpreadsheetModel): boolean => domainOf(owner) !== "gmail.com";

/** The permissions mirror those of the file until editors are removed or the domain is shut out (TD Range.protect). */
export function allows(model: SpreadsheetModel, { warningOnly, editors, domainEdit }: ProtectionState, user: string): boolean {
  if (warningOnly || editors === null || user === model.owner || editors.includes(user)) return true;
  return domainEdit && hasDomain(model) && domainOf(user) === domainOf(model.owner);
}

/** Whether this person may edit all cells of a rectangle. */
export function mayEdit(model: SpreadsheetModel, user: string, place: { readonly sheet: SheetModel; readonly box: Box }): boolean {
  const { sheet, box } = place;
  const isClosed = (one: ProtectionState) => intersects(one.box, box) && !one.unprotected.some((open) => encloses(open, box));
  return !sheet.protections.some((one) => isClosed(one) && !allows(model, one, user));
}

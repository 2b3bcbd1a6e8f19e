/** The parts of a performance summary in words. */
import type { Place } from "../crm/insight/attention.ts";
import type { Basis } from "../crm/insight/grounds.ts";
import type { Section, Tone } from "../crm/insight/remark.ts";
import type { View } from "../crm/insight/view.ts";
import type { Language } from "../text/language.ts";
import type { Say } from "../text/say.ts";

export interface SummaryLinks {
  /** The block of ids behind a number. */
  basis(of: Basis): string | undefined;
  row(place: Place): string;
  /** The tab of all figures. */
  readonly figures: string;
}

export interface SummaryData {
  readonly view: View;
  readonly currency: string;
  readonly links: SummaryLinks;
}

/** What every part is worded with. */
export interface Wording {
  readonly words: Language;
  readonly say: Say;
  readonly links: SummaryLinks;
}

export interface Linked {
  readonly text: string;
  readonly link: string | undefined;
}

export const noLink = (text: string): Linked => ({ text, link: undefined });
export const linked = (text: string, of: Basis, { links }: Pick<Wording, "links">): Linked =>
  text === "" ? noLink("") : { text, link: links.basis(of) };

export interface SummaryRemark {
  readonly tone: Tone;
  readonly text: string;
  /** What its numbers rest on, by name. */
  readonly evidence: readonly Linked[];
  readonly places: readonly Linked[];
  /** The rows themselves, where they are worth showing one by one. */
  readonly list: SummaryList | undefined;
}

export interface SummaryFigure {
  readonly label: string;
  readonly value: Linked;
  readonly basis: Linked;
  readonly before: Linked;
  readonly change: Linked;
}

export interface SummaryList {
  readonly items: readonly (Linked & { readonly detail: string })[];
  /** How many there are beside these. */
  readonly more: Linked | undefined;
}

export interface SummarySection {
  readonly code: Section;
  readonly title: string;
  readonly remarks: readonly SummaryRemark[];
}

/** Figures of people, or of teams, a line each. */
export interface SummaryRoll {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly Linked[] }[];
  readonly more: string;
}

export interface SummaryModel {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: string;
  /** Whom it is about. */
  readonly about: string;
  readonly sections: readonly SummarySection[];
  readonly figures: readonly SummaryFigure[];
  /** The names of a roll's cells. */
  readonly columns: readonly string[];
  readonly rolls: readonly SummaryRoll[];
  readonly definitions: readonly { readonly label: string; readonly text: string }[];
}

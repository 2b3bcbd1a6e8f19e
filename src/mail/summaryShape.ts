/** The parts of a performance summary in words. */
import type { Place } from "../crm/insight/attention.ts";
import type { Basis } from "../crm/insight/grounds.ts";
import type { Tone } from "../crm/insight/remark.ts";
import type { View } from "../crm/insight/view.ts";

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

export interface Linked {
  readonly text: string;
  readonly link: string | undefined;
}

export interface SummaryRemark {
  readonly tone: Tone;
  readonly text: string;
  /** What its numbers rest on, by name. */
  readonly evidence: readonly Linked[];
  readonly places: readonly Linked[];
}

export interface SummaryFigure {
  readonly label: string;
  readonly value: Linked;
  readonly basis: Linked;
  readonly before: Linked;
  readonly change: Linked;
}

export interface SummaryList {
  readonly title: string;
  readonly items: readonly (Linked & { readonly detail: string })[];
  /** How many there are beside these. */
  readonly more: Linked | undefined;
}

export interface SummaryModel {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: string;
  readonly remarks: readonly SummaryRemark[];
  readonly figures: readonly SummaryFigure[];
  readonly columns: readonly string[];
  readonly people: readonly { readonly name: string; readonly cells: readonly Linked[] }[];
  readonly lists: readonly SummaryList[];
  readonly definitions: readonly { readonly label: string; readonly text: string }[];
}

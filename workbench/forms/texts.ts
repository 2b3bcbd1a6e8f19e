/** What Google says when a form cannot do something. Wordings without another source are public code's. */

export const texts = {
  /** Also when a page break is deleted that a choice leads to, when choices with and without navigation are mixed, and when a script submits to a form that collects addresses. */
  invalid: "Invalid data updating form.",
  /** Four independent projects quote it. */
  wrongKind: (kind: string) => `Invalid conversion for item type: ${kind}.`,
  noDestination: "The form currently has no response destination.",
  /** GF test/testform, live. */
  badUrl: "Invalid argument: url",
  notFound:
    "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
  /** K wording. */
  duplicateChoices: "Questions cannot have duplicate choice values.",
  empty: (name: string) => `Array is empty: ${name}`,
  argument: (name: string) => `Invalid argument: ${name}`,
  unpublished: "The form must be published before it can accept responses.",
  notPublished: "The form is not published.",
  closed: "This form is not currently accepting responses.",
  submitted: "This response has already been submitted.",
  limitOne: "This form allows one response per respondent: a script cannot submit responses to it.",
  required: (title: string) => `A response to a required question is missing: ${title}`,
  rule: (title: string) => `A response does not satisfy the validation of its question: ${title}`,
  noResponse: "No response with that ID could be found.",
  noUi: "Cannot call FormApp.getUi() from this context.",
} as const;

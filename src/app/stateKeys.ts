/** The keys under which the add-on remembers things with the workbook. */

export const stateKeys = {
  /** Present, with the day, once Set up has finished. */
  setUp: "setUp",
  /** `dirty.customer`: set while the tab was edited by hand and not yet adopted. */
  dirty: "dirty",
  /** Names of entities, with commas between, for tabs whose adoption began and has not ended. */
  adopting: "adopting",
  /** The Settings tab as it was last read: texts by key. */
  settings: "settings",
  /** The Team tab as it was last read. */
  people: "people",
  /** The rows of the Rules tab as they were last read. */
  rules: "rules",
  /** Set while something happened of which rules have not taken note yet. */
  happened: "rules.happened",
  /** Prints of what customers were told and of tasks that were made, with their days. */
  memory: "memory",
  /** Cells that were found wrong when their tab was last adopted. */
  wrong: "wrong",
  /** Who keeps the clock, and when it last ticked. */
  clock: "clock",
  /** Which tick was the last to end, and how. */
  clockEnd: "clock.end",
  /** Sentences about what the last tick could not do, as a snapshot. */
  trouble: "trouble",
  /** Rises with every write that the search index must show. */
  indexVersion: "index.version",
  /** Keys of the latest saves with the ids of what they made. */
  made: "made",
  /** `2018:17`: the year, and the last case number given in it. */
  caseNumber: "case.number",
} as const;

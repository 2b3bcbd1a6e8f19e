/** Which permission each method needs, class by class: the "Authorization" lines of Google's reference (TD). */

/** Any one of these scopes will do; none at all needs no permission. */
export type Need = readonly string[];

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

export const needs = {
  none: [],
  sheet: [scope("spreadsheets.currentonly"), scope("spreadsheets")],
  sheets: [scope("spreadsheets")],
  containerUi: [scope("script.container.ui")],
  scriptApp: [scope("script.scriptapp")],
  mail: [scope("script.send_mail")],
  forms: [scope("forms")],
  anyForm: [scope("forms.currentonly"), scope("forms")],
  document: [scope("documents.currentonly"), scope("documents")],
  calendar: [scope("calendar"), scope("calendar.readonly"), scope("calendar.events"), scope("calendar.events.readonly")],
  email: [scope("userinfo.email")],
  fetch: [scope("script.external_request")],
  gmail: ["https://mail.google.com/"],
  drive: [scope("drive")],
  driveReading: [scope("drive.readonly"), scope("drive")],
  bigQuery: [scope("bigquery.readonly")],
} as const satisfies Record<string, Need>;

type Named = keyof typeof needs;

/** What a class's methods need, and those that need something else: names with blanks between. */
interface Row {
  readonly all: Named;
  readonly but?: { readonly [N in Named]?: string };
}

/** Classes whose every method needs the same. */
const plain: { readonly [N in Named]?: string } = {
  sheet:
    "Banding Browser DeveloperMetadata DeveloperMetadataLocation Filter Group NamedRange OverGridImage PivotFilter PivotGroup PivotGroupLimit PivotTable PivotValue Protection RangeList Selection Slicer SortSpec SpreadsheetTheme TextFinder",
  anyForm:
    "CheckboxGridItem CheckboxItem Choice DateItem DateTimeItem DurationItem Form GridItem ImageItem ItemResponse ListItem MultipleChoiceItem PageBreakItem ParagraphTextItem RatingItem ScaleItem SectionHeaderItem TextItem TimeItem VideoItem",
  mail: "MailApp",
  gmail: "GmailApp GmailDraft GmailLabel",
  fetch: "UrlFetchApp",
  scriptApp: "Trigger",
};

const sharing =
  "addCommenter addCommenters addEditor addEditors addViewer addViewers removeCommenter removeEditor removeViewer revokePermissions setDescription setName setOwner setSecurityUpdateEnabled setShareableByEditors setSharing setStarred setTrashed moveTo";
const creation = "createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey";

const rows: Readonly<Record<string, Row>> = {
  SpreadsheetApp: {
    all: "none",
    but: {
      sheet:
        "getActive getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell getSelection setActiveRangeList setActiveSheet setCurrentCell",
      sheets: "create open openById openByUrl",
      bigQuery: "enableAllDataSourcesExecution enableBigQueryExecution",
    },
  },
  Spreadsheet: {
    all: "sheet",
    but: {
      none: "createDeveloperMetadataFinder createTextFinder getActiveSheet getAs getBlob getId getNumSheets getRangeByName getSheetById getSheetByName getSheets",
      containerUi: "show",
    },
  },
  Sheet: { all: "sheet", but: { none: "activate createDeveloperMetadataFinder createTextFinder newChart" } },
  Range: {
    all: "sheet",
    but: { none: "activate createDeveloperMetadataFinder createTextFinder getDataTable getMergedRanges isPartOfMerge offset" },
  },
  DeveloperMetadataFinder: { all: "none", but: { sheet: "find" } },
  Drawing: { all: "sheet", but: { none: "setOnAction setZIndex" } },
  CellImage: { all: "none", but: { sheet: "getAltTextDescription getAltTextTitle" } },
  CellImageBuilder: { all: "none", but: { sheet: "getAltTextDescription getAltTextTitle setAltTextDescription setAltTextTitle" } },
  Color: { all: "none", but: { sheet: "asRgbColor asThemeColor getColorType" } },
  ColorBuilder: { all: "none", but: { sheet: "asRgbColor asThemeColor getColorType" } },
  ThemeColor: { all: "none", but: { sheet: "getColorType getThemeColorType" } },
  Ui: { all: "none", but: { containerUi: "showModalDialog showModelessDialog showSidebar" } },
  Session: { all: "none", but: { email: "getActiveUser getEffectiveUser" } },
  ScriptApp: { all: "none", but: { scriptApp: "deleteTrigger getProjectTriggers getUserTriggers newTrigger" } },
  TriggerBuilder: {
    all: "none",
    but: { scriptApp: "timeBased", sheet: "forSpreadsheet", anyForm: "forForm", document: "forDocument", calendar: "forUserCalendar" },
  },
  FormApp: { all: "none", but: { forms: "create openById openByUrl", anyForm: "getActiveForm" } },
  FormResponse: { all: "anyForm", but: { none: "getGradableResponseForItem getResponseForItem" } },
  Item: { all: "anyForm", but: { none: "asImageItem asVideoItem" } },
  GmailAttachment: { all: "none", but: { gmail: "getHash getSize" } },
  GmailMessage: { all: "gmail", but: { none: "getId isInChats isInTrash isStarred" } },
  GmailThread: { all: "gmail", but: { none: "getId getPermalink" } },
  DriveApp: { all: "driveReading", but: { drive: `${creation} enforceSingleParent`, none: "continueFileIterator continueFolderIterator" } },
  File: { all: "driveReading", but: { drive: `${sharing} makeCopy setContent`, none: "getAs getBlob getTargetId getTargetMimeType" } },
  Folder: { all: "driveReading", but: { drive: `${sharing} ${creation}` } },
};

const isNamed = (name: string): name is Named => Object.hasOwn(needs, name);

const pairs = (words: { readonly [N in Named]?: string }): (readonly [string, Need])[] =>
  Object.entries(words).flatMap(([name, list]) => (isNamed(name) ? list.split(" ").map((word) => [word, needs[name]] as const) : []));

const byClass: ReadonlyMap<string, Need> = new Map([
  ...pairs(plain),
  ...Object.entries(rows).map(([className, { all }]) => [className, needs[all]] as const),
]);

const byMethod: ReadonlyMap<string, Need> = new Map(
  Object.entries(rows).flatMap(([className, { but = {} }]) =>
    pairs(but).map(([method, need]) => [`${className}.${method}`, need] as const),
  ),
);

/** What a call needs; no scope for classes that need none. */
export const needOf = (className: string, method: string): Need =>
  byMethod.get(`${className}.${method}`) ?? byClass.get(className) ?? needs.none;

/** FormApp: forms, their items, choices, rules, navigation, quizzes and answers. */

/** A new form for the length of one program; it is trashed afterwards. */
function withForm_(use, published) {
  const form = published === undefined ? FormApp.create("conformance form", false) : FormApp.create("conformance form", published);
  try {
    return use(form);
  } finally {
    DriveApp.getFileById(form.getId()).setTrashed(true);
  }
}

/** A form linked to the active spreadsheet for the length of one program. */
function withLinkedForm_(use) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return withForm_((form) => {
    const before = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
    const find = () => spreadsheet.getSheets().filter((sheet) => before.indexOf(sheet.getSheetId()) < 0)[0];
    let sheet = find();
    for (let tries = 0; !sheet && tries < 20; tries++) {
      Utilities.sleep(1000);
      SpreadsheetApp.flush();
      sheet = find();
    }
    try {
      return use(form, sheet, spreadsheet);
    } finally {
      form.removeDestination();
      SpreadsheetApp.flush();
      if (sheet) spreadsheet.deleteSheet(sheet);
    }
  });
}

const headings_ = (sheet) => {
  SpreadsheetApp.flush();
  return sheet.getLastColumn() === 0 ? [] : sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0];
};

function conform_FormApp_create() {
  check("a title is needed", "TD FormApp.create", () => throwsException(() => FormApp.create(""), /.+/));
  withForm_((form) => {
    check("it prints its class", "GF test/testform", () => same(String(form), "Form"));
    check("only the file in Drive is named", "GF test/testform", () =>
      same([form.getTitle(), DriveApp.getFileById(form.getId()).getName()], ["", "conformance form"]),
    );
    check("a title changes no file name", "GF test/testform", () => {
      form.setTitle("A title");
      same([form.getTitle(), DriveApp.getFileById(form.getId()).getName()], ["A title", "conformance form"]);
    });
    check("a description is kept", "TD Form.setDescription", () => same(form.setDescription("Why").getDescription(), "Why"));
    check("it is found by its id", "TD FormApp.openById", () => same(FormApp.openById(form.getId()).getId(), form.getId()));
    check("it is found by the address of its editor", "TD FormApp.openByUrl", () =>
      same(FormApp.openByUrl(form.getEditUrl()).getId(), form.getId()),
    );
    check("other addresses are refused", "GF test/testform", () =>
      throwsException(() => FormApp.openByUrl("http://invalid.url/"), "Invalid argument: url"),
    );
    check("the respondents' address names another id", "K form-open-by-published-url", () =>
      throwsException(() => FormApp.openByUrl(form.getPublishedUrl()), /.+/),
    );
    check("an id that is none is refused", "TD FormApp.openById", () => throwsException(() => FormApp.openById("no such form"), /.+/));
    check("a script bound to a spreadsheet has no active form", "TD FormApp.getActiveForm", () => same(FormApp.getActiveForm(), null));
    check("nor the form editor's windows", "K form-get-ui", () =>
      throwsException(() => FormApp.getUi(), "Cannot call FormApp.getUi() from this context."),
    );
  });
}

function conform_FormApp_addresses() {
  withForm_((form) => {
    check("respondents have an address of their own", "GF test/testform", () =>
      isTrue(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/.test(form.getPublishedUrl())),
    );
    check("the editor's names the id", "GF test/testform", () => isTrue(form.getEditUrl().indexOf(form.getId()) > 0));
    check("the summary has one", "TD Form.getSummaryUrl", () => isTrue(form.getSummaryUrl().indexOf(form.getId()) > 0));
    check("a short one names no page", "GF test/testform", () =>
      isTrue(form.shortenFormUrl(form.getPublishedUrl()).indexOf("/viewform") < 0),
    );
    check("only forms' addresses are shortened", "TD Form.shortenFormUrl", () =>
      throwsException(() => form.shortenFormUrl("https://example.com/"), /.+/),
    );
  });
}

function conform_FormApp_publishing() {
  withForm_((form) => {
    check("a form made by script can be published", "D reference/forms/Form.md", () => isTrue(form.supportsAdvancedResponderPermissions()));
    check("unpublished on request", "TD FormApp.create", () => same([form.isPublished(), form.isAcceptingResponses()], [false, false]));
    check("an unpublished one accepts nothing", "TD Form.setAcceptingResponses", () =>
      throwsException(() => form.setAcceptingResponses(true), /.+/),
    );
    check("publishing opens it", "TD Form.setPublished", () => {
      form.setPublished(true);
      same([form.isPublished(), form.isAcceptingResponses()], [true, true]);
    });
    check("it can be closed and stays published", "GF test/testform", () => {
      form.setAcceptingResponses(false).setCustomClosedFormMessage("Closed");
      same([form.isPublished(), form.isAcceptingResponses(), form.getCustomClosedFormMessage()], [true, false, "Closed"]);
    });
    check("publishing again decides anew", "TD Form.setAcceptingResponses", () =>
      same(form.setPublished(true).isAcceptingResponses(), true),
    );
  });
  withForm_(
    (form) =>
      check("published on request", "TD FormApp.create", () => same([form.isPublished(), form.isAcceptingResponses()], [true, true])),
    true,
  );
}

function conform_FormApp_settings() {
  withForm_((form) => {
    check("defaults", "TD Form", () =>
      same(
        [
          ...[form.collectsEmail(), form.canEditResponse(), form.hasLimitOneResponsePerUser(), form.hasProgressBar()],
          ...[form.hasRespondAgainLink(), form.isPublishingSummary(), form.isQuiz(), form.getShuffleQuestions()],
        ],
        [false, false, false, false, true, false, false, false],
      ),
    );
    check("switches hold", "TD Form", () => {
      form.setCollectEmail(true).setAllowResponseEdits(true).setLimitOneResponsePerUser(true).setProgressBar(true);
      form.setShowLinkToRespondAgain(false).setPublishingSummary(true).setIsQuiz(true).setShuffleQuestions(true);
      same(
        [
          ...[form.collectsEmail(), form.canEditResponse(), form.hasLimitOneResponsePerUser(), form.hasProgressBar()],
          ...[form.hasRespondAgainLink(), form.isPublishingSummary(), form.isQuiz(), form.getShuffleQuestions()],
        ],
        [true, true, true, true, false, true, true, true],
      );
    });
    check("the confirmation is kept", "TD Form.setConfirmationMessage", () =>
      same(form.setConfirmationMessage("Thanks").getConfirmationMessage(), "Thanks"),
    );
    check("a wrong argument is named", "D guides/exceptions", () =>
      throwsException(() => form.setTitle(["a"]), /^The parameters \(.+\) don't match the method signature for FormApp\.Form\.setTitle\.$/),
    );
    check("respondents and editors", "D reference/forms/Form.md", () => {
      same(form.getPublishedReaders().length, 0);
      isTrue(Array.isArray(form.getEditors()));
    });
    check("an address that is none is refused", "K form-invalid-editor", () => {
      throwsException(() => form.addEditor("nobody"), /.+/);
      throwsException(() => form.addPublishedReader("nobody"), /.+/);
    });
  });
}

function conform_FormApp_items() {
  withForm_((form) => {
    const text = form.addTextItem().setTitle("A");
    const list = form.addListItem().setTitle("B");
    const page = form.addPageBreakItem().setTitle("C");
    check("items print their class", "GF test/testform", () =>
      same([text, list, page].map(String), ["TextItem", "ListItem", "PageBreakItem"]),
    );
    check("ids are numbers", "GF test/testform", () => same(typeof text.getId(), "number"));
    check("indexes count from 0", "GF test/testform", () => same([text.getIndex(), list.getIndex(), page.getIndex()], [0, 1, 2]));
    check("all items in order", "TD Form.getItems", () =>
      same(
        form.getItems().map((item) => item.getTitle()),
        ["A", "B", "C"],
      ),
    );
    check("items of a type", "GF test/testform", () =>
      same(
        form.getItems(FormApp.ItemType.PAGE_BREAK).map((item) => item.getId()),
        [page.getId()],
      ),
    );
    check("types", "TD Item.getType", () =>
      same(
        form.getItems().map((item) => String(item.getType())),
        ["TEXT", "LIST", "PAGE_BREAK"],
      ),
    );
    check("generic items must be cast", "TD Item", () => {
      const [item] = form.getItems();
      same([typeof item.setRequired, String(item.asTextItem())], ["undefined", "TextItem"]);
    });
    check("a wrong cast is refused", "public code", () =>
      throwsException(() => form.getItems()[0].asListItem(), "Invalid conversion for item type: TEXT."),
    );
    check("an item is found by its id, or null", "TD Form.getItemById", () =>
      same([form.getItemById(list.getId()).asListItem().getTitle(), form.getItemById(1)], ["B", null]),
    );
    check("items move", "GF test/testform", () => {
      form.moveItem(2, 0);
      same(
        form.getItems().map((item) => item.getTitle()),
        ["C", "A", "B"],
      );
      form.moveItem(page, 2);
      same([text.getIndex(), page.getIndex()], [0, 2]);
    });
    check("not beyond the end", "TD Form.moveItem", () => throwsException(() => form.moveItem(0, 9), /.+/));
    check("a duplicate goes to the end", "TD TextItem.duplicate", () => {
      const copy = text.setHelpText("Help").setRequired(true).duplicate();
      same([copy.getIndex(), copy.getTitle(), copy.getHelpText(), copy.isRequired()], [3, "A", "Help", true]);
      isTrue(copy.getId() !== text.getId());
    });
    check("items are deleted by index and by themselves", "TD Form.deleteItem", () => {
      form.deleteItem(3);
      form.deleteItem(list);
      same(
        form.getItems().map((item) => item.getTitle()),
        ["A", "C"],
      );
    });
    check("not twice", "TD Form.deleteItem", () => throwsException(() => form.deleteItem(list), /.+/));
    check("not where there is none", "TD Form.deleteItem", () => throwsException(() => form.deleteItem(9), /.+/));
  });
}

function conform_FormApp_casts() {
  withForm_((form) => {
    const kinds = [
      ...["CheckboxGrid", "Checkbox", "Date", "DateTime", "Duration", "Grid", "Image", "List", "MultipleChoice", "PageBreak"],
      ...["ParagraphText", "Rating", "Scale", "SectionHeader", "Text", "Time", "Video"],
    ];
    kinds.forEach((kind) => {
      const made = form[`add${kind}Item`]();
      check(`${kind}Item is added, found and cast`, `TD Form.add${kind}Item`, () => {
        same(String(made), `${kind}Item`);
        const found = form.getItemById(made.getId());
        same([String(found[`as${kind}Item`]()), found.getTitle(), found.getHelpText()], [`${kind}Item`, "", ""]);
      });
    });
    check("each has its type", "TD ItemType", () =>
      same(
        form.getItems().map((item) => item.getType() === FormApp.ItemType[String(item.getType())]),
        kinds.map(() => true),
      ),
    );
  });
}

function conform_FormApp_choices() {
  withForm_((form) => {
    const item = form.addMultipleChoiceItem();
    check("a new question has one empty choice", "GF test/testform", () =>
      same(
        item.getChoices().map((choice) => choice.getValue()),
        [""],
      ),
    );
    check("choices from texts", "TD setChoiceValues", () =>
      same(
        item
          .setChoiceValues(["Red", "Blue"])
          .getChoices()
          .map((choice) => choice.getValue()),
        ["Red", "Blue"],
      ),
    );
    check("choices from choices", "TD setChoices", () =>
      same(
        item
          .setChoices([item.createChoice("One"), item.createChoice("Two")])
          .getChoices()
          .map(String),
        ["Choice", "Choice"],
      ),
    );
    check("none at all is refused", "TD setChoiceValues", () => throwsException(() => item.setChoiceValues([]), /.+/));
    check("and so are other things", "TD setChoices", () => throwsException(() => item.setChoices([null]), /^The parameters \(/));
    check("doubles are refused", "K form-duplicate-choices", () => throwsException(() => item.setChoiceValues(["A", "A"]), /.+/));
    check("blanks are refused", "K form-blank-choices", () =>
      throwsException(() => item.setChoiceValues(["A", ""]), "Invalid data updating form."),
    );
    check("no other option by default", "TD showOtherOption", () =>
      same([item.hasOtherOption(), item.showOtherOption(true).hasOtherOption()], [false, true]),
    );
    const checkbox = form.addCheckboxItem();
    check("check boxes have it too", "TD CheckboxItem", () => same(checkbox.showOtherOption(true).hasOtherOption(), true));
    const list = form.addListItem();
    check("lists do not", "TD ListItem", () => same(typeof list.showOtherOption, "undefined"));
  });
}

function conform_FormApp_navigation() {
  withForm_((form) => {
    const question = form.addMultipleChoiceItem();
    const list = form.addListItem();
    const second = form.addPageBreakItem();
    const third = form.addPageBreakItem();
    check("a page leads to the next", "TD PageBreakItem.getPageNavigationType", () =>
      same([String(second.getPageNavigationType()), second.getGoToPage()], ["CONTINUE", null]),
    );
    check("or to another", "TD PageBreakItem.setGoToPage", () => {
      second.setGoToPage(third);
      same([String(second.getPageNavigationType()), second.getGoToPage().getId()], ["GO_TO_PAGE", third.getId()]);
    });
    check("or to the end or the start", "TD PageBreakItem.setGoToPage", () => {
      second.setGoToPage(FormApp.PageNavigationType.SUBMIT);
      third.setGoToPage(FormApp.PageNavigationType.RESTART);
      same(
        [second, third].map((page) => String(page.getPageNavigationType())),
        ["SUBMIT", "RESTART"],
      );
    });
    const { CONTINUE, SUBMIT } = FormApp.PageNavigationType;
    check("choices navigate", "TD MultipleChoiceItem.createChoice", () => {
      question.setChoices([
        question.createChoice("Skip", third),
        question.createChoice("On", CONTINUE),
        question.createChoice("End", SUBMIT),
      ]);
      const choices = question.getChoices();
      same(
        choices.map((choice) => String(choice.getPageNavigationType())),
        ["GO_TO_PAGE", "CONTINUE", "SUBMIT"],
      );
      same([choices[0].getGotoPage().getId(), choices[1].getGotoPage()], [third.getId(), null]);
    });
    check("a list's choices too, but do not name the page", "GF test/testform", () => {
      list.setChoices([list.createChoice("Yes", third), list.createChoice("No", CONTINUE)]);
      const [yes] = list.getChoices();
      same([yes.getPageNavigationType() === FormApp.PageNavigationType.GO_TO_PAGE, typeof yes.getGoToPage], [true, "undefined"]);
    });
    check("some with and some without are refused", "TD createChoice", () =>
      throwsException(() => question.setChoices([question.createChoice("A", SUBMIT), question.createChoice("B")]), /.+/),
    );
    check("a page that is led to cannot be deleted", "K form-delete-target-page", () =>
      throwsException(() => form.deleteItem(third), "Invalid data updating form."),
    );
  });
}

function conform_FormApp_scales() {
  withForm_((form) => {
    const scale = form.addScaleItem();
    check("a scale of 1 to 5", "TD ScaleItem.setBounds", () => same([scale.getLowerBound(), scale.getUpperBound()], [1, 5]));
    check("bounds and labels", "GF test/testform", () => {
      scale.setBounds(0, 10).setLabels("Bad", "Good");
      same([scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(), scale.getRightLabel()], [0, 10, "Bad", "Good"]);
    });
    check("decimals are cut off", "TD ScaleItem.setBounds", () => same(scale.setBounds(1.9, 7.9).getUpperBound(), 7));
    [
      [2, 5],
      [-1, 5],
      [1, 2],
      [1, 11],
    ].forEach(([lower, upper]) => {
      check(`not ${lower} to ${upper}`, "TD ScaleItem.setBounds", () => throwsException(() => scale.setBounds(lower, upper), /.+/));
    });
    const rating = form.addRatingItem();
    check("a rating of 3 stars", "TD RatingItem.setRatingScaleLevel", () => same(rating.getRatingScaleLevel(), 3));
    check("icons", "TD RatingItem.setRatingIcon", () => {
      rating.setRatingScaleLevel(10).setRatingIcon(FormApp.RatingIconType.HEART);
      same([rating.getRatingScaleLevel(), rating.getRatingIcon() === FormApp.RatingIconType.HEART], [10, true]);
    });
    [2, 11].forEach((level) => {
      check(`not ${level}`, "TD RatingItem.setRatingScaleLevel", () => throwsException(() => rating.setRatingScaleLevel(level), /.+/));
    });
  });
}

function conform_FormApp_grids() {
  withForm_((form) => {
    [form.addGridItem(), form.addCheckboxGridItem()].forEach((grid) => {
      const name = String(grid);
      check(`${name}: rows and columns`, "GF test/testform", () => {
        grid.setRows(["R1", "R2"]).setColumns(["A", "B"]);
        same(
          [grid.getRows(), grid.getColumns()],
          [
            ["R1", "R2"],
            ["A", "B"],
          ],
        );
      });
      check(`${name}: not without rows`, "TD GridItem.setRows", () => throwsException(() => grid.setRows([]), /.+/));
      check(`${name}: not without columns`, "TD GridItem.setColumns", () => throwsException(() => grid.setColumns([]), /.+/));
    });
  });
}

function conform_FormApp_responses() {
  withForm_((form) => {
    const answer = (item, ...given) => item.createResponse(...given).getResponse();
    check("texts", "GF test/testformresponse", () =>
      same([answer(form.addTextItem(), "John"), answer(form.addParagraphTextItem(), "Long")], ["John", "Long"]),
    );
    const choice = form.addMultipleChoiceItem().setChoiceValues(["Red", "Blue"]);
    const list = form.addListItem().setChoiceValues(["Red", "Blue"]);
    const boxes = form.addCheckboxItem().setChoiceValues(["Red", "Blue", "Green"]);
    check("choices", "GF test/testformresponse", () =>
      same([answer(choice, "Red"), answer(list, "Blue"), answer(boxes, ["Red", "Green"])], ["Red", "Blue", ["Red", "Green"]]),
    );
    check("not others", "TD MultipleChoiceItem.createResponse", () => throwsException(() => choice.createResponse("Pink"), /.+/));
    check("nor in lists", "TD ListItem.createResponse", () => throwsException(() => list.createResponse("Pink"), /.+/));
    check("nor in check boxes", "TD CheckboxItem.createResponse", () => throwsException(() => boxes.createResponse(["Red", "Pink"]), /.+/));
    check("unless they are allowed", "TD MultipleChoiceItem.createResponse", () =>
      same(answer(choice.showOtherOption(true), "Pink"), "Pink"),
    );
    const scale = form.addScaleItem();
    check("numbers come back as texts", "GF test/testformresponse", () =>
      same([answer(scale, 4), answer(form.addRatingItem(), 2)], ["4", "2"]),
    );
    check("not beyond the bounds", "TD ScaleItem.createResponse", () => throwsException(() => scale.createResponse(6), /.+/));
    check("days", "GF test/testformresponse", () => same(answer(form.addDateItem(), new Date(2000, 0, 1)), "2000-01-01"));
    check("days and times", "K form-datetime-zone", () =>
      same(answer(form.addDateTimeItem(), new Date(2024, 4, 20, 14, 30)), "2024-05-20 14:30"),
    );
    const time = form.addTimeItem();
    check("times", "GF test/testformresponse", () => same(answer(time, 7, 45), "07:45"));
    check("times go on like a clock", "TD TimeItem.createResponse", () =>
      same([answer(time, 10, 90), answer(time, -1, 60)], ["11:30", "00:00"]),
    );
    const duration = form.addDurationItem();
    check("spans", "GF test/testformresponse", () => same(answer(duration, 1, 2, 3), "01:02:03"));
    check("spans are clamped", "TD DurationItem.createResponse", () => same(answer(duration, 24, 60, 90), "24:59:59"));
    const grid = form.addGridItem().setRows(["R1", "R2"]).setColumns(["A", "B"]);
    const boxGrid = form.addCheckboxGridItem().setRows(["R1", "R2"]).setColumns(["A", "B"]);
    check("grids", "GF test/testformresponse", () =>
      same(
        [answer(grid, ["A", "B"]), answer(boxGrid, [["A"], ["A", "B"]])],
        [
          ["A", "B"],
          [["A"], ["A", "B"]],
        ],
      ),
    );
    check("a row may be skipped", "TD GridItem.createResponse", () => same(grid.createResponse(["A", null]).getResponse(), ["A", ""]));
    check("not with another column", "TD GridItem.createResponse", () => throwsException(() => grid.createResponse(["A", "C"]), /.+/));
    check("an answer knows its item", "GF test/testformresponse", () =>
      same(grid.createResponse(["A", "A"]).getItem().getId(), grid.getId()),
    );
  }, true);
}

function conform_FormApp_submitting() {
  withForm_((form) => {
    const text = form.addTextItem().setTitle("Text");
    const scale = form.addScaleItem().setTitle("Scale");
    const fresh = form.createResponse();
    check("before it is submitted it has neither id nor time nor address", "TD FormResponse", () =>
      same([fresh.getId(), fresh.getTimestamp(), fresh.getEditResponseUrl(), fresh.getRespondentEmail()], [null, null, null, null]),
    );
    check("an answer given again replaces the first", "TD FormResponse.withItemResponse", () => {
      fresh.withItemResponse(scale.createResponse(2)).withItemResponse(scale.createResponse(4));
      same(fresh.getResponseForItem(scale).getResponse(), "4");
    });
    check("skipped texts are empty, other skipped questions left out", "TD FormResponse.getItemResponses", () =>
      same(
        form
          .createResponse()
          .getItemResponses()
          .map((one) => [one.getItem().getTitle(), one.getResponse()]),
        [["Text", ""]],
      ),
    );
    const before = new Date();
    const done = fresh.withItemResponse(text.createResponse("Hi")).submit();
    check("submitted, it has an id and a time", "TD FormResponse.submit", () => {
      isTrue(done.getId().length > 0);
      isTrue(done.getTimestamp().getTime() >= before.getTime() - 60000);
    });
    check("not twice", "TD FormResponse.submit", () => throwsException(() => done.submit(), /.+/));
    check("the form keeps it", "TD Form.getResponses", () =>
      same(
        form.getResponses().map((one) => one.getId()),
        [done.getId()],
      ),
    );
    check("it is found by its id", "TD Form.getResponse", () =>
      same(
        form
          .getResponse(done.getId())
          .getItemResponses()
          .map((one) => one.getResponse()),
        ["Hi", "4"],
      ),
    );
    check("a wrong id is refused", "TD Form.getResponse", () => throwsException(() => form.getResponse("none"), /.+/));
    check("only what came after a time", "TD Form.getResponses", () => same(form.getResponses(new Date(Date.now() + 86400000)).length, 0));
    check("it can be edited by whoever has the link", "TD FormResponse.getEditResponseUrl", () =>
      isTrue(/^https:\/\/docs\.google\.com\/forms\/.*edit2=/.test(done.getEditResponseUrl())),
    );
    check("responses are deleted", "TD Form.deleteResponse", () => same(form.deleteResponse(done.getId()).getResponses().length, 0));
    check("all of them", "TD Form.deleteAllResponses", () => {
      form.createResponse().submit();
      same(form.deleteAllResponses().getResponses().length, 0);
    });
    check("a closed form takes none", "K form-submit-closed", () => {
      form.setAcceptingResponses(false);
      throwsException(() => form.createResponse().submit(), /.+/);
      form.setAcceptingResponses(true);
    });
    check("a required question must be answered", "K form-submit-required", () => {
      scale.setRequired(true);
      throwsException(() => form.createResponse().submit(), /.+/);
      scale.setRequired(false);
    });
    check("nor does one that collects addresses", "K form-submit-collects-email", () => {
      form.setCollectEmail(true);
      throwsException(() => form.createResponse().submit(), /.+/);
      form.setCollectEmail(false);
    });
    check("with one response a person scripts submit none", "TD Form.setLimitOneResponsePerUser", () => {
      form.setLimitOneResponsePerUser(true);
      throwsException(() => form.createResponse().submit(), /.+/);
    });
  }, true);
}

function conform_FormApp_prefilled() {
  withForm_((form) => {
    const text = form.addTextItem();
    const boxes = form.addCheckboxItem().setChoiceValues(["A", "B"]);
    const address = form
      .createResponse()
      .withItemResponse(text.createResponse("x&y"))
      .withItemResponse(boxes.createResponse(["A", "B"]))
      .toPrefilledUrl();
    check("it begins with the respondents' address", "TD FormResponse.toPrefilledUrl", () =>
      same(address.indexOf(`${form.getPublishedUrl()}?`), 0),
    );
    check("its answers are escaped, one part each", "K form-prefilled-url", () =>
      isTrue(/\?usp=pp_url&entry\.\d+=x%26y&entry\.\d+=A&entry\.\d+=B$/.test(address)),
    );
    check("entries are not item ids", "K form-entry-ids", () => isTrue(address.indexOf(`entry.${text.getId()}=`) < 0));
  }, true);
}

function conform_FormApp_rules() {
  withForm_((form) => {
    const text = form.addTextItem().setTitle("Text");
    const submits = (given) => form.createResponse().withItemResponse(text.createResponse(given)).submit();
    const rule = () => FormApp.createTextValidation().setHelpText("No");
    [
      [rule().requireNumber(), "1.5", "one"],
      [rule().requireWholeNumber(), "2", "2.5"],
      [rule().requireNumberBetween(1, 3), "3", "4"],
      [rule().requireNumberNotBetween(1, 3), "4", "3"],
      [rule().requireNumberEqualTo(5), "5", "6"],
      [rule().requireNumberNotEqualTo(5), "6", "5"],
      [rule().requireNumberGreaterThan(5), "6", "5"],
      [rule().requireNumberGreaterThanOrEqualTo(5), "5", "4"],
      [rule().requireNumberLessThan(5), "4", "5"],
      [rule().requireNumberLessThanOrEqualTo(5), "5", "6"],
      [rule().requireTextIsEmail(), "a@example.com", "a"],
      [rule().requireTextIsUrl(), "https://example.com", "not a url"],
      [rule().requireTextLengthGreaterThanOrEqualTo(3), "abc", "ab"],
      [rule().requireTextLengthLessThanOrEqualTo(3), "abc", "abcd"],
      [rule().requireTextContainsPattern("[0-9]"), "a1", "a"],
      [rule().requireTextDoesNotContainPattern("[0-9]"), "a", "a1"],
      [rule().requireTextMatchesPattern("[0-9]+"), "12", "12a"],
      [rule().requireTextDoesNotMatchPattern("[0-9]+"), "12a", "12"],
    ].forEach(([builder, good, bad], index) => {
      check(`rule ${index + 1} takes ${good}, not ${bad}`, "K form-submit-rules", () => {
        text.setValidation(builder.build());
        submits(good);
        throwsException(() => submits(bad), /.+/);
      });
    });
    check("a rule is taken away", "TD TextItem.clearValidation", () => {
      text.clearValidation();
      submits("anything");
    });
    check("a rule that asks nothing takes it away too", "TD TextItem.setValidation", () => {
      text.setValidation(rule().requireNumber().build());
      text.setValidation(rule().build());
      submits("anything");
    });
    check("a builder is copied", "TD TextValidationBuilder", () => same(String(rule().requireNumber().copy()), "TextValidationBuilder"));
    check("rules of other questions are refused", "TD TextItem.setValidation", () =>
      throwsException(() => text.setValidation(FormApp.createCheckboxValidation().requireSelectAtLeast(1).build()), /^The parameters \(/),
    );
  }, true);
}

function conform_FormApp_otherRules() {
  withForm_((form) => {
    const boxes = form.addCheckboxItem().setChoiceValues(["A", "B", "C"]);
    const submits = (item, given) => form.createResponse().withItemResponse(item.createResponse(given)).submit();
    const build = () => FormApp.createCheckboxValidation();
    [
      [build().requireSelectAtLeast(2), ["A", "B"], ["A"]],
      [build().requireSelectAtMost(2), ["A", "B"], ["A", "B", "C"]],
      [build().requireSelectExactly(1), ["A"], ["A", "B"]],
    ].forEach(([builder, good, bad], index) => {
      check(`check boxes, rule ${index + 1}`, "K form-submit-rules", () => {
        boxes.setValidation(builder.build());
        submits(boxes, good);
        throwsException(() => submits(boxes, bad), /.+/);
      });
    });
    const grid = form.addGridItem().setRows(["R1", "R2"]).setColumns(["A", "B"]);
    check("a grid's columns once each", "K form-submit-rules", () => {
      grid.setValidation(FormApp.createGridValidation().setHelpText("Once").requireLimitOneResponsePerColumn().build());
      submits(grid, ["A", "B"]);
      throwsException(() => submits(grid, ["A", "A"]), /.+/);
    });
    const boxGrid = form.addCheckboxGridItem().setRows(["R1", "R2"]).setColumns(["A", "B"]);
    check("a check box grid's too", "K form-submit-rules", () => {
      boxGrid.setValidation(FormApp.createCheckboxGridValidation().requireLimitOneResponsePerColumn().build());
      submits(boxGrid, [["A"], ["B"]]);
      throwsException(() => submits(boxGrid, [["A"], ["A", "B"]]), /.+/);
    });
    const paragraph = form.addParagraphTextItem();
    check("paragraphs have rules for texts", "K form-submit-rules", () => {
      paragraph.setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(3).build());
      submits(paragraph, "abc");
      throwsException(() => submits(paragraph, "abcd"), /.+/);
    });
  }, true);
}

function conform_FormApp_quizzes() {
  withForm_((form) => {
    form.setIsQuiz(true);
    const item = form.addMultipleChoiceItem().setTitle("Sum");
    const words = FormApp.createFeedback().setText("Well done").addLink("https://example.com", "Why").build();
    check("feedback has a text and links", "TD QuizFeedback", () =>
      same([words.getText(), words.getLinkUrls()], ["Well done", ["https://example.com"]]),
    );
    check("choices are correct or not", "TD Choice.isCorrectAnswer", () => {
      item.setChoices([item.createChoice("4", true), item.createChoice("5", false)]);
      same(
        item.getChoices().map((choice) => choice.isCorrectAnswer()),
        [true, false],
      );
    });
    check("points and feedback", "TD MultipleChoiceItem.setPoints", () => {
      item.setPoints(2).setFeedbackForCorrect(words);
      same([item.getPoints(), item.getFeedbackForCorrect().getText()], [2, "Well done"]);
    });
    const response = form.createResponse().withItemResponse(item.createResponse("4")).submit();
    check("a known answer is graded by itself", "TD MultipleChoiceItem", () => {
      same(response.getGradableResponseForItem(item).getScore(), 2);
      const wrong = form.createResponse().withItemResponse(item.createResponse("5")).submit();
      same(wrong.getGradableResponseForItem(item).getScore(), 0);
      form.deleteResponse(wrong.getId());
    });
    check("a response is graded", "TD Form.submitGrades", () => {
      const graded = response.getGradableResponseForItem(item);
      response.withItemGrade(graded.setScore(1).setFeedback(words));
      form.submitGrades([response]);
      const [stored] = form.getResponse(response.getId()).getGradableItemResponses();
      same([stored.getScore(), stored.getFeedback().getText()], [1, "Well done"]);
    });
    check("questions without points cannot be graded", "TD getGradableItemResponses", () => {
      form.addTextItem();
      same(form.getResponses()[0].getGradableItemResponses().length, 1);
    });
    check("a form that is no quiz any more has no correct answers", "TD Choice.isCorrectAnswer", () => {
      form.setIsQuiz(false);
      same(
        item.getChoices().map((choice) => choice.isCorrectAnswer()),
        [false, false],
      );
    });
  }, true);
}

function conform_FormApp_destination() {
  withForm_((form) => {
    check("without a destination there is no id", "public code", () =>
      throwsException(() => form.getDestinationId(), "The form currently has no response destination."),
    );
    check("a spreadsheet must exist", "TD Form.setDestination", () =>
      throwsException(() => form.setDestination(FormApp.DestinationType.SPREADSHEET, "no such file"), /.+/),
    );
    check("the type is checked", "GF test/testform", () => throwsException(() => form.setDestination("SHEET", "id"), /parameters/));
  });
  withLinkedForm_((form, sheet, spreadsheet) => {
    check("the destination is told", "GF test/testform", () =>
      same([form.getDestinationId(), form.getDestinationType() === FormApp.DestinationType.SPREADSHEET], [spreadsheet.getId(), true]),
    );
    check("a tab comes, which leads back to the form", "TD Sheet.getFormUrl", () =>
      same(FormApp.openByUrl(sheet.getFormUrl()).getId(), form.getId()),
    );
    check("it begins with the time", "K form-linked-columns", () => same(headings_(sheet).length, 1));
    form.addTextItem().setTitle("Name");
    form.addGridItem().setTitle("Rate").setRows(["Food", "Room"]).setColumns(["Bad", "Good"]);
    check("questions get columns, a grid one a row", "K form-linked-columns", () =>
      same(headings_(sheet).slice(1), ["Name", "Rate [Food]", "Rate [Room]"]),
    );
    check("a linked tab cannot be deleted", "public code", () =>
      throwsException(() => {
        spreadsheet.deleteSheet(sheet);
        SpreadsheetApp.flush();
      }, "You cannot delete a sheet with a linked form. Please unlink the form first."),
    );
    check("unlinked, it stays and names no form", "TD Form.removeDestination", () => {
      form.removeDestination();
      SpreadsheetApp.flush();
      same(sheet.getFormUrl(), null);
    });
  });
}

function conform_FormApp_rows() {
  withLinkedForm_((form, sheet) => {
    const text = form.addTextItem().setTitle("Text");
    const scale = form.addScaleItem().setTitle("Scale");
    form.setPublished(true);
    form.createResponse().withItemResponse(text.createResponse("=1+1")).withItemResponse(scale.createResponse(4)).submit();
    let tries = 0;
    while (sheet.getLastRow() < 2 && tries++ < 20) {
      Utilities.sleep(1000);
      SpreadsheetApp.flush();
    }
    const row = sheet.getRange(2, 1, 1, 3).getValues()[0];
    check("a row begins with its time", "K form-linked-rows", () => isTrue(row[0] instanceof Date));
    check("no formula is made of an answer, and a number is one", "K form-linked-rows", () => {
      same(row.slice(1), ["=1+1", 4]);
      same(sheet.getRange(2, 2).getFormula(), "");
    });
    check("a new title changes the heading", "K form-linked-headings", () => {
      text.setTitle("Words");
      same(headings_(sheet)[1], "Words");
    });
    check("deleting responses leaves the rows", "TD Form.deleteAllResponses", () => {
      form.deleteAllResponses();
      same(sheet.getLastRow(), 2);
    });
  });
}

function conform_FormApp_pictures() {
  withForm_((form) => {
    const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const image = form.addImageItem().setImage(Utilities.newBlob(Utilities.base64Decode(dot), "image/png", "dot.png"));
    check("a picture is kept", "TD ImageItem.getImage", () => same(image.getImage().getContentType(), "image/png"));
    check("its width and place", "TD ImageItem", () => {
      image.setWidth(200).setAlignment(FormApp.Alignment.CENTER);
      same([image.getWidth(), image.getAlignment() === FormApp.Alignment.CENTER], [200, true]);
    });
    const video = form.addVideoItem().setTitle("Film");
    ["www.youtube.com/watch?v=dQw4w9WgXcQ", "youtu.be/dQw4w9WgXcQ", "dQw4w9WgXcQ"].forEach((address) => {
      check(`a video: ${address}`, "TD VideoItem.setVideoUrl", () => same(String(video.setVideoUrl(address)), "VideoItem"));
    });
    check("its width and place too", "TD VideoItem", () => {
      video.setWidth(300).setAlignment(FormApp.Alignment.RIGHT);
      same([video.getWidth(), video.getAlignment() === FormApp.Alignment.RIGHT], [300, true]);
    });
  });
}

function conform_FormApp_dates() {
  withForm_((form) => {
    [form.addDateItem(), form.addDateTimeItem()].forEach((item) => {
      check(`${item} has a year unless told otherwise`, "TD DateItem.setIncludesYear", () =>
        same([item.includesYear(), item.setIncludesYear(false).includesYear()], [true, false]),
      );
    });
  });
}

function conform_FormApp_commonMethods() {
  withForm_((form) => {
    const layout = ["Image", "PageBreak", "SectionHeader", "Video"];
    const kinds = [
      ...["CheckboxGrid", "Checkbox", "Date", "DateTime", "Duration", "Grid", "List", "MultipleChoice"],
      ...["ParagraphText", "Rating", "Scale", "Text", "Time", ...layout],
    ];
    kinds.forEach((kind, index) => {
      const item = form[`add${kind}Item`]();
      check(`${kind}Item: title and help`, `TD ${kind}Item.setTitle`, () => {
        item.setTitle(`T ${kind}`).setHelpText("Help");
        same([item.getTitle(), item.getHelpText(), item.getIndex()], [`T ${kind}`, "Help", index]);
        same(item.getType(), form.getItemById(item.getId()).getType());
      });
      check(`${kind}Item: a generic item changes it as well`, "TD Item.setTitle", () => {
        const generic = form.getItemById(item.getId());
        generic.setTitle("Other").setHelpText("Words");
        same([item.getTitle(), item.getHelpText(), generic.getIndex()], ["Other", "Words", index]);
      });
      check(`${kind}Item: a duplicate goes to the end`, `TD ${kind}Item.duplicate`, () => {
        const copies = [item.duplicate(), form.getItemById(item.getId()).duplicate()];
        same(
          copies.map((copy) => copy.getTitle()),
          ["Other", "Other"],
        );
        same(copies[1].getIndex(), form.getItems().length - 1);
        copies.forEach((copy) => {
          form.deleteItem(copy);
        });
      });
      if (layout.indexOf(kind) < 0) {
        check(`${kind}Item: not required unless told`, `TD ${kind}Item.setRequired`, () =>
          same([item.isRequired(), item.setRequired(true).isRequired()], [false, true]),
        );
      }
    });
  });
}

function conform_FormApp_grading() {
  withForm_((form) => {
    form.setIsQuiz(true);
    const words = () => FormApp.createFeedback().setText("Words").copy().build();
    ["Date", "DateTime", "Duration", "ParagraphText", "Rating", "Scale", "Text", "Time"].forEach((kind) => {
      const item = form[`add${kind}Item`]();
      check(`${kind}Item: points and feedback`, `TD ${kind}Item.setGeneralFeedback`, () => {
        same([item.getPoints(), item.getGeneralFeedback()], [0, null]);
        item.setPoints(3).setGeneralFeedback(words());
        same([item.getPoints(), item.getGeneralFeedback().getText()], [3, "Words"]);
      });
    });
    ["Checkbox", "List", "MultipleChoice"].forEach((kind) => {
      const item = form[`add${kind}Item`]();
      check(`${kind}Item: points, and feedback for right and wrong`, `TD ${kind}Item.setFeedbackForCorrect`, () => {
        item.setChoices([item.createChoice("Right", true), item.createChoice("Wrong", false)]).setPoints(1);
        item.setFeedbackForCorrect(words()).setFeedbackForIncorrect(words());
        same([item.getPoints(), item.getFeedbackForCorrect().getText(), item.getFeedbackForIncorrect().getText()], [1, "Words", "Words"]);
        same(
          item.getChoices().map((choice) => choice.isCorrectAnswer()),
          [true, false],
        );
      });
    });
  });
}

function conform_FormApp_clearedRules() {
  withForm_((form) => {
    const submits = (item, given) => form.createResponse().withItemResponse(item.createResponse(given)).submit();
    const paragraph = form.addParagraphTextItem();
    const rule = () => FormApp.createParagraphTextValidation().setHelpText("No");
    [
      [rule().requireTextLengthGreaterThanOrEqualTo(3), "abc", "ab"],
      [rule().requireTextContainsPattern("[0-9]"), "a1", "a"],
      [rule().requireTextDoesNotContainPattern("[0-9]"), "a", "a1"],
      [rule().requireTextMatchesPattern("[0-9]+"), "12", "12a"],
      [rule().requireTextDoesNotMatchPattern("[0-9]+"), "12a", "12"],
    ].forEach(([builder, good, bad], index) => {
      check(`a paragraph's rule ${index + 1} takes ${good}, not ${bad}`, "K form-submit-rules", () => {
        paragraph.setValidation(builder.build());
        submits(paragraph, good);
        throwsException(() => submits(paragraph, bad), /.+/);
      });
    });
    const boxes = form.addCheckboxItem().setChoiceValues(["A", "B"]);
    boxes.setValidation(FormApp.createCheckboxValidation().setHelpText("Two").requireSelectExactly(2).build());
    const grid = form.addGridItem().setRows(["R1", "R2"]).setColumns(["A", "B"]);
    grid.setValidation(FormApp.createGridValidation().setHelpText("Once").requireLimitOneResponsePerColumn().build());
    const boxGrid = form.addCheckboxGridItem().setRows(["R1", "R2"]).setColumns(["A", "B"]);
    boxGrid.setValidation(FormApp.createCheckboxGridValidation().setHelpText("Once").requireLimitOneResponsePerColumn().build());
    check("rules are taken away", "TD clearValidation", () => {
      [paragraph, boxes, grid, boxGrid].forEach((item) => item.clearValidation());
      submits(paragraph, "12");
      submits(boxes, ["A"]);
      submits(grid, ["A", "A"]);
      submits(boxGrid, [["A"], ["A"]]);
    });
  }, true);
}

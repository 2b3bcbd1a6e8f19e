/** Formulas: what Google's pages on its functions say they come to (support.google.com/docs/table/25273 leads to each). */

/** A table on a new tab, with the formulas below one another in column J; each row is [formula, value, source]. */
function formulaChecks_(rows) {
  withSheet((sheet) => {
    sheet.getRange("A1:D5").setValues([
      ["name", "region", "sum", "flag"],
      ["Ann", "West", 10, true],
      ["Bob", "East", 20, false],
      ["Cid", "West", 30, true],
      ["Dee", "", 40, false],
    ]);
    sheet.getRange(1, 10, rows.length, 1).setFormulas(rows.map((row) => [row[0]]));
    SpreadsheetApp.flush();
    const values = sheet.getRange(1, 10, rows.length, 1).getValues();
    rows.forEach(([formula, expected, source], index) => {
      check(`${formula} is ${shown_(expected)}`, source, () => {
        const value = values[index][0];
        if (typeof expected === "number" && typeof value === "number" && Math.abs(value - expected) < 1e-9) return;
        same(value, expected);
      });
    });
  });
}

/** A formula alone on a new tab, and the block that it fills. */
function spillCheck_(formula, expected, source) {
  withSheet((sheet) => {
    sheet.getRange("A1:C5").setValues([
      ["name", "region", "sum"],
      ["Ann", "West", 10],
      ["Bob", "East", 20],
      ["Cid", "West", 30],
      ["Dee", "", 40],
    ]);
    sheet.getRange("J1").setFormula(formula);
    SpreadsheetApp.flush();
    check(`${formula} fills ${expected.length} by ${expected[0].length}`, source, () =>
      same(sheet.getRange(1, 10, expected.length, expected[0].length).getValues(), expected),
    );
  });
}

const functionPages_ = "support.google.com/docs/table/25273";

function conform_SpreadsheetApp_formulasOperators() {
  formulaChecks_([
    ["=ADD(3,4)", 7, `${functionPages_} ADD`],
    ["=MINUS(8,3)", 5, `${functionPages_} MINUS`],
    ["=MULTIPLY(6,7)", 42, `${functionPages_} MULTIPLY`],
    ["=DIVIDE(4,2)", 2, `${functionPages_} DIVIDE`],
    ["=POW(4,0.5)", 2, `${functionPages_} POW`],
    ["=UMINUS(4)", -4, `${functionPages_} UMINUS`],
    ["=UNARY_PERCENT(52)", 0.52, `${functionPages_} UNARY_PERCENT`],
    ["=EQ(2,3)", false, `${functionPages_} EQ`],
    ["=GTE(3,3)", true, `${functionPages_} GTE`],
    ["=ISBETWEEN(7.9,1.2,12.45)", true, `${functionPages_} ISBETWEEN`],
    ["=-2^2", 4, "K formula-minus-power"],
    ["=2^3^2", 64, "K formula-power-left"],
    ["=50%%", 0.005, "K formula-percent-twice"],
    ['="a"="A"', true, `${functionPages_} EXACT`],
    ['="a"<5', false, "K formula-mixed-order"],
    ['=TRUE>"z"', true, "K formula-mixed-order"],
    ["=1/0", "#DIV/0!", "K error-cells"],
    ["=NOSUCHFUNCTION(1)", "#NAME?", "K error-cells"],
    ["=ADD(1)", "#N/A", "K formula-argument-count"],
    ['="x"+1', "#VALUE!", "K error-cells"],
    ["=SUM(1;2)", 3, "K formula-semicolons"],
  ]);
}

function conform_SpreadsheetApp_formulasConditions() {
  formulaChecks_([
    ['=SUMIF(B2:B5,"West",C2:C5)', 40, `${functionPages_} SUMIF`],
    ['=SUMIFS(C2:C,B2:B,"West",C2:C,">10")', 30, `${functionPages_} SUMIFS`],
    ['=COUNTIF(A2:A5,"?e*")', 1, `${functionPages_} COUNTIF`],
    ['=COUNTIFS(B2:B5,"<>West")', 2, `${functionPages_} COUNTIFS`],
    ['=AVERAGEIFS(C2:C5,B2:B5,"West")', 20, `${functionPages_} AVERAGEIFS`],
    ['=AVERAGEIFS(C2:C5,B2:B5,"North")', "#DIV/0!", `${functionPages_} AVERAGEIFS`],
    ['=MAXIFS(C2:C5,B2:B5,"West")', 30, `${functionPages_} MAXIFS`],
    ['=MINIFS(C2:C5,B2:B5,"West")', 10, `${functionPages_} MINIFS`],
    ["=COUNTBLANK(B2:B5)", 1, `${functionPages_} COUNTBLANK`],
    ["=COUNTUNIQUE(B2:B5)", 2, `${functionPages_} COUNTUNIQUE`],
    ['=COUNTUNIQUEIFS(A2:A5,B2:B5,"West")', 2, `${functionPages_} COUNTUNIQUEIFS`],
    ['=SUMPRODUCT((B2:B5="West")*C2:C5)', 40, `${functionPages_} SUMPRODUCT`],
    ['=IF(C2>5,"big","small")', "big", `${functionPages_} IF`],
    ["=IF(C2>50,1)", false, `${functionPages_} IF`],
    ["=IFS(C2>50,1,C2>5,2)", 2, `${functionPages_} IFS`],
    ['=SWITCH(B2,"East",1,"West",2)', 2, `${functionPages_} SWITCH`],
    ['=IFERROR(1/0,"oops")', "oops", `${functionPages_} IFERROR`],
    ['=IFNA(NA(),"none")', "none", `${functionPages_} IFNA`],
    ["=LET(x,C2,x*2)", 20, `${functionPages_} LET`],
    ["=LAMBDA(Salary,Salary*0.3)(1000)", 300, `${functionPages_} LAMBDA`],
  ]);
}

function conform_SpreadsheetApp_formulasLookup() {
  formulaChecks_([
    ['=VLOOKUP("bob",A2:C5,3,FALSE)', 20, `${functionPages_} VLOOKUP`],
    ['=VLOOKUP("zoe",A2:C5,3,FALSE)', "#N/A", `${functionPages_} VLOOKUP`],
    ['=VLOOKUP("bob",A2:C5,9,FALSE)', "#REF!", `${functionPages_} VLOOKUP`],
    ['=HLOOKUP("sum",A1:C5,3,FALSE)', 20, `${functionPages_} HLOOKUP`],
    ['=XLOOKUP("Cid",A2:A5,C2:C5)', 30, `${functionPages_} XLOOKUP`],
    ['=XLOOKUP("Zoe",A2:A5,C2:C5,"none")', "none", `${functionPages_} XLOOKUP`],
    ["=XLOOKUP(25,C2:C5,A2:A5,,-1)", "Bob", `${functionPages_} XLOOKUP`],
    ["=XMATCH(30,C2:C5)", 3, `${functionPages_} XMATCH`],
    ["=INDEX(A2:C5,MATCH(30,C2:C5,0),1)", "Cid", `${functionPages_} INDEX`],
    ["=INDEX(A2:C5,9,1)", "#NUM!", "K formula-index-range"],
    ["=MATCH(25,C2:C5)", 2, `${functionPages_} MATCH`],
    ["=LOOKUP(25,C2:C5,A2:A5)", "Bob", `${functionPages_} LOOKUP`],
    ['=CHOOSE(2,"a","b")', "b", `${functionPages_} CHOOSE`],
    ['=CHOOSE(3,"a","b")', "#NUM!", "K formula-choose-range"],
    ['=INDIRECT("C"&3)', 20, `${functionPages_} INDIRECT`],
    ['=INDIRECT("R3C3",FALSE)', 20, `${functionPages_} INDIRECT`],
    ["=SUM(OFFSET(C2,1,0,2,1))", 50, `${functionPages_} OFFSET`],
    ["=ROWS(A2:A5)+COLUMNS(A1:C1)", 7, `${functionPages_} ROWS`],
    ["=ADDRESS(2,3)", "$C$2", `${functionPages_} ADDRESS`],
  ]);
}

function conform_SpreadsheetApp_formulasText() {
  formulaChecks_([
    ['=REGEXMATCH("Spreadsheets","S.r")', true, `${functionPages_} REGEXMATCH`],
    ['=REGEXMATCH(826.25,"[0-9]")', "#VALUE!", `${functionPages_} REGEXMATCH`],
    ['=REGEXEXTRACT("Google Doc 101","[0-9]+")', "101", `${functionPages_} REGEXEXTRACT`],
    ['=REGEXEXTRACT("(Content) between brackets","\\(([A-Za-z]+)\\)")', "Content", `${functionPages_} REGEXEXTRACT`],
    ['=REGEXREPLACE("Google Doc 101","[0-9]+","777")', "Google Doc 777", `${functionPages_} REGEXREPLACE`],
    ['=REGEXREPLACE("a1b2","([0-9])","<$1>")', "a<1>b<2>", "K formula-regex-groups"],
    ['=JOIN(" and-a ",{1,2,"1 2 3 4"})', "1 and-a 2 and-a 1 2 3 4", `${functionPages_} JOIN`],
    ['=TEXTJOIN(", ",TRUE,B2:B5)', "West, East, West", `${functionPages_} TEXTJOIN`],
    ['=SUBSTITUTE("aaa","a","b",2)', "aba", `${functionPages_} SUBSTITUTE`],
    ['=ENCODEURL("http://www.google.com")', "http%3A%2F%2Fwww.google.com", `${functionPages_} ENCODEURL`],
    ['=ISEMAIL("noreply@google.com")', true, `${functionPages_} ISEMAIL`],
    ['=ISURL("http://www.google.com")', true, `${functionPages_} ISURL`],
    ['=HYPERLINK("http://www.google.com/","Google")', "Google", `${functionPages_} HYPERLINK`],
    ["=TO_TEXT(24)", "24", `${functionPages_} TO_TEXT`],
    ["=TO_PURE_NUMBER(50%)", 0.5, `${functionPages_} TO_PURE_NUMBER`],
    ['=PROPER("some words")', "Some Words", `${functionPages_} PROPER`],
    ['=EXACT("A","a")', false, `${functionPages_} EXACT`],
  ]);
}

function conform_SpreadsheetApp_formulasDays() {
  formulaChecks_([
    ["=YEAR(DATE(2018,14,1))*100+MONTH(DATE(2018,14,1))", 201902, `${functionPages_} DATE`],
    ["=DAY(EOMONTH(DATE(2018,1,31),1))", 28, `${functionPages_} EOMONTH`],
    ["=DAY(EDATE(DATE(2018,1,31),1))", 28, `${functionPages_} EDATE`],
    ['=DATEDIF(DATE(2018,1,2),DATE(2018,3,1),"M")', 1, `${functionPages_} DATEDIF`],
    ["=WEEKDAY(DATE(2018,1,2),2)", 2, `${functionPages_} WEEKDAY`],
    ["=ISOWEEKNUM(DATE(2016,1,3))", 53, `${functionPages_} ISOWEEKNUM`],
    ["=NETWORKDAYS(DATE(2018,1,1),DATE(2018,1,14))", 10, `${functionPages_} NETWORKDAYS`],
    ['=NETWORKDAYS.INTL(DATE(2018,1,1),DATE(2018,1,14),"0000011")', 10, `${functionPages_} NETWORKDAYS.INTL`],
    ["=DAYS(WORKDAY(DATE(2018,1,1),5),DATE(2018,1,1))", 7, `${functionPages_} WORKDAY`],
    ["=DAYS360(DATE(2018,1,1),DATE(2018,12,31))", 360, `${functionPages_} DAYS360`],
    ["=YEARFRAC(DATE(2018,1,1),DATE(2018,7,1))", 0.5, `${functionPages_} YEARFRAC`],
    ["=ROUND((EPOCHTODATE(1655906710)-DATE(2022,6,22))*86400)", 50710, `${functionPages_} EPOCHTODATE`],
    ["=N(ISDATE(DATE(2018,1,1)))", 1, `${functionPages_} ISDATE`],
  ]);
}

function conform_SpreadsheetApp_formulasArrays() {
  spillCheck_("=ARRAYFORMULA(C2:C5*2)", [[20], [40], [60], [80]], `${functionPages_} ARRAYFORMULA`);
  spillCheck_(
    '=FILTER(A2:C5,B2:B5="West")',
    [
      ["Ann", "West", 10],
      ["Cid", "West", 30],
    ],
    `${functionPages_} FILTER`,
  );
  spillCheck_(
    "=SORT(A2:C5,3,FALSE)",
    [
      ["Dee", "", 40],
      ["Cid", "West", 30],
    ],
    `${functionPages_} SORT`,
  );
  spillCheck_("=SORTN(C2:C5,2,0,1,FALSE)", [[40], [30], [""]], `${functionPages_} SORTN`);
  spillCheck_("=UNIQUE(B2:B5)", [["West"], ["East"], [""]], `${functionPages_} UNIQUE`);
  spillCheck_(
    "=TRANSPOSE(A2:B3)",
    [
      ["Ann", "Bob"],
      ["West", "East"],
    ],
    `${functionPages_} TRANSPOSE`,
  );
  spillCheck_('=FLATTEN("top","middle","bottom")', [["top"], ["middle"], ["bottom"]], `${functionPages_} FLATTEN`);
  spillCheck_('=SPLIT("1,2,3",",")', [[1, 2, 3]], `${functionPages_} SPLIT`);
  spillCheck_(
    "={1+1,A1;2,SUM(C2:C5)}",
    [
      [2, "name"],
      [2, 100],
    ],
    "support.google.com/docs/answer/6208276",
  );
  spillCheck_("=MAP(C2:C4,LAMBDA(v,v+1))", [[11], [21], [31]], `${functionPages_} MAP`);
  spillCheck_("=BYROW(C2:C4,LAMBDA(r,SUM(r)))", [[10], [20], [30]], `${functionPages_} BYROW`);
  spillCheck_("=SCAN(0,C2:C4,LAMBDA(a,v,a+v))", [[10], [30], [60]], `${functionPages_} SCAN`);
  spillCheck_(
    "=HSTACK(A2:A3,C2:C3)",
    [
      ["Ann", 10],
      ["Bob", 20],
    ],
    `${functionPages_} HSTACK`,
  );
  spillCheck_(
    "=WRAPROWS({1,2,3,4},2)",
    [
      [1, 2],
      [3, 4],
    ],
    `${functionPages_} WRAPROWS`,
  );
  withSheet((sheet) => {
    sheet.getRange("A2").setValue("in the way");
    sheet.getRange("A1").setFormula("={1;2;3}");
    check("an array that would overwrite something is #REF!", "K formula-spill-blocked", () =>
      same(sheet.getRange("A1").getValue(), "#REF!"),
    );
    sheet.getRange("A2").clearContent();
    check("it spreads when the way is free", "K formula-spill-blocked", () => same(sheet.getRange("A1:A3").getValues(), [[1], [2], [3]]));
    sheet.getRange("B1:C1").setFormulas([["=C1+1", "=B1+1"]]);
    check("a circle is #REF!", "K formula-circle", () => same(sheet.getRange("B1:C1").getValues(), [["#REF!", "#REF!"]]));
    check("an array over an open range reaches the last row", "K formula-open-range", () => {
      sheet.getRange("E1").setFormula('=ARRAYFORMULA(IF(F1:F="","x",F1:F))');
      same(sheet.getLastRow(), sheet.getMaxRows());
    });
  });
}

function conform_SpreadsheetApp_formulasQuery() {
  const source = "developers.google.com/chart/interactive/docs/querylanguage";
  spillCheck_('=QUERY(A1:C5,"select A where C > 20",1)', [["name"], ["Cid"], ["Dee"]], source);
  spillCheck_(
    "=QUERY(A1:C5,\"select B, sum(C) where B is not null group by B order by sum(C) desc label sum(C) 'total'\",1)",
    [
      ["region", "total"],
      ["West", 40],
      ["East", 20],
    ],
    source,
  );
  spillCheck_(
    '=QUERY(A1:C5,"select sum(C) where B is not null pivot B",1)',
    [
      ["East", "West"],
      [20, 40],
    ],
    source,
  );
  spillCheck_("=QUERY(A1:C5,\"select upper(A) where A starts with 'B' label upper(A) 'who'\",1)", [["who"], ["BOB"]], source);
  spillCheck_(
    "=QUERY(A1:C5,\"select A, C * 2 order by C limit 1 label C * 2 'twice'\",1)",
    [
      ["name", "twice"],
      ["Ann", 20],
    ],
    source,
  );
  spillCheck_('=QUERY({1,"a";2,"b"},"select Col2 where Col1 = 2",0)', [["b"]], source);
  spillCheck_('=QUERY(A1:C5,"select Z",1)', [["#VALUE!"]], "K formula-query-errors");
}

function conform_SpreadsheetApp_formulasNotation() {
  withSheet((sheet) => {
    sheet.getRange("B2").setValue(5);
    const cell = sheet.getRange("C2");
    check("setFormulaR1C1 writes relative references", "TD Range.setFormulaR1C1", () => {
      cell.setFormulaR1C1("=R[0]C[-1]*2");
      same([cell.getFormula(), cell.getValue()], ["=B2*2", 10]);
    });
    check("getFormulaR1C1 gives them back", "TD Range.getFormulaR1C1", () => same(cell.getFormulaR1C1(), "=R[0]C[-1]*2"));
    check("a copied formula slides, fixed parts stay", "TD Range.copyTo", () => {
      cell.setFormula("=B2*$B$2");
      cell.copyTo(sheet.getRange("C3"));
      same(sheet.getRange("C3").getFormula(), "=B3*$B$2");
    });
    check("a cell without a formula gives the empty text", "TD Range.getFormula", () => same(sheet.getRange("B2").getFormula(), ""));
  });
}

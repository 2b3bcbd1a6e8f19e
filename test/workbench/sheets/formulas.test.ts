/** Formulas come to what Google's would, and follow what they read. */
import { describe, expect, test } from "@jest/globals";
import { bench, call, range, sheet, shown, values } from "./fake.ts";

const data = [
  ["name", "region", "sum", "day"],
  ["Ann", "West", 10, "1/2/2018"],
  ["Bob", "East", 20, "1/5/2018"],
  ["Cid", "West", 30, "2/1/2018"],
  ["Dee", "", 40, "3/1/2018"],
];

const filled = () => {
  const b = bench();
  call(range(b, "A1:D5"), "setValues", data);
  return b;
};

const result = (source: string): unknown => {
  const b = filled();
  call(range(b, "G1"), "setValue", source);
  return call(range(b, "G1"), "getValue");
};

/** The block that a formula in G1 spills into. */
const block = (source: string, rows: number, columns: number): unknown => {
  const b = filled();
  call(range(b, "G1"), "setValue", source);
  return values(b, 1, 7, rows, columns);
};

describe("operators and types", () => {
  test.each<[string, unknown]>([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=2^-1", 0.5],
    ["=50%", 0.5],
    ['="a"&1', "a1"],
    ["=1/0", "#DIV/0!"],
    ['="x"+1', "#VALUE!"],
    ['="A"="a"', true],
    ["=1<2", true],
    ['="2"+1', 3],
    ["=C2+C3", 30],
    ["=NOSUCH(1)", "#NAME?"],
    ["=nosuchname", "#NAME?"],
    ["=SUM(", "#ERROR!"],
    ["=Nowhere!A1", "#REF!"],
  ])("%s is %j", (source, expected) => {
    expect(result(source)).toEqual(expected);
  });
});

describe("functions", () => {
  test.each<[string, unknown]>([
    ["=SUM(C2:C5)", 100],
    ["=SUM(C:C)", 100],
    ["=AVERAGE(C2:C5)", 25],
    ["=COUNTA(A2:A)", 4],
    ["=COUNTBLANK(B2:B5)", 1],
    ["=COUNTUNIQUE(B2:B5)", 2],
    ["=MAX(C2:C5)-MIN(C2:C5)", 30],
    ['=SUMIF(B2:B5,"West",C2:C5)', 40],
    ['=SUMIFS(C2:C,B2:B,"West",C2:C,">10")', 30],
    ['=COUNTIF(A2:A5,"?e*")', 1],
    ['=COUNTIFS(B2:B5,"<>West")', 2],
    ['=AVERAGEIFS(C2:C5,B2:B5,"West")', 20],
    ['=AVERAGEIFS(C2:C5,B2:B5,"North")', "#DIV/0!"],
    ['=MAXIFS(C2:C5,B2:B5,"West")', 30],
    ['=MINIFS(C2:C5,B2:B5,"West")', 10],
    ['=COUNTIF(D2:D5,">=2/1/2018")', 2],
    ['=VLOOKUP("bob",A2:C5,3,FALSE)', 20],
    ['=VLOOKUP("zoe",A2:C5,3,FALSE)', "#N/A"],
    ['=VLOOKUP("bob",A2:C5,9,FALSE)', "#REF!"],
    ['=XLOOKUP("Cid",A2:A5,C2:C5)', 30],
    ['=XLOOKUP("Zoe",A2:A5,C2:C5,"none")', "none"],
    ["=INDEX(A2:C5,MATCH(30,C2:C5,0),1)", "Cid"],
    ["=MATCH(25,C2:C5)", 2],
    ['=IF(C2>5,"big","small")', "big"],
    ["=IF(C2>50,1)", false],
    ["=IFS(C2>50,1,C2>5,2)", 2],
    ['=IFERROR(1/0,"oops")', "oops"],
    ["=IFERROR(NA(),)", ""],
    ["=AND(C2>5,C3>5,TRUE)", true],
    ["=OR(C2>50,C3>50)", false],
    ["=NOT(FALSE)", true],
    ['=SWITCH(B2,"East",1,"West",2)', 2],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUND(-1.5,0)", -2],
    ["=MOD(-3,5)", 2],
    ["=YEAR(D2)*100+MONTH(D2)", 201801],
    ["=DATE(2018,14,1)-DATE(2019,2,1)", 0],
    ["=DAY(EOMONTH(D2,1))", 28],
    ["=DAY(EDATE(DATE(2018,1,31),1))", 28],
    ['=DATEDIF(D2,D5,"M")', 1],
    ["=WEEKDAY(D2)", 3],
    ["=WEEKDAY(D2,2)", 2],
    ["=ISOWEEKNUM(DATE(2016,1,3))", 53],
    ["=NETWORKDAYS(DATE(2018,1,1),DATE(2018,1,14))", 10],
    ['=TEXT(D2,"yyyy-mm-dd")', "2018-01-02"],
    ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
    ['=TEXTJOIN(", ",TRUE,B2:B5)', "West, East, West"],
    ['=JOIN("-",A2:A4)', "Ann-Bob-Cid"],
    ['=REGEXMATCH("abc123","[0-9]+")', true],
    ['=REGEXEXTRACT("abc123","[0-9]+")', "123"],
    ['=REGEXREPLACE("a1b2","([0-9])","<$1>")', "a<1>b<2>"],
    ['=SUBSTITUTE("aaa","a","b",2)', "aba"],
    ['=LEFT("陈大文",1)&RIGHT("陈大文",1)', "陈文"],
    ['=HYPERLINK("https://example.com","here")', "here"],
    ['=SUMPRODUCT((B2:B5="West")*C2:C5)', 40],
    ["=ROWS(A2:A5)+COLUMNS(A1:C1)", 7],
    ["=LET(x,C2,x*2)", 20],
    ["=MEDIAN(C2:C5)", 25],
    ["=LARGE(C2:C5,2)", 30],
    ["=ABS(-3)+SQRT(16)", 7],
    ['=INDIRECT("C"&3)', 20],
    ["=SUM(OFFSET(C2,1,0,2,1))", 50],
    ["=STDEV(C2:C5)", 12.909944487358056],
    ["=ISBLANK(B5)", true],
    ["=SUM({1,2;3,4})", 10],
  ])("%s is %j", (source, expected) => {
    expect(result(source)).toEqual(expected);
  });

  test("today is the workbook's day, and shows as one", () => {
    const b = filled();
    call(range(b, "G1"), "setValue", "=TODAY()");
    expect(shown(b, "G1")).toEqual([["1/2/2018"]]);
    b.model.now = () => Date.UTC(2018, 0, 3, 12);
    expect(shown(b, "G1")).toEqual([["1/3/2018"]]);
  });

  test("a link goes with HYPERLINK's cell", () => {
    const b = filled();
    call(range(b, "G1"), "setValue", '=HYPERLINK("https://example.com","here")');
    expect(call(call(range(b, "G1"), "getRichTextValue"), "getLinkUrl")).toBe("https://example.com");
  });
});

describe("arrays", () => {
  test("ARRAYFORMULA works a column through", () => {
    expect(block("=ARRAYFORMULA(C2:C5*2)", 4, 1)).toEqual([[20], [40], [60], [80]]);
  });
  test("FILTER keeps the rows that meet its conditions", () => {
    expect(block('=FILTER(A2:C5,B2:B5="West")', 3, 3)).toEqual([
      ["Ann", "West", 10],
      ["Cid", "West", 30],
      ["", "", ""],
    ]);
    expect(result('=FILTER(A2:A5,B2:B5="North")')).toBe("#N/A");
  });
  test("SORT and UNIQUE give whole blocks", () => {
    expect(block("=SORT(A2:C5,3,FALSE)", 2, 1)).toEqual([["Dee"], ["Cid"]]);
    expect(block("=UNIQUE(B2:B5)", 3, 1)).toEqual([["West"], ["East"], [""]]);
  });
  test("an array literal spills to the right and down", () => {
    expect(block('={1,"a";2,"b"}', 2, 2)).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });
  test("SPLIT spills its parts, read as if typed", () => {
    expect(block('=SPLIT("a,2,c",",")', 1, 3)).toEqual([["a", 2, "c"]]);
  });
  test("QUERY selects, filters, groups, sorts and labels", () => {
    expect(
      block("=QUERY(A1:D5,\"select B, sum(C) where B is not null group by B order by sum(C) desc label sum(C) 'total'\",1)", 3, 2),
    ).toEqual([
      ["region", "total"],
      ["West", 40],
      ["East", 20],
    ]);
    expect(block("=QUERY(A1:D5,\"select A where C >= 20 and D < date '2018-03-01' limit 1\",1)", 2, 1)).toEqual([["name"], ["Bob"]]);
    expect(result('=QUERY(A1:D5,"select Z",1)')).toBe("#VALUE!");
  });
  test("a range outside an array formula is cut to the formula's own row", () => {
    const b = filled();
    call(range(b, "G3"), "setValue", "=C2:C5*2");
    expect(values(b, "G3")).toEqual([[40]]);
  });
  test("an array that would overwrite something shows an error until the way is free", () => {
    const b = filled();
    call(range(b, "G2"), "setValue", "in the way");
    call(range(b, "G1"), "setValue", "={1;2;3}");
    expect(values(b, "G1:G3")).toEqual([["#REF!"], ["in the way"], [""]]);
    call(range(b, "G2"), "clearContent");
    expect(values(b, "G1:G3")).toEqual([[1], [2], [3]]);
    call(range(b, "G1"), "setValue", "x");
    expect(values(b, "G1:G3")).toEqual([["x"], [""], [""]]);
  });
  test("what reads a spilled cell follows it", () => {
    const b = filled();
    call(range(b, "F1"), "setValue", "=SUM(G1:G9)");
    call(range(b, "G1"), "setValue", "=ARRAYFORMULA(C2:C5*1)");
    expect(values(b, "F1")).toEqual([[100]]);
    call(range(b, "C5"), "setValue", 0);
    expect(values(b, "F1")).toEqual([[60]]);
  });
});

describe("following what they read", () => {
  test("a change is felt through a chain, on another tab too", () => {
    const b = filled();
    const other = call(call(b.app, "getActiveSpreadsheet"), "insertSheet", "My KPI");
    const home = call(call(b.app, "getActiveSpreadsheet"), "getSheets");
    const cell = (at: string): unknown => call(other, "getRange", at);
    call(cell("A1"), "setValue", "=SUM(Sheet1!C2:C5)");
    call(cell("A2"), "setValue", "=A1*2");
    expect(call(cell("A2"), "getValue")).toBe(200);
    const first = Array.isArray(home) ? home[0] : null;
    call(call(first, "getRange", "C2"), "setValue", 110);
    expect(call(cell("A2"), "getValue")).toBe(400);
    call(first, "setName", "Sales 2018");
    expect(call(cell("A1"), "getFormula")).toBe("=SUM('Sales 2018'!C2:C5)");
    expect(call(cell("A2"), "getValue")).toBe(400);
  });
  test("a circle is an error, not a hang", () => {
    const b = bench();
    call(range(b, "A1:B1"), "setValues", [["=B1+1", "=A1+1"]]);
    expect(values(b, "A1:B1")).toEqual([["#REF!", "#REF!"]]);
    call(range(b, "B1"), "setValue", 5);
    expect(values(b, "A1:B1")).toEqual([[6, 5]]);
  });
  test("copied formulas slide, fixed parts stay", () => {
    const b = filled();
    call(range(b, "G2"), "setFormula", "=C2*$C$2");
    call(range(b, "G2"), "copyTo", range(b, "G3:G5"));
    expect(call(range(b, "G5"), "getFormula")).toBe("=C5*$C$2");
    expect(values(b, "G2:G5")).toEqual([[100], [200], [300], [400]]);
  });
  test("R1C1 is read and written", () => {
    const b = filled();
    call(range(b, "G2"), "setFormulaR1C1", "=R[0]C[-4]*2");
    expect([call(range(b, "G2"), "getFormula"), call(range(b, "G2"), "getFormulaR1C1"), call(range(b, "G2"), "getValue")]).toEqual([
      "=C2*2",
      "=R[0]C[-4]*2",
      20,
    ]);
  });
  test("a German formula is read with semicolons and decimal commas", () => {
    const b = bench({ locale: "de_DE" });
    call(range(b, "A1"), "setValue", "=SUM(1,5;2)");
    expect(values(b, "A1")).toEqual([[3.5]]);
    expect(call(range(b, "A1"), "getFormula")).toBe("=SUM(1.5,2)");
  });
  test("formulas that come to nothing still count as content", () => {
    const b = bench();
    call(range(b, "A5"), "setValue", '=""');
    expect(call(sheet(b), "getLastRow")).toBe(5);
  });
});

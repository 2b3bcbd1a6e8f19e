/**
 * What only Google knows, against its own pages: support.google.com/docs/table/25273 leads to a page on each function, whose examples these
 * are. A test makes sure that each function which IronCalc cannot be asked about has cases here.
 */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { functions } from "../../../../workbench/sheets/formulas/functions/all.ts";
import { bench, call, range, shown, values } from "../fake.ts";
import { shared } from "./compare.ts";
import { loadIronCalc } from "./engines.ts";

type Case = readonly [formula: string, expected: unknown];

/** One value each. */
const single: Readonly<Record<string, readonly Case[]>> = {
  ADD: [
    ["=ADD(3,4)", 7],
    ["=ADD(A1,A2)", 3],
    ['=ADD("x",1)', "#VALUE!"],
    ["=ADD(1)", "#N/A"],
  ],
  MINUS: [
    ["=MINUS(8,3)", 5],
    ["=MINUS(A1,A2)", -1],
  ],
  MULTIPLY: [
    ["=MULTIPLY(6,7)", 42],
    ["=MULTIPLY(A2,A3)", 6],
  ],
  DIVIDE: [
    ["=DIVIDE(4,2)", 2],
    ["=DIVIDE(1,0)", "#DIV/0!"],
  ],
  POW: [
    ["=POW(4,0.5)", 2],
    ["=POW(A2,5)", 32],
  ],
  UMINUS: [
    ["=UMINUS(4)", -4],
    ["=UMINUS(A1)", -1],
  ],
  UPLUS: [
    ["=UPLUS(-3)", -3],
    ['=UPLUS("a")', "a"],
  ],
  UNARY_PERCENT: [["=UNARY_PERCENT(52)", 0.52]],
  EQ: [
    ["=EQ(2,3)", false],
    ['=EQ("a","A")', true],
  ],
  NE: [["=NE(2,3)", true]],
  GT: [
    ["=GT(2,3)", false],
    ['=GT("a",9)', true],
  ],
  GTE: [["=GTE(3,3)", true]],
  LT: [
    ["=LT(2,3)", true],
    ["=LT(TRUE,9)", false],
  ],
  LTE: [["=LTE(3,3)", true]],
  ISBETWEEN: [
    ["=ISBETWEEN(7.9,1.2,12.45)", true],
    ["=ISBETWEEN(1,1,3,FALSE)", false],
    ["=ISBETWEEN(3,1,3,TRUE,FALSE)", false],
    ['=ISBETWEEN("b","a","c")', true],
  ],
  ISDATE: [
    ['=ISDATE("7/4/2018")', true],
    ["=ISDATE(DATE(2018,7,4))", true],
    ['=ISDATE("apple")', false],
    ["=ISDATE(43285)", false],
  ],
  ISEMAIL: [
    ['=ISEMAIL("noreply@google.com")', true],
    ['=ISEMAIL("noreply@google")', false],
    ["=ISEMAIL(12)", false],
  ],
  ISURL: [
    ['=ISURL("http://www.google.com")', true],
    ['=ISURL("google.com")', true],
    ['=ISURL("www.example.com/a?b=c")', true],
    ['=ISURL("just words")', false],
  ],
  ENCODEURL: [['=ENCODEURL("http://www.google.com")', "http%3A%2F%2Fwww.google.com"]],
  JOIN: [
    ['=JOIN(" and-a ",{1,2,"1 2 3 4"})', "1 and-a 2 and-a 1 2 3 4"],
    ['=JOIN("-",A1:A3)', "1-2-3"],
  ],
  REGEXMATCH: [
    ['=REGEXMATCH("Spreadsheets","S.r")', true],
    ['=REGEXMATCH("abc","^b")', false],
    ['=REGEXMATCH(826.25,"[0-9]")', "#VALUE!"],
    ['=REGEXMATCH("a","(?=a)")', "#REF!"],
    ['=REGEXMATCH("A","(?i)a")', true],
  ],
  HYPERLINK: [
    ['=HYPERLINK("http://www.google.com/","Google")', "Google"],
    ['=HYPERLINK("http://www.google.com/")', "http://www.google.com/"],
  ],
  IMAGE: [
    ['=IMAGE("https://www.google.com/images/srpr/logo3w.png")', ""],
    ["=IMAGE(1/0)", "#DIV/0!"],
  ],
  SPARKLINE: [
    ["=SPARKLINE(A1:A3)", ""],
    ['=SPARKLINE({1,2,3},{"charttype","bar"})', ""],
  ],
  COUNTUNIQUE: [
    ["=COUNTUNIQUE(1,2,3,2,1)", 3],
    ['=COUNTUNIQUE({1,"a","A","a"})', 3],
    ["=COUNTUNIQUE(A1:A9)", 3],
  ],
  COUNTUNIQUEIFS: [
    ['=COUNTUNIQUEIFS({"a";"b";"a";"c"},{1;2;3;4},">1")', 3],
    ['=COUNTUNIQUEIFS(A1:A3,A1:A3,">1",A1:A3,"<3")', 1],
  ],
  "AVERAGE.WEIGHTED": [
    ["=AVERAGE.WEIGHTED({1,2,3},{3,2,1})", 10 / 6],
    ["=AVERAGE.WEIGHTED(A1:A3,{1;1;2})", 2.25],
  ],
  MARGINOFERROR: [["=ROUND(MARGINOFERROR({1,2,3,4,5},0.95),4)", 1.9632]],
  EPOCHTODATE: [
    ["=EPOCHTODATE(1655906710)-DATE(2022,6,22)-TIME(14,5,10)<0.00001", true],
    ["=ROUND((EPOCHTODATE(1655906568893,2)-DATE(2022,6,22))*86400,3)", 50568.893],
    ["=EPOCHTODATE(-1)", "#NUM!"],
  ],
  TO_PURE_NUMBER: [
    ["=TO_PURE_NUMBER(50%)", 0.5],
    ["=TO_PURE_NUMBER(DATE(1969,7,20))", 25404],
  ],
  TO_TEXT: [
    ["=TO_TEXT(24)", "24"],
    ["=TO_TEXT(DATE(1969,7,20))", "7/20/1969"],
  ],
  LAMBDA: [
    ["=LAMBDA(Salary,Salary*0.3)(1000)", 300],
    ['=LAMBDA(x,y,x&y)("a","b")', "ab"],
    ["=LAMBDA(x,x)(1,2)", "#N/A"],
    ["=LET(f,LAMBDA(x,x^2),f(5))", 25],
  ],
  IMLOG: [['=IMREAL(IMLOG("8",2))', 3]],
  IMTANH: [['=ROUND(IMREAL(IMTANH("1")),6)', 0.761594]],
  IMCOTH: [['=ROUND(IMREAL(IMCOTH("1")),6)', 1.313035]],
  RAND: [["=AND(RAND()>=0,RAND()<1)", true]],
  RANDBETWEEN: [
    ["=ISBETWEEN(RANDBETWEEN(3,5),3,5)", true],
    ["=RANDBETWEEN(2,2)", 2],
  ],
  RANDARRAY: [["=ROWS(RANDARRAY(3,2))*10+COLUMNS(RANDARRAY(3,2))", 32]],
  NOW: [["=NOW()-TODAY()", 7 / 24]],
  TODAY: [["=TODAY()=DATE(2018,1,2)", true]],
  SPLIT: [
    ['=COUNTA(SPLIT("Alas, poor Yorick"," "))', 3],
    ['=SPLIT("a","")', "#VALUE!"],
  ],
  GOOGLEFINANCE: [['=GOOGLEFINANCE("GOOG")', "#N/A"]],
  GOOGLETRANSLATE: [['=GOOGLETRANSLATE("x","en","es")', "#N/A"]],
  DETECTLANGUAGE: [['=DETECTLANGUAGE("x")', "#N/A"]],
  GETPIVOTDATA: [['=GETPIVOTDATA("x",A1)', "#N/A"]],
  IMPORTDATA: [['=IMPORTDATA("x")', "#N/A"]],
  IMPORTFEED: [['=IMPORTFEED("x")', "#N/A"]],
  IMPORTHTML: [['=IMPORTHTML("x","table",1)', "#N/A"]],
  IMPORTRANGE: [['=IMPORTRANGE("x","A1")', "#N/A"]],
  IMPORTXML: [['=IMPORTXML("x","y")', "#N/A"]],
};

/** Values as they are shown. */
const displayed: Readonly<Record<string, readonly Case[]>> = {
  TO_DATE: [
    ["=TO_DATE(25405)", "7/21/1969"],
    ['=TO_DATE("x")', "x"],
  ],
  TO_PERCENT: [
    ["=TO_PERCENT(0.5)", "50.00%"],
    ["=TO_PERCENT(40826.4375)", "4082643.75%"],
  ],
  TO_DOLLARS: [["=TO_DOLLARS(40826.4375)", "$40,826.44"]],
};

type Block = readonly [formula: string, rows: readonly (readonly unknown[])[]];

/** Whole arrays. */
const spilled: Readonly<Record<string, readonly Block[]>> = {
  ARRAYFORMULA: [
    ["=ARRAYFORMULA(A1:A3*2)", [[2], [4], [6]]],
    [
      "=ARRAYFORMULA({1,2}+{10;20})",
      [
        [11, 12],
        [21, 22],
      ],
    ],
    ['=ARRAYFORMULA(IF(A1:A3>1,"y","n"))', [["n"], ["y"], ["y"]]],
  ],
  ARRAY_CONSTRAIN: [
    [
      "=ARRAY_CONSTRAIN({1,2,3;4,5,6;7,8,9},2,2)",
      [
        [1, 2],
        [4, 5],
      ],
    ],
    ["=ARRAY_CONSTRAIN({1;2},9,9)", [[1], [2]]],
  ],
  FLATTEN: [
    ['=FLATTEN("top","middle","bottom")', [["top"], ["middle"], ["bottom"]]],
    ["=FLATTEN({1,2;3,4},5)", [[1], [2], [3], [4], [5]]],
  ],
  SORTN: [
    ["=SORTN({3;1;2},2)", [[1], [2]]],
    [
      '=SORTN({"a",2;"b",1;"c",1},1,1,2,TRUE)',
      [
        ["b", 1],
        ["c", 1],
      ],
    ],
    [
      '=SORTN({"a",2;"b",1;"c",1},2,2,2,TRUE)',
      [
        ["b", 1],
        ["a", 2],
      ],
    ],
    [
      '=SORTN({"a",2;"b",1;"c",1;"d",3},1,3,2,TRUE)',
      [
        ["b", 1],
        ["c", 1],
      ],
    ],
    ["=SORTN({3;1;2},2,0,1,FALSE)", [[3], [2]]],
  ],
  SPLIT: [
    ['=SPLIT("1,2,3",",")', [[1, 2, 3]]],
    ['=SPLIT("Alas, poor Yorick"," ")', [["Alas,", "poor", "Yorick"]]],
    ['=SPLIT("a-b_c","-_")', [["a", "b", "c"]]],
    ['=SPLIT("aXYbXc","XY",FALSE)', [["a", "bXc"]]],
    ['=SPLIT("a,,b",",",TRUE,FALSE)', [["a", "", "b"]]],
  ],
  LAMBDA: [
    [
      "=MAP({1,2;3,4},LAMBDA(x,x*x))",
      [
        [1, 4],
        [9, 16],
      ],
    ],
  ],
};

/** The table of the query language's own page (developers.google.com/chart/interactive/docs/querylanguage), and what it says of it. */
const employees = [
  ["name", "dept", "lunchTime", "salary", "hireDate", "age", "isSenior", "seniorityStartTime"],
  ["John", "Eng", "12:00:00", 1000, "2005-03-19", 35, true, "2007-12-02 15:56:00"],
  ["Dave", "Eng", "12:00:00", 500, "2006-04-19", 27, false, ""],
  ["Sally", "Eng", "13:00:00", 600, "2005-10-10", 30, false, ""],
  ["Ben", "Sales", "12:00:00", 400, "2002-10-10", 32, true, "2005-03-09 12:30:00"],
  ["Dana", "Sales", "12:00:00", 350, "2004-09-08", 25, false, ""],
  ["Mike", "Marketing", "13:00:00", 800, "2005-01-10", 24, true, "2007-12-30 14:40:00"],
];

const queries: readonly Block[] = [
  ["select max(D)", [["max salary"], [1000]]],
  ["select A where D > 700", [["name"], ["John"], ["Mike"]]],
  [
    "select A, D where (D + 100) * 2 >= 1400 order by D",
    [
      ["name", "salary"],
      ["Sally", 600],
      ["Mike", 800],
      ["John", 1000],
    ],
  ],
  [
    "select B, max(D) group by B",
    [
      ["dept", "max salary"],
      ["Eng", 1000],
      ["Marketing", 800],
      ["Sales", 400],
    ],
  ],
  [
    "select sum(D) pivot B",
    [
      ["Eng", "Marketing", "Sales"],
      [2100, 800, 750],
    ],
  ],
  [
    "select B, sum(D) group by B pivot G",
    [
      ["dept", "FALSE", "TRUE"],
      ["Eng", 1100, 1000],
      ["Marketing", "", 800],
      ["Sales", 350, 400],
    ],
  ],
  [
    "select count(A), sum(D) pivot G",
    [
      ["FALSE count name", "FALSE sum salary", "TRUE count name", "TRUE sum salary"],
      [3, 1450, 3, 2200],
    ],
  ],
  ["select A order by D desc limit 2 offset 1", [["name"], ["Mike"], ["Sally"]]],
  ["select A where A starts with 'D' and not B = 'Eng'", [["name"], ["Dana"]]],
  ["select A where A matches '.*n' or A ends with 'ly'", [["name"], ["John"], ["Sally"], ["Ben"]]],
  ["select A where A like 'D_v%'", [["name"], ["Dave"]]],
  ["select A where A contains 'a' and H is null", [["name"], ["Dave"], ["Sally"], ["Dana"]]],
  ["select A where G = true", [["name"], ["John"], ["Ben"], ["Mike"]]],
  ["select A where E >= date '2005-03-19' and E < date '2006-01-01'", [["name"], ["John"], ["Sally"]]],
  ["select A where C = timeofday '13:00:00'", [["name"], ["Sally"], ["Mike"]]],
  ["select A where H > datetime '2007-12-02 16:00:00'", [["name"], ["Mike"]]],
  [
    "select year(E), count(A) group by year(E) order by count(A) desc, year(E) limit 2",
    [
      ["year(hireDate)", "count name"],
      [2005, 3],
      [2002, 1],
    ],
  ],
  [
    "select upper(A), month(E) + 1 where A = 'John' label upper(A) 'who', month(E) + 1 'month'",
    [
      ["who", "month"],
      ["JOHN", 3],
    ],
  ],
  [
    "select A, D / 2 where B = 'Sales' label D / 2 ''",
    [
      ["name", ""],
      ["Ben", 200],
      ["Dana", 175],
    ],
  ],
  [
    "select avg(D), min(F) where B = 'Eng' label avg(D) 'mean', min(F) 'youngest'",
    [
      ["mean", "youngest"],
      [700, 27],
    ],
  ],
  [
    "select A, dateDiff(date '2006-01-01', E) where D > 900 label dateDiff(date '2006-01-01', E) 'days'",
    [
      ["name", "days"],
      ["John", 288],
    ],
  ],
  [
    "select dayOfWeek(E), quarter(E) where A = 'John' label dayOfWeek(E) 'd', quarter(E) 'q'",
    [
      ["d", "q"],
      [7, 1],
    ],
  ],
  [
    "select B, count(A) where D > 450 group by B label count(A) '' options no_format",
    [
      ["dept", ""],
      ["Eng", 3],
      ["Marketing", 1],
    ],
  ],
  ["select A skipping 3", [["name"], ["John"], ["Ben"]]],
];

const at = "L1";

function filled() {
  const b = bench();
  call(range(b, "A1:A3"), "setValues", [[1], [2], [3]]);
  return b;
}

const cases = (tables: Readonly<Record<string, readonly Case[]>>): Case[] => Object.values(tables).flat();

describe("values", () => {
  test.each(cases(single))("%s is %j", (formula, expected) => {
    const b = filled();
    call(range(b, at), "setValue", formula);
    const value = call(range(b, at), "getValue");
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
    else expect(value).toEqual(expected);
  });
});

describe("shown", () => {
  test.each(cases(displayed))("%s shows %j", (formula, expected) => {
    const b = filled();
    call(range(b, at), "setValue", formula);
    expect(shown(b, at)).toEqual([[expected]]);
  });
});

const block = (b: ReturnType<typeof bench>, rows: Block[1]): unknown => values(b, 1, 12, rows.length, rows[0]?.length ?? 1);

describe("arrays", () => {
  test.each(Object.values(spilled).flat())("%s spills", (formula, rows) => {
    const b = filled();
    call(range(b, at), "setValue", formula);
    expect(block(b, rows)).toEqual(rows);
  });
});

describe("the query language", () => {
  test.each(queries)("%s", (query, rows) => {
    const b = bench();
    call(range(b, 1, 1, 7, 8), "setValues", employees);
    call(range(b, at), "setFormula", `=QUERY(A1:H7,"${query}",1)`);
    expect(block(b, rows)).toEqual(rows);
  });
  test.each<Case>([
    ["select Z", "Unable to parse query string for Function QUERY parameter 2: NO_COLUMN: Z"],
    ["select A, sum(D)", "Unable to parse query string for Function QUERY parameter 2: ADD_COL_TO_GROUP_BY_OR_AGG: A"],
    ["select A where", "Unable to parse query string for Function QUERY parameter 2: PARSE_ERROR"],
  ])("%s is wrong", (query, reason) => {
    const b = bench();
    call(range(b, 1, 1, 7, 8), "setValues", employees);
    call(range(b, at), "setFormula", `=QUERY(A1:H7,"${query}",1)`);
    expect(values(b, at)).toEqual([["#VALUE!"]]);
    const cell = b.model.sheets[0]?.cell(0, 11);
    expect(cell).toMatchObject({ value: { reason } });
  });
  test("days keep their format, or get the one that is asked for", () => {
    const b = bench();
    call(range(b, 1, 1, 7, 8), "setValues", employees);
    call(range(b, at), "setFormula", "=QUERY(A1:H7,\"select E, E where A = 'Ben' format E 'yyyy-MM'\",1)");
    expect(shown(b, "L2:M2")).toEqual([["2002-10", "2002-10"]]);
    call(range(b, at), "setFormula", "=QUERY(A1:H7,\"select A, E where A = 'Ben'\",1)");
    expect(shown(b, "M2")).toEqual([["2002-10-10"]]);
    expect(call(range(b, "M2"), "getValue")).toBeInstanceOf(Date);
  });
  test("an array's columns are Col1 and so on, and minorities of kind are empty", () => {
    const b = filled();
    call(range(b, at), "setFormula", '=QUERY({1,"a";2,"b";"x","c"},"select Col2 where Col1 is not null",0)');
    expect(values(b, "L1:L3")).toEqual([["a"], ["b"], [""]]);
  });
});

test("every function that IronCalc cannot be asked about has cases", () => {
  const known = new Set(shared().filter((name) => !["NOW", "TODAY", "RAND", "RANDARRAY", "RANDBETWEEN", "LAMBDA"].includes(name)));
  const here = new Set([...Object.keys(single), ...Object.keys(displayed), ...Object.keys(spilled), "QUERY"]);
  expect(Object.keys(functions).filter((name) => !known.has(name) && !here.has(name))).toEqual([]);
  expect([...here].filter((name) => !(name in functions))).toEqual([]);
});

beforeAll(loadIronCalc);

/** The language itself: arrays of any expressions, names, functions, separators, kinds, and what spreads over cells. */
import { describe, expect, test } from "@jest/globals";
import { type Bench, bench, call, range, shown, values } from "../fake.ts";

const table = [
  ["name", "region", "sum", "day"],
  ["Ann", "West", 10, "1/2/2018"],
  ["Bob", "East", 20, "1/5/2018"],
  ["Cid", "West", 30, "2/1/2018"],
  ["Dee", "", 40, "3/1/2018"],
];

function asked(formula: string, settings: Parameters<typeof bench>[0] = {}): Bench {
  const b = bench(settings);
  call(range(b, "A1:D5"), "setValues", table);
  call(range(b, "H1"), "setValue", formula);
  return b;
}

describe("one value", () => {
  test.each<[string, unknown]>([
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=50%%", 0.005],
    ["=10%+5", 5.1],
    ["=1&2+3", "15"],
    ["=1+1=2", true],
    ['="a"<5', false],
    ['=TRUE>"z"', true],
    ['=A9=""', true],
    ["=A9=0", true],
    ["=A9", ""],
    ["=0^-1", "#DIV/0!"],
    ["=SUM(1;2)", 3],
    ["=sum(c2:c5)", 100],
    ["=SUM()", "#N/A"],
    ["=PERCENTILEINC(C2:C5,1)", "#NAME?"],
    ["=LET(a,1,b,a+1,a+b)", 3],
    ["=LET(f,LAMBDA(x,y,x-y),f(5,2))", 3],
    ["=LAMBDA(x,x*2)(4)", 8],
    ["=LAMBDA(x,x)", "#N/A"],
    ["=MAP(1,2)", "#N/A"],
    ["=REDUCE(0,C2:C5,LAMBDA(a,v,a+v))", 100],
    ["=SUM(A1:INDEX(C:C,3))", 30],
    ['=SUM(INDIRECT("C2:C3"))', 30],
    ['=INDIRECT("R[1]C[-5]",FALSE)', 10],
    ['=INDIRECT("no such place")', "#REF!"],
    ['=SUMPRODUCT((B2:B5="West")*(C2:C5>10))', 1],
    ['=TEXTJOIN(",",TRUE,SORT(UNIQUE(FILTER(B2:B5,B2:B5<>""))))', "East,West"],
    ['=COUNTIF(A2:A,"<>")', 4],
    ["=COUNTBLANK(A2:A10)", 5],
    ["=FORMULATEXT(H1)", "=FORMULATEXT(H1)"],
    ["=SUM(H1)", "#REF!"],
    ["=OFFSET(A1,-1,0)", "#REF!"],
    ["=SUM(", "#ERROR!"],
  ])("%s is %j", (formula, expected) => {
    expect(call(range(asked(formula), "H1"), "getValue")).toEqual(expected);
  });
});

describe("arrays", () => {
  test.each<[string, unknown[][]]>([
    [
      '={1+1,A1;"x",SUM(C2:C5)}',
      [
        [2, "name"],
        ["x", 100],
      ],
    ],
    [
      "={A2:A3,C2:C3;A4:A5,C4:C5}",
      [
        ["Ann", 10],
        ["Bob", 20],
        ["Cid", 30],
        ["Dee", 40],
      ],
    ],
    ["=LET(a,1,{a,a+1})", [[1, 2]]],
    ['=ARRAYFORMULA(VLOOKUP({"Bob";"Zoe"},A2:C5,3,FALSE))', [[20], ["#N/A"]]],
    ['=ARRAYFORMULA(SUMIF(B2:B5,{"West";"East"},C2:C5))', [[40], [20]]],
    ['=IFERROR(ARRAYFORMULA(1/{1,0,2}),"e")', [[1, "e", 0.5]]],
    ["=INDEX(A2:C5,2)", [["Bob", "East", 20]]],
    ['=XLOOKUP("Cid",A2:A5,B2:C5)', [["West", 30]]],
    ['=REGEXEXTRACT("a-1","(\\w)-(\\d)")', [["a", "1"]]],
    ["=MAP(A2:A3,C2:C3,LAMBDA(a,c,a&c))", [["Ann10"], ["Bob20"]]],
    ["=BYCOL({1,2;3,4},LAMBDA(c,SUM(c)))", [[4, 6]]],
  ])("%s spreads", (formula, expected) => {
    expect(values(asked(formula), 1, 8, expected.length, expected[0]?.length ?? 1)).toEqual(expected);
  });

  test("an open range is worked through to the last row of the tab", () => {
    const b = asked('=ARRAYFORMULA(IF(A2:A="","none",C2:C))');
    expect(values(b, "H1:H6")).toEqual([[10], [20], [30], [40], ["none"], ["none"]]);
    expect(call(call(b.app, "getActiveSheet"), "getLastRow")).toBe(999);
  });

  test("an array takes its days along, and a grid that is too small grows", () => {
    const b = asked("=FILTER(A2:D5,C2:C5>15)");
    expect(shown(b, "K1:K2")).toEqual([["1/5/2018"], ["2/1/2018"]]);
    expect(call(range(b, "K1"), "getValue")).toBeInstanceOf(Date);
    call(range(b, "H1"), "setValue", "=SEQUENCE(1200)");
    expect(call(call(b.app, "getActiveSheet"), "getMaxRows")).toBe(1200);
  });

  test("a written cell in its way shows an error, and nothing of the array stays", () => {
    const b = asked("={1;2;3}");
    call(range(b, "H2"), "setValue", "here");
    expect(values(b, "H1:H3")).toEqual([["#REF!"], ["here"], [""]]);
    call(range(b, "H2"), "clearContent");
    expect(values(b, "H1:H3")).toEqual([[1], [2], [3]]);
  });
});

describe("formats", () => {
  test.each([
    ["=D2+1", "1/3/2018"],
    ["=D5-D2", "58"],
    ["=MAX(D2:D5)", "3/1/2018"],
    ['=VLOOKUP("Bob",A2:D5,4,FALSE)', "1/5/2018"],
    ["=EDATE(D2,1)", "2/2/2018"],
    ['=DATEVALUE("1/2/2018")', "43102"],
    ["=TO_PERCENT(0.5)", "50.00%"],
    ["=EPOCHTODATE(1655906710)", "6/22/2022 14:05:10"],
  ])("%s shows %s", (formula, expected) => {
    expect(shown(asked(formula), "H1")).toEqual([[expected]]);
  });
});

describe("locales", () => {
  test.each([
    ["=SUM(1,5;2)", "=SUM(1.5,2)", [[3.5, ""]]],
    ["={1\\2,5}", "={1,2.5}", [[1, 2.5]]],
    ['={"a;b"\\SUM(1;2)}', '={"a;b",SUM(1,2)}', [["a;b", 3]]],
  ])("%s is typed in German", (typed, english, expected) => {
    const b = bench({ locale: "de_DE" });
    call(range(b, "H1"), "setValue", typed);
    expect(call(range(b, "H1"), "getFormula")).toBe(english);
    expect(values(b, "H1:I1")).toEqual(expected);
  });
});

test("what is drawn in a cell is kept beside an empty value", () => {
  const b = asked('=SPARKLINE(C2:C5,{"charttype","bar"})');
  expect(values(b, "H1")).toEqual([[""]]);
  expect(b.model.sheets[0]?.cell(0, 7)).toMatchObject({
    drawing: { kind: "sparkline", values: [10, 20, 30, 40], options: { charttype: "bar" } },
  });
});

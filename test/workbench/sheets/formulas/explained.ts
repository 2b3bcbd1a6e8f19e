/** Where Google and IronCalc, which follows Excel, are known to differ, and why. */
import type { Difference } from "./compare.ts";

export interface Explanation {
  readonly functions: readonly string[];
  readonly when: (difference: Difference) => boolean;
  readonly why: string;
  readonly source: string;
}

const sayings = (ours: string, theirs: string) => (one: Difference) => one.ours === ours && one.theirs === theirs;

export const explanations: readonly Explanation[] = [
  {
    functions: ["CHOOSE"],
    when: sayings("#NUM!", "#VALUE!"),
    why: "A choice out of range is #NUM! in Google: 'Function CHOOSE parameter 1 value is 3. Valid values are between 1 and 2 inclusive.'",
    source: "K formula-choose-range",
  },
  {
    functions: ["INDEX"],
    when: sayings("#NUM!", "#REF!"),
    why: "A place out of range is #NUM! in Google: 'Function INDEX parameter 2 value is 9. Valid values are between 0 and 4 inclusive.'",
    source: "K formula-index-range",
  },
  {
    functions: ["IFERROR", "IFNA", "IF", "IFS", "SWITCH", "CHOOSE", "INDEX", "XLOOKUP", "VLOOKUP", "OFFSET", "INDIRECT", "LOOKUP"],
    when: ({ ours, theirs }) => ours === "" && theirs === 0,
    why: "An empty cell handed on stays empty in Google; Excel makes it 0.",
    source: "K formula-blank-stays-blank",
  },
  {
    functions: ["MAX", "MAXA", "MIN", "MINA", "SUMSQ"],
    when: ({ formula }) => /TRUE|FALSE|[<>=]|G\d/.test(formula.slice(1)),
    why: "IronCalc passes over truth values written into the call; Excel and Google count them, as both do in SUM.",
    source:
      "support.microsoft.com, MAX: 'Logical values and text representations of numbers that you type directly into the list of arguments are counted'",
  },
  {
    functions: ["HOUR", "MINUTE", "SECOND"],
    when: ({ ours, theirs }) =>
      typeof ours === "number" && typeof theirs === "number" && ((ours - theirs + 60) % 60 === 1 || (ours - theirs + 24) % 24 === 1),
    why: "IronCalc cuts the binary dust of a time such as 0.42 off below; a clock shows the nearest second.",
    source: "43102 + 0.42 is 10:04:48 in both Excel and Google, and SECOND of it 48",
  },
  {
    functions: ["COUNTIF", "COUNTIFS", "SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"],
    when: ({ formula }) => /E\d+:E\d+,"<>/.test(formula),
    why: "IronCalc counts neither empty cells nor truth values as different from a text; Excel and Google do.",
    source: "support.microsoft.com, COUNTIF: '<>' counts what is not equal, empty cells among it",
  },
  {
    functions: ["TRUNC", "ROUNDDOWN", "ROUNDUP"],
    when: ({ ours, theirs }) =>
      typeof ours === "number" && typeof theirs === "number" && /^1e-?\d+$/.test(Math.abs(ours - theirs).toExponential(0)),
    why: "A sum such as 8.155-9.19 carries binary dust, which ours drops at the fifteenth figure before it cuts.",
    source: "K formula-dust",
  },
  {
    functions: ["FILTER"],
    when: sayings("#N/A", "#CALC!"),
    why: "A FILTER that keeps nothing is #N/A in Google: 'No matches are found in FILTER evaluation.' Google has no #CALC!.",
    source: "support.google.com/docs/answer/3093197",
  },
  {
    functions: ["YEARFRAC"],
    when: ({ formula, theirs }) => theirs === "#NUM!" && formula.endsWith(",1)"),
    why: "IronCalc refuses a start after the end on the actual basis; the order of the days does not matter.",
    source: "support.google.com/docs/answer/3092989",
  },
  {
    functions: ["CHIINV", "CHISQ.INV", "CHISQ.INV.RT"],
    when: ({ ours, theirs }) => typeof ours === "number" && ours < 0.01 && (theirs === "#NUM!" || Math.abs(ours - Number(theirs)) < 1e-6),
    why: "IronCalc stops its search early near zero; ours gives the chance back when put into CHISQ.DIST.",
    source: "CHISQ.DIST of the result",
  },
];

export const explain = (difference: Difference): Explanation | undefined =>
  explanations.find(({ functions, when }) => functions.includes(difference.name) && when(difference));

/** Column letters. */

/** `A` for 0, `AA` for 26. */
export const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** The whole column, such as `C:C`, however many rows the sheet has. */
export const wholeColumn = (column: number): string => `${letters(column)}:${letters(column)}`;

/** A key of a form's own, by which the workbook knows a save that comes twice. */
export const newKey = (): string =>
  Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 10))
    .join("")
    .padEnd(8, "0");

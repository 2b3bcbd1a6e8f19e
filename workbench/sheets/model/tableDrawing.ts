/** The picture of a table chart: headings over rows of texts. */

export interface TablePicture {
  /** Row by row; the first holds the headings. */
  readonly lines: readonly (readonly string[])[];
  readonly width: number;
  readonly height: number;
  readonly fonts: string;
  /** Rows are tinted by turns, as `useAlternatingRowStyle` asks. */
  readonly striped: boolean;
  /** Puts a number before each row, beginning with this one. */
  readonly numbersFrom: number | null;
}

const rowHeight = 26;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Draws as many rows as the height holds. */
export function tableSvg({ lines, width, height, fonts, striped, numbersFrom }: TablePicture): string {
  const shown = lines.slice(0, Math.max(1, Math.floor(height / rowHeight)));
  const rows = numbersFrom === null ? shown : shown.map((line, index) => [index === 0 ? "" : String(numbersFrom + index - 1), ...line]);
  const columns = Math.max(1, ...rows.map((line) => line.length));
  const step = width / columns;
  const body = rows.map((line, index) => {
    const top = index * rowHeight;
    const fill = index === 0 ? "#e0e0e0" : striped && index % 2 === 0 ? "#f5f5f5" : "#ffffff";
    const back = `<rect x="0" y="${top}" width="${width}" height="${rowHeight}" fill="${fill}" stroke="#d0d0d0"/>`;
    const weight = index === 0 ? "bold" : "normal";
    const texts = line.map(
      (text, column) => `<text x="${column * step + 8}" y="${top + 17}" font-weight="${weight}">${escaped(text)}</text>`,
    );
    return back + texts.join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fonts}" font-size="13"><rect width="100%" height="100%" fill="#ffffff"/>${body.join("")}</svg>`;
}

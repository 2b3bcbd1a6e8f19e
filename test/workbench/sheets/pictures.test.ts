/** Charts that a script draws out of data of its own. */
import { expect, test } from "@jest/globals";
import { runMain } from "../runtime/script.ts";

const table =
  'Charts.newDataTable().addColumn(Charts.ColumnType.STRING, "").addColumn(Charts.ColumnType.NUMBER, "销售额").addRow(["一月", 3]).addRow(["二月", null])';

test("a chart of data becomes a PNG picture of its own size", async () => {
  const report = await runMain(`function main() {
    const blob = Charts.newColumnChart().setDataTable(${table}).setTitle("按月").setDimensions(320, 200).setLegendPosition(Charts.Position.NONE).build().getAs("image/png");
    const bytes = blob.setName("sales.png").getBytes().map((byte) => byte & 255);
    const number = (at) => bytes[at + 2] * 256 + bytes[at + 3];
    return { type: blob.getContentType(), name: blob.getName(), magic: String.fromCharCode(...bytes.slice(1, 4)), width: number(16), height: number(20) };
  }`);
  expect(report.value).toEqual({ type: "image/png", name: "sales.png", magic: "PNG", width: 640, height: 400 });
});

test("a row that does not fit the columns is refused", async () => {
  const report = await runMain(`function main() { ${table}.addRow(["三月"]); }`);
  expect(report.error?.message).toBe("The row has 1 values but the table has 2 columns.");
});

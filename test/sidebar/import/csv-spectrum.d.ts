/** The package brings no types of its own. */
declare module "csv-spectrum" {
  interface Item {
    readonly name: string;
    readonly csv: Uint8Array;
    /** The rows as objects by heading. */
    readonly json: Uint8Array;
  }
  // biome-ignore lint/style/noDefaultExport: it is the package's own
  export default function spectrum(tell: (error: Error | null, items: readonly Item[]) => void): void;
}

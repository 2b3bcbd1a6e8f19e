/** Opens the importer in the workbook's language. */
import { importerLanguages } from "../../src/text/importer.ts";
import { Open } from "../desk/opening.tsx";
import { Importer } from "./importer.tsx";

export const Start = () => (
  <Open title={({ code }) => importerLanguages[code].importer.title}>
    {({ boot, server }) => <Importer boot={boot} server={server} language={importerLanguages[boot.language]} />}
  </Open>
);

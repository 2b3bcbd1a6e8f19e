/** Customers that may be the one being typed: shown, never forbidden. */
import { possibleDuplicates } from "../../src/crm/customers/duplicates.ts";
import { useDesk } from "../desk/desk.ts";
import type { Texts } from "../form/drafts.ts";
import { Hit } from "./hit.tsx";
import { useCustomers } from "./useCustomers.ts";

interface Props {
  /** The record being edited, which is not its own duplicate. */
  readonly id: string | null;
  readonly texts: Texts;
}

const most = 3;

export function Duplicates({ id, texts }: Props) {
  const { language, go } = useDesk();
  const { form } = language.sidebar;
  const { rows } = useCustomers();
  const { name = "", phone = "", email = "", website = "" } = texts;
  const others = rows.filter(([known]) => known !== id);
  const found = possibleDuplicates({ name, phone, email, website }, others).slice(0, most);
  return (
    <div role="status">
      {found.length > 0 && (
        <div class="section">
          <h2>{form.duplicates}</h2>
          <ul class="panel list">
            {found.map(({ row, by }) => (
              <li key={row[0]}>
                <button
                  type="button"
                  class="rowlink"
                  title={form.useIt(row[2])}
                  onClick={() => go({ view: "card", id: row[0], at: row[1] })}
                >
                  <span class="grow">
                    <Hit row={row} />
                    <span class="warn small">{by.map((sign) => form.duplicateBy[sign]).join(language.comma)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Customers: find one as you type, or see who is due next. */
import type { Indexed } from "../../src/app/wire.ts";
import { search } from "../../src/crm/customers/search.ts";
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import { isText, useRemembered } from "../desk/useRemembered.ts";
import { openImporter } from "../google.ts";
import { Button } from "../ui/button.tsx";
import { Combobox, type Option } from "../ui/combobox.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { Hit } from "./hit.tsx";
import { useCustomers } from "./useCustomers.ts";
import { useOpenRecord } from "./useOpenRecord.ts";

/** An id as it stands in a mail or a hidden column: a letter, a hyphen, and what makes it unique. */
const idPattern = /^[A-Z]-[0-9A-Z]{6,}$/i;

const soonest = 8;

const dueNext = (rows: readonly Indexed[], me: string): readonly Indexed[] =>
  rows
    .filter(([, , , , , owner, , , nextDue]) => owner === me && nextDue !== "")
    .sort((one, other) => one[8].localeCompare(other[8]))
    .slice(0, soonest);

function Soon({ rows }: { readonly rows: readonly Indexed[] }) {
  const { language, boot, go } = useDesk();
  const { customers } = language.sidebar;
  const list = dueNext(rows, boot.me.email);
  if (list.length === 0) return null;
  return (
    <section class="section" aria-labelledby="soon">
      <h2 id="soon">{customers.soon}</h2>
      <ul class="panel list">
        {list.map(([id, at, name, , level, , , , nextDue]) => (
          <li key={id}>
            <button type="button" class="rowlink" onClick={() => go({ view: "card", id, at })}>
              <span class="grow">
                <b>{name}</b>
                <br />
                <span class={`small ${nextDue < boot.day ? "bad" : "quiet"}`}>
                  {customers.due(formatOf(language.code).shortDay(nextDue))}
                </span>
              </span>
              {level && <span class="badge">{level}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nobody({ query, onAdd }: { readonly query: string; readonly onAdd: (name: string) => void }) {
  const { customers } = useDesk().language.sidebar;
  return (
    <Empty icon="search" title={customers.nothing}>
      <p class="quiet">{customers.nothingFor(query)}</p>
      <Button icon="plus" onClick={() => onAdd(query)}>
        {customers.addNamed(query)}
      </Button>
    </Empty>
  );
}

function NoneYet({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { customers } = useDesk().language.sidebar;
  return (
    <Empty icon="person" title={customers.noneTitle}>
      <p class="quiet">{customers.noneText}</p>
      <Button look="primary" icon="plus" onClick={() => onAdd("")}>
        {customers.add}
      </Button>
      <Button icon="upload" onClick={openImporter}>
        {customers.import}
      </Button>
    </Empty>
  );
}

/** What the box offers for what is typed: customers, or else the record whose id it is. */
function useFinder(rows: readonly Indexed[], wanted: string) {
  const { language, go } = useDesk();
  const openRecord = useOpenRecord();
  const found = wanted === "" ? [] : search(rows, wanted);
  const id = wanted.toUpperCase();
  const byId: Option[] = idPattern.test(wanted) && found.length === 0 ? [{ id, content: language.sidebar.customers.byId(id) }] : [];
  const options = [...found.map((row) => ({ id: row[0], content: <Hit row={row} /> })), ...byId];
  const pick = (picked: string): void => {
    const row = found.find(([known]) => known === picked);
    if (row) go({ view: "card", id: picked, at: row[1] });
    else openRecord({ id: picked, at: null });
  };
  return { count: found.length, options, pick };
}

interface RestProps {
  readonly rows: readonly Indexed[];
  readonly wanted: string;
  readonly isFound: boolean;
}

/** What stands below the box once the customers are there. */
function Rest({ rows, wanted, isFound }: RestProps) {
  const { language, go, boot } = useDesk();
  const add = (name: string): void =>
    go({ view: "edit", entity: "customer", id: null, at: null, record: { name: name || null, owner: boot.me.email } });
  if (wanted !== "") return isFound ? null : <Nobody query={wanted} onAdd={add} />;
  if (rows.length === 0) return <NoneYet onAdd={add} />;
  return (
    <>
      <Soon rows={rows} />
      <Button icon="plus" onClick={() => add("")}>
        {language.sidebar.customers.add}
      </Button>
    </>
  );
}

export function CustomersView() {
  const { sidebar } = useDesk().language;
  const { customers } = sidebar;
  const { rows, ready, failure, again } = useCustomers();
  const [query, setQuery] = useRemembered("query", isText, "");
  const wanted = query.trim();
  const { count, options, pick } = useFinder(rows, wanted);
  return (
    <>
      <Combobox
        still
        id="find"
        label={customers.find}
        placeholder={customers.placeholder}
        text={query}
        options={options}
        listLabel={sidebar.places.customers}
        clearLabel={sidebar.clear}
        status={customers.results(count)}
        onText={setQuery}
        onPick={pick}
      />
      {failure && <Failure message={failure} again={again} />}
      {!ready && !failure && <Bones label={sidebar.loading} />}
      {ready && <Rest rows={rows} wanted={wanted} isFound={options.length > 0} />}
    </>
  );
}

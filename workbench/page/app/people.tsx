/** Who sits at the page: opens the workbook as somebody else. */
import type { PersonLine, Role } from "../wire.ts";
import type { Words } from "./words.ts";

function actAs(user: string): void {
  const address = new URL(location.href);
  address.searchParams.set("user", user);
  location.assign(address);
}

const shown = ({ user, role }: PersonLine, words: Words): string => (role === "editor" ? user : `${user} (${words[role]})`);

interface Props {
  people: readonly PersonLine[];
  user: string;
  role: Role;
  words: Words;
}

export function People({ people, user, role, words }: Props) {
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const chosen = event.currentTarget.value || window.prompt(words.askUser)?.trim();
    if (chosen) actAs(chosen);
    else event.currentTarget.value = user;
  };
  return (
    <label class="people">
      <span>{words.actingAs}</span>
      <select value={user} onChange={choose}>
        {people.map((each) => (
          <option key={each.user} value={each.user}>
            {shown(each, words)}
          </option>
        ))}
        <option value="">{words.otherUser}</option>
      </select>
      {role === "viewer" && (
        <strong class="viewonly" title={words.viewOnlyHint}>
          {words.viewOnly}
        </strong>
      )}
    </label>
  );
}

/** Who sits at the page: opens the workbook as somebody else. */
import type { Words } from "./words.ts";

function actAs(user: string): void {
  const address = new URL(location.href);
  address.searchParams.set("user", user);
  location.assign(address);
}

export function People({ users, user, words }: { users: readonly string[]; user: string; words: Words }) {
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const chosen = event.currentTarget.value || window.prompt(words.askUser)?.trim();
    if (chosen) actAs(chosen);
    else event.currentTarget.value = user;
  };
  return (
    <label class="people">
      <span>{words.actingAs}</span>
      <select value={user} onChange={choose}>
        {users.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
        <option value="">{words.otherUser}</option>
      </select>
    </label>
  );
}

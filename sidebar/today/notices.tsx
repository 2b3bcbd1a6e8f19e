/** What is wrong in the sheet, each with its place: settings that cannot be read, cells that cannot be understood. */
import { useDesk } from "../desk/desk.ts";

export function Notices() {
  const { boot, language } = useDesk();
  if (boot.notices.length === 0) return null;
  return (
    <details class="notice warn small">
      <summary>{language.sidebar.today.toCorrect(boot.notices.length)}</summary>
      <ul>
        {boot.notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </details>
  );
}

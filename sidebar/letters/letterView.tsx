/** One letter in one language: fetched, then edited with its preview beneath. */
import type { LetterName } from "../../src/app/letters/wire.ts";
import { usePage } from "../desk/page.ts";
import { useCall } from "../desk/useCall.ts";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { LetterEditor } from "./letterEditor.tsx";

export function LetterView({ name }: { readonly name: LetterName }) {
  const { loading } = usePage().language.sidebar;
  const { value, failure, again } = useCall("letters", {});
  const item = value?.letters.find(({ letter, language }) => letter === name.letter && language === name.language);
  return (
    <>
      {failure && <Failure message={failure} again={again} />}
      {!value && !failure && <Bones label={loading} />}
      {value && item && (
        <LetterEditor item={item} mayEdit={value.mayEdit} fields={value.fields.filter(({ letters }) => letters.includes(name.letter))} />
      )}
    </>
  );
}

/** Starts the page "Rules and letters", a sidebar of its own. */
import "./ui/look.css";
import { render } from "preact";
import { lettersWords } from "../src/text/lettersPage.ts";
import { Open } from "./desk/opening.tsx";
import { LettersPage } from "./letters/page.tsx";

const root = document.getElementById("app");
if (root)
  render(<Open title={({ code }) => lettersWords[code].title}>{(opening) => <LettersPage key={opening.turn} {...opening} />}</Open>, root);

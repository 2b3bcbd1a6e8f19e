/** Starts the Surveys page, a sidebar of its own. */
import "./ui/look.css";
import { render } from "preact";
import { surveysWords } from "../src/text/surveys.ts";
import { Open } from "./desk/opening.tsx";
import { SurveysPage } from "./surveys/page.tsx";

const root = document.getElementById("app");
if (root)
  render(<Open title={({ code }) => surveysWords[code].title}>{(opening) => <SurveysPage key={opening.turn} {...opening} />}</Open>, root);

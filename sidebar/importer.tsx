/** Starts the importer, a page of its own over the sheet. */
import "./ui/look.css";
import { render } from "preact";
import { Start } from "./import/start.tsx";

const root = document.getElementById("app");
if (root) render(<Start />, root);

/** Starts the importer, a page of its own over the sheet. */
import { render } from "preact";
import { Start } from "./import/start.tsx";
import "./sidebar.css";
import "./ui/working.css";
import "./import/importer.css";

const root = document.getElementById("app");
if (root) render(<Start />, root);

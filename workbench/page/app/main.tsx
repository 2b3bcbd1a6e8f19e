/** Starts the workbench's page. */
import { render } from "preact";
import { App } from "./app.tsx";
import "./style/base.css";
import "./style/bars.css";
import "./style/grid.css";
import "./style/frames.css";
import "./style/desk.css";
import "./style/mailbox.css";

const root = document.getElementById("app");
if (root) render(<App />, root);

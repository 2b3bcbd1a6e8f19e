/** What the workbench's server puts in front of each page of the script. */
import { install } from "./shim.ts";

install();

/** One piece of a file, as the sidebar sends it. */
import * as z from "zod";
import { importables } from "../../crm/import/targets.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const name = z.string().max(40);

export const chunkInput = z.object({
  entity: z.enum(importables),
  fields: z.array(name).max(60),
  /** The file's row, then a value for each field. */
  rows: z.array(z.tuple([z.number().int().min(1)], value)).max(10_000),
  /** Fields that hold for new records only. */
  initial: z.array(name).max(60),
  /** What stands already is kept; only blanks are filled. */
  fillsOnly: z.boolean(),
  /** Entities that the file brings itself, so that a rehearsal does not miss them. */
  brought: z.array(z.enum(importables)),
  /** A rehearsal: everything is decided and nothing is written. */
  isDry: z.boolean(),
  /** The file's name, for the journal. */
  file: z.string().max(200),
});
export type ChunkInput = z.infer<typeof chunkInput>;

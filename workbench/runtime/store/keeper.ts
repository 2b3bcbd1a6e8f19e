/** Keeps a workbench in its folder: writes shortly after every change, and lets go of the folder at the end. */
import type { Folder } from "./folder.ts";
import { type Stored, store } from "./storage.ts";

const saveAfterMs = 300;

/** Saving by itself goes on trying with every change; closing tells it as an error. */
const unsaved = (error: Error) => process.emitWarning(`Not saved: ${error.message}`);

export class Keeper {
  private saving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  /** Without a folder nothing is kept. */
  constructor(
    private readonly folder: Folder | null,
    private readonly state: Stored,
  ) {}

  soon(): void {
    if (!this.folder || this.timer || this.closed) return;
    this.timer = setTimeout(() => void this.save().catch(unsaved), saveAfterMs);
  }

  save(): Promise<void> {
    const { folder } = this;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (folder && !this.closed) this.saving = this.saving.catch(() => undefined).then(() => store(folder, this.state));
    return this.saving;
  }

  /** Saves for the last time: from now on the folder may be somebody else's. */
  async close(): Promise<void> {
    const last = this.save();
    this.closed = true;
    try {
      await last;
    } finally {
      await this.folder?.release();
    }
  }
}

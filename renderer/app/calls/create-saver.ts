/** When calls are written to the core. */
export interface Saver {
  /** Something changed: it is written soon. Many changes in a row become one write. */
  touch(id: string): void;
  /** Writes what is waiting at once; settles when nothing of this call waits any more. */
  flush(id: string): Promise<void>;
  /** Forgets what waits and lets a write under way end; nothing is written afterwards until the next `touch`. */
  stop(id: string): Promise<void>;
}

export interface SaverSetting {
  /** Writes the newest state of a call; answers false when it must be tried again. */
  readonly write: (id: string) => Promise<boolean>;
  /** From a change to its write, in milliseconds. */
  readonly pauseMs: number;
  /** From a write that did not succeed to the next try, in milliseconds. */
  readonly retryMs: number;
}

interface Line {
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void> | null;
  isWaiting: boolean;
}

/** Makes a saver: per call at most one write is under way, and the next one carries the newest state. */
export function createSaver({ write, pauseMs, retryMs }: SaverSetting): Saver {
  const lines = new Map<string, Line>();

  function lineOf(id: string): Line {
    const known = lines.get(id);
    if (known) return known;
    const made: Line = { timer: undefined, writing: null, isWaiting: false };
    lines.set(id, made);
    return made;
  }

  function plan(id: string, line: Line, delayMs: number): void {
    if (line.writing || line.timer !== undefined) return;
    line.timer = setTimeout(() => void run(id, line), delayMs);
  }

  function run(id: string, line: Line): Promise<void> {
    clearTimeout(line.timer);
    line.timer = undefined;
    line.isWaiting = false;
    line.writing = write(id).then((isWritten) => {
      line.writing = null;
      if (!isWritten) line.isWaiting = true;
      if (line.isWaiting) plan(id, line, isWritten ? pauseMs : retryMs);
    });
    return line.writing;
  }

  return {
    touch(id) {
      const line = lineOf(id);
      line.isWaiting = true;
      plan(id, line, pauseMs);
    },
    async flush(id) {
      const line = lines.get(id);
      if (!line) return;
      // Others may flush too, so what is under way is looked at anew after each wait.
      while (line.writing) await line.writing;
      if (line.isWaiting) await run(id, line);
    },
    async stop(id) {
      const line = lines.get(id);
      if (!line) return;
      lines.delete(id);
      clearTimeout(line.timer);
      line.timer = undefined;
      line.isWaiting = false;
      if (line.writing) await line.writing;
      // A write that failed while it was being stopped has planned another one.
      clearTimeout(line.timer);
    },
  };
}

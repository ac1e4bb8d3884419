import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, type Files } from '../files.ts';
import {
  journalStart,
  readJournal,
  type JournalEnd,
  type JournalListener,
  type JournalPlace,
} from '../journal-reader.ts';

/** How long a line that is just being written is waited for, in milliseconds. */
const WRITING_MS = 200;
const TRIES = 5;

/**
 * Reads a whole journal on which somebody may be at work.
 *
 * A segment may be packed between being listed and being read, and the last line may be half written; both are read again
 * from where the reading stood. What is still wrong when nothing moves any more is damage.
 */
export async function readLiveJournal(
  files: Files,
  journal: string,
  listener: JournalListener,
): Promise<JournalEnd> {
  let place: JournalPlace = journalStart;
  for (let tries = 1; ; tries += 1) {
    const from = place;
    try {
      const end = await readJournal(files, journal, from, {
        ...listener,
        onLine(line, at) {
          place = at;
          return listener.onLine(line, at);
        },
      });
      if (end.damage === null || (tries > 1 && end.end.seq === from.seq)) return end;
      place = end.end;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || (tries >= TRIES && place.seq === from.seq)) throw error;
    }
    await pause(WRITING_MS);
  }
}

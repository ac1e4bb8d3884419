import { createScrubbing, scrubFacts } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { gatherBesideJournal } from './beside-journal.ts';
import { readFactLine } from './erase-line.ts';
import { notOfOthers } from './evidence-of-others.ts';
import { segmentsToRead, type JournalReading } from './journal-reading.ts';
import { wantedLines } from './segment-lines.ts';
import { slipsOf } from './take-files.ts';
import { createTouch } from './touch.ts';

/** What an erasure would change, counted before it is done. */
export interface Survey {
  readonly changes: number;
  readonly logLines: number;
  readonly files: number;
}

/** Counts what a scope would change in a journal and beside it; changes nothing. */
export async function surveyErasure(
  scope: ScrubScope,
  reading: JournalReading & { readonly folder: string },
): Promise<Survey> {
  const scrubbing = createScrubbing(scope);
  const touches = createTouch(scrubbing);
  const beside = gatherBesideJournal(scrubbing);
  let changes = 0;
  let logLines = 0;
  for await (const { bytes } of segmentsToRead(reading)) {
    for await (const { text } of wantedLines(bytes, touches, reading.breathe)) {
      const facts = readFactLine(text)?.facts ?? [];
      const left = new Set(scrubFacts(facts, scrubbing));
      const changed = facts.filter((fact) => !left.has(fact));
      if (changed.length === 0) continue;
      beside.see(facts);
      changes += 1;
      // A change often tells the log of itself as well, in a line that says nothing of anybody.
      logLines += changed.filter(({ type }) => type === 'log-written').length;
    }
  }
  const evidence = await notOfOthers(beside.evidence(), scrubbing, reading);
  const slips = await slipsOf(reading.files, reading.folder, scrubbing);
  return { changes, logLines, files: evidence.length + slips.length };
}

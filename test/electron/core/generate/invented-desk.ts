import { readFile } from 'node:fs/promises';
import type { BulkBook } from '../../../../electron/core/generate/bulk-book.ts';
import { createChances, createIds } from '../../../../electron/core/generate/chances.ts';
import { generateBook } from '../../../../electron/core/generate/generate-book.ts';
import { openingFacts } from '../../../../electron/core/generate/opening-facts.ts';
import { loadSentences } from '../../../../electron/core/generate/sentences.ts';
import { loadSample } from '../../../../electron/core/exchange/sample.ts';
import { generateDirectory } from '../../../../resources/sample/directory.ts';
import { generateBorrowers, generateKeys } from '../../../../resources/sample/registers.ts';
import { readSampleFile } from '../../../temp-desk.ts';
import { createMemoryBook, type MadeChange } from './memory-book.ts';

/** The shipped sentences, as parsed JSON. */
export async function readSentencesFile(): Promise<unknown> {
  const place = new URL('../../../../resources/sample/sentences.json', import.meta.url);
  return JSON.parse(await readFile(place, 'utf8')) as unknown;
}

/** Plays an invented desk in memory and gives back all that happened. */
export async function playDesk(given: {
  seed: string;
  days: number;
  perDay: number;
  loans?: number;
}): Promise<{ book: BulkBook['book']; changes: MadeChange[] }> {
  const changes: MadeChange[] = [];
  const book = createMemoryBook(createIds(createChances(`${given.seed} ids`)), (change) =>
    changes.push(change),
  );
  const chances = createChances(given.seed);
  const ofLending = createChances(`${given.seed} lending`);
  const directory = generateDirectory({ places: 200, people: 400, seed: 1 });
  await generateBook({
    ...given,
    book,
    chances,
    opening: await openingFacts(
      loadSample(await readSampleFile()),
      {
        ...directory,
        things: generateKeys(directory, { keys: 300, seed: 1 }),
        borrowers: generateBorrowers({ borrowers: 60, seed: 1 }),
      },
      () => Promise.resolve({ salt: '00', hash: '00', cost: 1_024 }),
    ),
    sentences: loadSentences(await readSentencesFile(), chances),
    lending: {
      perDay: given.loans ?? 30,
      chances: ofLending,
      sentences: loadSentences(await readSentencesFile(), ofLending),
    },
    firstDay: '2026-01-05',
    progress: () => undefined,
  });
  return { book: book.book, changes };
}

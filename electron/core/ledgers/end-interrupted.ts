import { decided } from '../../../shared/domain/decision.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import type { Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import { removeQuietly } from './save-export.ts';

/** Ends the exports that a stop of the program cut, and takes away what there is of their files. */
export async function endInterrupted(store: Store, files: Files): Promise<void> {
  if (store.health().kind !== 'sound') return;
  const cut = store.book.desk.exports.filter(({ outcome }) => outcome === null);
  if (cut.length === 0) return;
  for (const { file } of cut) if (file.endsWith('.tmp')) await removeQuietly(files, file);
  await store.commit({
    command: 'exports.begin',
    id: undefined,
    by: null,
    decide: () =>
      decided(
        cut.map(({ id }): FactOf<'export-ended'> => {
          const nothing = { file: '', rows: 0, bytes: 0, sha256: '' };
          return { type: 'export-ended', export: id, outcome: 'interrupted', ...nothing };
        }),
        null,
      ),
  });
}

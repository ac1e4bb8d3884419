import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { closeBeforeQuit } from '../../../../electron/hosts/electron/safe-quit.ts';

function quitting(close: () => Promise<void>) {
  const app = new EventEmitter();
  const seen: string[] = [];
  const log = { note: () => undefined, bug: (reference: string) => seen.push(`bug ${reference}`) };
  closeBeforeQuit(
    Object.assign(app, { exit: (code?: number) => seen.push(`exit ${String(code)}`) }),
    close,
    log,
  );
  const quit = (): void => void app.emit('before-quit', { preventDefault: () => seen.push('held') });
  return { seen, quit };
}

describe('closeBeforeQuit', () => {
  it('ends the program only after the book is closed, and closes it once', async () => {
    const closed = Promise.withResolvers<void>();
    let closings = 0;
    const { seen, quit } = quitting(() => {
      closings += 1;
      return closed.promise;
    });
    quit();
    quit();
    await new Promise(setImmediate);
    expect(seen).toEqual(['held', 'held']);
    closed.resolve();
    await new Promise(setImmediate);
    expect(seen).toEqual(['held', 'held', 'exit 0']);
    expect(closings).toBe(1);
  });

  it('ends with 1 and a line in the log when the book does not close', async () => {
    const { seen, quit } = quitting(() => Promise.reject(new Error('disk')));
    quit();
    await new Promise(setImmediate);
    expect(seen).toEqual(['held', 'bug close', 'exit 1']);
  });
});

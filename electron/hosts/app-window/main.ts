import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hostWords, troubleText } from '../page/host-words.ts';
import { createStreamLog } from '../page/stream-log.ts';
import { dataFolder } from './data-folder.ts';
import { hasDisplay } from './has-display.ts';
import { openAppWindow } from './open-app-window.ts';

/*
 * The runnable entry of the app window: `main.ts [--folder DIR] [--headless]`. Ends with 0 when the window is closed,
 * with 1 when there is none.
 */

const ROOT = join(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: { folder: { type: 'string' }, headless: { type: 'boolean', default: false } },
});
const clock = { now: (): string => new Date().toISOString() };
const log = createStreamLog(process.stderr, clock.now);
const opened = await openAppWindow({
  folder: values.folder ?? dataFolder(process.platform, process.env, homedir()),
  headless: values.headless || !hasDisplay(process.platform, process.env),
  clock,
  newId: randomUUID,
  log,
  rendererFolder: join(ROOT, 'out/renderer'),
  resourceFolder: join(ROOT, 'resources'),
});

if (opened.ok) {
  const { gone, close } = opened.value;
  const closeOnce = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => closeOnce.resolve());
  await Promise.race([gone, closeOnce.promise]);
  await close();
} else {
  const words = hostWords(Intl.DateTimeFormat().resolvedOptions().locale);
  process.stderr.write(`${words.cannotOpen}\n${troubleText(words, opened.error)}\n`);
  process.exitCode = 1;
}
